// Puts the official Chinese words for the English terms of a question beside it, by the glossary.
import { z } from 'zod';
import { englishStems } from '../text/english-words.ts';

export const glossaryEntrySchema = z.object({
  term: z.string().min(1),
  lang: z.enum(['zh', 'zh-Hant', 'en']),
  official: z.array(z.string()).min(1),
});

/** A term as people say it, and the words of official documents for it. */
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** Words in a term of the glossary at most. */
const LONGEST_PHRASE = 5;

/** A function that gives the Chinese words for the English terms of a question, or null when it holds none. */
export function createTranslator(glossary: readonly GlossaryEntry[]): (question: string) => string | null {
  const english = glossary.filter(({ lang }) => lang === 'en');
  const terms = new Map(english.map(({ term, official }) => [englishStems(term).join(' '), official]));
  return (question) => {
    const words = englishStems(question);
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const phrase = longestTerm(words, at, terms);
      found.push(...(phrase?.official ?? []));
      at += phrase?.length ?? 1;
    }
    return found.length === 0 ? null : [...new Set(found)].join(' ');
  };
}

function longestTerm(words: readonly string[], at: number, terms: ReadonlyMap<string, readonly string[]>) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const official = terms.get(words.slice(at, at + length).join(' '));
    if (official !== undefined) return { official, length };
  }
  return null;
}
