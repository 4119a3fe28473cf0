// The terms of the keyword search: characters, character bigrams, Latin words and figures.
import { normaliseText } from '../text/normalise.ts';

const RUNS = /\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)?/gu;

/**
 * Terms of a text after normalisation, repeats kept. Chinese runs give each character and each pair of neighbours:
 * on questions in everyday words that does as well as a dictionary's words (see docs/adr) and needs no dictionary.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of normaliseText(text).matchAll(RUNS)) {
    if (!/\p{Script=Han}/u.test(run)) {
      terms.push(run);
      continue;
    }
    const characters = [...run];
    for (const character of characters) terms.push(character);
    for (const [index, character] of characters.entries()) {
      const next = characters[index + 1];
      if (next !== undefined) terms.push(character + next);
    }
  }
  return terms;
}
