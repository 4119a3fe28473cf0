// What the check knows of a notice beside the cited clauses: the year it plans for, and English for its words.
import { buildDictionary, type EnglishDictionary } from './english/read-english.ts';

export interface NoticeVocabulary {
  /** What 今年 and 年内 stand for. */
  readonly year: number | null;
  readonly english: EnglishDictionary;
}

export function createVocabulary(
  noticeDate: string | null,
  glossary: Parameters<typeof buildDictionary>[0],
): NoticeVocabulary {
  const year = /\d{4}/.exec(noticeDate ?? '')?.[0];
  return { year: year === undefined ? null : Number(year), english: buildDictionary(glossary) };
}
