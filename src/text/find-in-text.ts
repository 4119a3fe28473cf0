// Finds words in a text however either is written (width, case, traditional characters), as offsets of the text itself.
import { normaliseText } from './normalise.ts';

/** UTF-16 units, half-open. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A text in the form that is compared; for each of its UTF-16 units the place in the text that it comes from. */
interface Folded {
  readonly text: string;
  readonly places: readonly Found[];
}

/** A character with the marks that belong to it: the least that can be normalised by itself. */
const UNIT = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * Every place where one of the words of `query` stands, in the order of the text; places that overlap are one. White
 * space and characters nobody sees count in neither, so that a line copied from elsewhere is found.
 */
export function findInText(text: string, query: string): Found[] {
  const words = query.split(/\s+/).map((word) => fold(word).text);
  const folded = fold(text);
  const places = [...new Set(words)].flatMap((word) => findWord(folded, word));
  const merged: Found[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || place.start >= last.end) merged.push(place);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
  }
  return merged;
}

function findWord({ text, places }: Folded, word: string): Found[] {
  const found: Found[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const [first, last] = [places[at], places[at + word.length - 1]];
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
  }
  return found;
}

// A text has few different characters, and normalising one is slow.
function fold(text: string): Folded {
  const forms = new Map<string, string>();
  const places: Found[] = [];
  let folded = '';
  for (const { 0: unit, index: start } of text.matchAll(UNIT)) {
    const form = forms.get(unit) ?? normaliseText(unit);
    forms.set(unit, form);
    folded += form;
    for (let count = 0; count < form.length; count++) places.push({ start, end: start + unit.length });
  }
  return { text: folded, places };
}
