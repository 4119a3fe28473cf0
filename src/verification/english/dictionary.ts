// English phrases and the Chinese words of official documents that they may stand for.
import { isCompared, readTokens } from '../read-tokens.ts';
import { type EnglishPattern, readPattern } from './patterns.ts';

/** An entry of the glossary or of the list of official English; a term may have {this,that} alternatives. */
export interface DictionaryEntry {
  readonly term: string;
  readonly lang: string;
  readonly official: readonly string[];
}

export interface EnglishPhrase {
  readonly pattern: EnglishPattern;
  /** The compared words of each Chinese reading; an empty row says that the phrase may stand on nothing. */
  readonly readings: readonly (readonly string[])[];
}

/** Phrases by the lemmas that they can begin with. */
export type EnglishDictionary = ReadonlyMap<string, readonly EnglishPhrase[]>;

export function buildDictionary(entries: readonly DictionaryEntry[]): EnglishDictionary {
  const phrases = new Map<string, EnglishPhrase[]>();
  for (const { term, lang, official } of entries) {
    if (lang !== 'en') continue;
    const pattern = readPattern(term);
    const phrase = { pattern, readings: official.map(keysOf) };
    for (const first of pattern.firsts) {
      const others = phrases.get(first);
      if (others === undefined) phrases.set(first, [phrase]);
      else others.push(phrase);
    }
  }
  return phrases;
}

export interface EnglishMatch {
  /** How many lemmas the phrase takes. */
  readonly length: number;
  readonly readings: readonly (readonly string[])[];
}

const PREPOSITION = /^(?:to|of|for|in|on|with|by|at|from|as|into|that|who|which)$/;

/** The phrases that a row of lemmas begins with. */
export function matchesOf(lemmas: readonly string[], dictionary: EnglishDictionary): EnglishMatch[] {
  const row = `${lemmas.join(' ')} `;
  return (dictionary.get(lemmas[0] ?? '') ?? []).flatMap(({ pattern, readings }) => {
    let length = pattern.lengthIn(row);
    if (length === 0) return [];
    // Guided to is no longer a phrase than guided.
    while (length > 1 && PREPOSITION.test(lemmas[length - 1] ?? '')) length--;
    return [{ length, readings }];
  });
}

export function keysOf(chinese: string): string[] {
  return readTokens(chinese, null)
    .filter(isCompared)
    .map(({ key }) => key);
}
