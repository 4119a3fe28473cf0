// English words without their commonest endings, so that forms of one word are found by each other.
import { normaliseText } from './normalise.ts';

/** The stems of the words of a text, in order. */
export function englishStems(text: string): string[] {
  return (normaliseText(text).match(/[a-z]+(?:'[a-z]+)?/g) ?? []).map(englishStem);
}

/** Takes the commonest endings off a word in lower case; terms and texts are stemmed alike, so a stem need not be a word. */
export function englishStem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=\w{3})(?:ing|ed)$/, '')
    .replace(/(?<=\w{3})e$/, '');
}
