// The vocabulary and the clauses that the tests of the check use.
import { checkSentence } from '../../src/verification/check-sentence.ts';
import type { DictionaryEntry } from '../../src/verification/english/dictionary.ts';
import type { Fault } from '../../src/verification/fault.ts';
import { createVocabulary } from '../../src/verification/vocabulary.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const ENGLISH = [
  ['settlement restriction', '落户限制'],
  ['key group', '重点群体'],
  ['remove', '取消'],
  ['encourage', '鼓励'],
  ['government', '政府'],
  ['city government', '城市政府'],
  ['streamline', '精简'],
  ['approval', '审批'],
  ['pilot', '试点'],
  ['first batch', '首批'],
  ['second batch', '第二批'],
  ['complete', '完成'],
  ['manage', ''],
  ['improve', '改善'],
  ['business environment', '营商环境'],
  ['enterprise', '企业'],
] as const;

export const VOCABULARY = createVocabulary(
  '2019年7月3日',
  ENGLISH.map(([term, official]) => ({ term, lang: 'en', official: [official] })),
);

/** The faults of a sentence by the ids of the clauses that it cites. */
export function faultsOf(ids: string, sentence: string, english?: readonly DictionaryEntry[]): Fault[] {
  const clauses = ids.split(' ').map((id) => {
    const text = SHANDONG.clauses.find((clause) => clause.id === id)?.text;
    if (text === undefined) throw new Error(`no clause ${id}`);
    return text;
  });
  const vocabulary = english === undefined ? VOCABULARY : createVocabulary('2019年7月3日', english);
  return checkSentence(sentence, clauses, vocabulary);
}

export function kindsOf(ids: string, sentence: string): string[] {
  return [...new Set(faultsOf(ids, sentence).map(({ kind }) => kind))];
}
