// Puts the official Chinese words for the English terms of a question beside it, by the glossary.
import { z } from 'zod';
import { englishStems } from '../text/english-words.ts';
import { normaliseText } from '../text/normalise.ts';

export const glossaryEntrySchema = z.object({
  term: z.string().min(1),
  lang: z.enum(['zh', 'zh-Hant', 'en']),
  official: z.array(z.string()).min(1),
});

/** A term as people say it, and the words of official documents for it. */
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** Words in a term of the glossary at most. */
const LONGEST_PHRASE = 5;

/** Finds the English terms of a text: of each its official words, the nearest translation first. */
function createFinder(glossary: readonly GlossaryEntry[]): (text: string) => (readonly string[])[] {
  const english = glossary.filter(({ lang }) => lang === 'en');
  const terms = new Map(english.map(({ term, official }) => [englishStems(term).join(' '), official]));
  return (text) => {
    const words = englishStems(text);
    const found: (readonly string[])[] = [];
    for (let at = 0; at < words.length; ) {
      const phrase = longestTerm(words, at, terms);
      if (phrase !== null) found.push(phrase.official);
      at += phrase?.length ?? 1;
    }
    return found;
  };
}

/** A function that gives the Chinese words for the English terms of a question, or null when it holds none. */
export function createTranslator(glossary: readonly GlossaryEntry[]): (question: string) => string | null {
  const find = createFinder(glossary);
  return (question) => {
    const found = find(question).flat();
    return found.length === 0 ? null : [...new Set(found)].join(' ');
  };
}

/** Official words for everyday terms: of each term found in a text its own, the nearest first. */
export type OfficialWords = (text: string) => readonly (readonly string[])[];

/** Finds the everyday terms of a text, in whatever language. */
export function createOfficialWords(glossary: readonly GlossaryEntry[]): OfficialWords {
  const findEnglish = createFinder(glossary);
  const chinese = glossary
    .filter(({ lang }) => lang !== 'en')
    .map(({ term, official }) => ({ term: normaliseText(term), official }));
  return (text) => {
    const said = normaliseText(text);
    const found = chinese.flatMap(({ term, official }) => (said.includes(term) ? [official] : []));
    return [...found, ...findEnglish(said)];
  };
}

function longestTerm(words: readonly string[], at: number, terms: ReadonlyMap<string, readonly string[]>) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const official = terms.get(words.slice(at, at + length).join(' '));
    if (official !== undefined) return { official, length };
  }
  return null;
}
