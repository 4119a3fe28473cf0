// English phrases and the Chinese words of official documents that they may stand for.
import { englishStems } from '../../text/english-words.ts';
import { isCompared, readTokens } from '../read-tokens.ts';

/** Stems of a phrase → its Chinese words; an empty one says that the phrase may stand on nothing. */
export type EnglishDictionary = ReadonlyMap<string, readonly string[]>;

/** An entry of the glossary or of the list of official English. */
export interface DictionaryEntry {
  readonly term: string;
  readonly lang: string;
  readonly official: readonly string[];
}

export function buildDictionary(glossary: readonly DictionaryEntry[]): EnglishDictionary {
  const entries = new Map<string, string[]>();
  for (const { term, lang, official } of glossary) {
    if (lang !== 'en') continue;
    const key = englishStems(term.replaceAll('-', ' ')).join(' ');
    entries.set(key, [...(entries.get(key) ?? []), ...official]);
  }
  return entries;
}

/** The compared words of each Chinese reading of a phrase; null when it is not known. */
export function readingsOf(phrase: string, dictionary: EnglishDictionary): string[][] | null {
  // The stems of enterprise and enterprises, of control and controlled, of carry and carried, differ: other forms are tried in turn.
  const forms = [
    phrase,
    phrase.replace(/s$/, ''),
    phrase.replace(/([lnprt])\1(?:ed|ing)$/, '$1'),
    phrase.replace(/ied$/, 'y'),
  ];
  for (const form of forms) {
    const official = dictionary.get(englishStems(form).join(' '));
    if (official !== undefined) return official.map(keysOf);
  }
  return null;
}

export function keysOf(chinese: string): string[] {
  return readTokens(chinese, null)
    .filter(isCompared)
    .map(({ key }) => key);
}
