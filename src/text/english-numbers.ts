// English number words, ordinals and Roman numerals up to 99, as patterns and as values.
const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'
  .concat(' fifteen sixteen seventeen eighteen nineteen')
  .split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .concat(' thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth')
    .split(' ');

const CARDINALS = Array.from({ length: 100 }, (_, value) => wordOf(value, ONES));
const ORDINALS = Array.from({ length: 100 }, (_, value) => wordOf(value, ORDINAL_ONES));

/** Regular expression sources; each matches one number in lower case. */
export const ENGLISH_CARDINAL = `(?:${alternatives(CARDINALS)})\\b`;
export const ENGLISH_ORDINAL = `(?:${alternatives(ORDINALS)}|\\d{1,2}(?:st|nd|rd|th))\\b`;
/** Without i and x alone, which are words and placeholders. */
export const ROMAN = '(?:x{0,3}(?:ix|iv|v?i{2,3}|vi?)|x{2,3}i?|xi)\\b';

/** The value of what one of the sources above matched; null when it is none. */
export function readEnglishNumber(written: string): number | null {
  const word = written.replace(/\s+/, '-');
  const place = Math.max(CARDINALS.indexOf(word), ORDINALS.indexOf(word));
  if (place >= 0) return place;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return Number.parseInt(word, 10);
  return new RegExp(`^${ROMAN}$`).test(word) ? readRoman(word) : null;
}

function readRoman(word: string): number {
  const values = [...word].map((letter) => (letter === 'x' ? 10 : letter === 'v' ? 5 : 1));
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}

function wordOf(value: number, ones: readonly string[]): string {
  const below20 = ones[value];
  if (below20 !== undefined) return below20;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  if (value % 10 > 0) return `${tens}-${ones[value % 10] ?? ''}`;
  return ones === ONES ? tens : tens.replace(/y$/, 'ieth');
}

// Longest first, so that twenty-one is not read as twenty; the hyphen may be a blank.
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace('-', '[- ]'))
    .join('|');
}
