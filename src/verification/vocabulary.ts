// What the check knows of a notice beside the cited clauses: its year, English for its words, and plain Chinese for them.
import { buildDictionary, type DictionaryEntry, type EnglishDictionary } from './english/dictionary.ts';
import { buildRephrasings, type PlainEntry, type Rephrasings } from './rephrase.ts';

export interface NoticeVocabulary {
  /** What 今年 and 年内 stand for. */
  readonly year: number | null;
  readonly english: EnglishDictionary;
  readonly rephrasings: Rephrasings;
}

/** `english`: the entries of the list of official English; without them English is refused. `plain`: plain speech for official wording. */
export function createVocabulary(
  noticeDate: string | null,
  english: readonly DictionaryEntry[],
  plain: readonly PlainEntry[] = [],
): NoticeVocabulary {
  const year = /\d{4}/.exec(noticeDate ?? '')?.[0];
  let dictionary: EnglishDictionary | undefined;
  return {
    year: year === undefined ? null : Number(year),
    // Some thousand terms are read: only where an English sentence asks for them.
    get english() {
      dictionary ??= buildDictionary(english);
      return dictionary;
    },
    rephrasings: buildRephrasings(plain),
  };
}
