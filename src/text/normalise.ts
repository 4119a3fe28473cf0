// One spelling for everything that is searched: quotes are never touched by this, only what is compared.
import * as OpenCC from 'opencc-js/t2cn';

// Characters only: the phrase tables ('twp') also rewrite words that both scripts share (建立 became 创建), which
// harms simplified text; Taiwan's own words are entries of the glossary instead.
const toSimplified = OpenCC.Converter({ from: 'hk', to: 'cn' });

/**
 * Characters nobody sees: controls, format characters, and what Unicode lets a renderer leave out (zero-width, bidi
 * controls, the whole plane of tags, variation selectors, fillers), the empty Braille cell; line breaks and tabs stay.
 */
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What a person would read: the text without the characters that nobody sees. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** True when the text holds characters that only traditional Chinese writes. */
export function isTraditional(text: string): boolean {
  return toSimplified(text) !== text;
}

// One answer normalises its question dozens of times; when it is given, nothing of it stays here.
const REMEMBERED = 64;
/** Characters of a text that is worth remembering at most: whole clauses are remembered by those who search them. */
const LONGEST_REMEMBERED = 500;
const recent = new Map<string, string>();

/** Forgets the texts of an answer that is given. */
export function forgetNormalised(): void {
  recent.clear();
}

/**
 * The form in which texts are compared: NFKC, simplified Chinese, lower case,
 * white space as single blanks. Lengths and offsets change: never slice a notice with offsets of this.
 */
export function normaliseText(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const normalised = fold(text);
  if (text.length > LONGEST_REMEMBERED) return normalised;
  if (recent.size >= REMEMBERED) recent.clear();
  recent.set(text, normalised);
  return normalised;
}

function fold(text: string): string {
  const folded = removeInvisible(text).normalize('NFKC').toLowerCase();
  return toSimplified(folded).replace(/\s+/g, ' ').trim();
}
