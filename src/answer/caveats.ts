// What a reader must know beside the quotes, and only where it belongs.

import { countEnumerated } from '../notice/enumeration.ts';
import type { Clause, Notice } from '../notice/notice.ts';
import { asksOtherTime } from '../understanding/focus.ts';
import type { Said } from './draft.ts';

/** Subjects on which later rules are likely and people act: settlement and residence permits. */
const DATED_SUBJECTS = /落户|户籍|居住证/;
const YEAR_WORDS = /年内|今年/;

export function caveatsFor(question: string, evidence: readonly Clause[], notice: Notice): Said[] {
  const year = /\d{4}/.exec(notice.metadata.date ?? '')?.[0];
  const texts = evidence.map((clause) => clause.text);
  const caveats: Said[] = [];
  if (year !== undefined && (asksOtherTime(question) || texts.some((text) => DATED_SUBJECTS.test(text)))) {
    caveats.push({ key: 'plan_of_year', values: { year } });
  }
  if (year !== undefined && texts.some((text) => YEAR_WORDS.test(text)))
    caveats.push({ key: 'year_words', values: { year } });
  for (const { stated, named } of texts.flatMap(countEnumerated)) {
    if (named < stated) caveats.push({ key: 'fewer_named', values: { stated, named } });
  }
  return caveats;
}
