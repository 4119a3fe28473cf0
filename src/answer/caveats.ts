// What a reader must know beside the quotes, and only where it belongs.

import { countEnumerated } from '../notice/enumeration.ts';
import type { Clause, Notice } from '../notice/notice.ts';
import { toChineseNumeral } from '../text/numerals.ts';
import { asksOtherTime } from '../understanding/focus.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import type { Said } from './draft.ts';
import type { Understanding } from './understand.ts';

/** Subjects on which later rules are likely and people act: settlement and residence permits. */
const DATED_SUBJECTS = /落户|户籍|居住证/;
const YEAR_WORDS = /年内|今年/;

/** Kinds of question to which it matters that a list names fewer than it counts. */
const LISTING: readonly AskedKind[] = ['members', 'count', 'list'];

export function caveatsFor(
  { question, classification }: Understanding,
  evidence: readonly Clause[],
  notice: Notice,
): Said[] {
  const year = /\d{4}/.exec(notice.metadata.date ?? '')?.[0];
  const texts = evidence.map((clause) => clause.text);
  const caveats: Said[] = [];
  if (year !== undefined && (asksOtherTime(question) || texts.some((text) => DATED_SUBJECTS.test(text)))) {
    caveats.push({ key: 'plan_of_year', values: { year } });
  }
  if (year !== undefined && texts.some((text) => YEAR_WORDS.test(text)))
    caveats.push({ key: 'year_words', values: { year } });
  const asked = classification.asks[0]?.label ?? 'rule';
  for (const { stated, named } of texts.flatMap(countEnumerated)) {
    const isAsked =
      LISTING.includes(asked) ||
      question.includes(String(stated)) ||
      question.includes(toChineseNumeral(stated));
    if (named < stated && isAsked) caveats.push({ key: 'fewer_named', values: { stated, named } });
  }
  return caveats;
}
