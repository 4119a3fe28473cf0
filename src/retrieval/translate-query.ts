// Puts the official Chinese words for the English terms of a question beside it, by the glossary.
import { z } from 'zod';
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

/** A function that gives the Chinese words for the English terms of a question, or null when it holds none. */
export function createTranslator(glossary: readonly GlossaryEntry[]): (question: string) => string | null {
  const english = glossary.filter(({ lang }) => lang === 'en');
  const terms = new Map(english.map(({ term, official }) => [stems(term).join(' '), official]));
  return (question) => {
    const words = stems(question);
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

function stems(text: string): string[] {
  return (normaliseText(text).match(/[a-z]+(?:'[a-z]+)?/g) ?? []).map(stem);
}

// Takes the commonest endings off; terms and questions are stemmed alike, so a stem need not be a word.
function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=\w{3})(?:ing|ed)$/, '')
    .replace(/(?<=\w{3})e$/, '');
}
