// Which sentences of a task a question asks for: 第十二项第二句, 前两句, 一至三句, the last sentence.
import { parseNumeral } from '../text/numerals.ts';
import { readNumberList } from './number-references.ts';

const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const NUMERALS = `${NUMERAL}(?:[、,和与跟及到至~—–-]第?${NUMERAL})*`;
/** A sentence as it is counted: 句, 句话, 小句. */
const SENTENCE = '小?句话?';
const LAST = '(?:最后|末尾?|末了|收尾|结尾)的?(?:那|这)?';
const FIRST = '(?:头|首|开头|打头|起头|最前面?)的?(?:那|这)?';
const ENGLISH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, last: -1, final: -1 };

interface Form {
  readonly pattern: RegExp;
  /** Places of sentences: from 1, or from the end where negative. */
  readonly places: (found: RegExpMatchArray) => readonly number[];
}

const upTo = (count: number, sign: 1 | -1) =>
  Array.from({ length: Math.min(count, 100) }, (_, index) => sign * (index + 1));

// The narrow forms before the wide ones: what one has read, the next do not see.
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`(?:倒数|倒着数)第(${NUMERALS})${SENTENCE}`, 'g'),
    places: ([, numerals = '']) => readNumberList(numerals).map((place) => -place),
  },
  {
    pattern: new RegExp(`(?:最后|末尾?)(?!一)(两|${NUMERAL})${SENTENCE}`, 'g'),
    places: ([, count = '']) => upTo(parseNumeral(count) ?? 0, -1).reverse(),
  },
  {
    pattern: new RegExp(`(?:前|头|开头)(?!一)(两|${NUMERAL})${SENTENCE}`, 'g'),
    places: ([, count = '']) => upTo(parseNumeral(count) ?? 0, 1),
  },
  {
    pattern: new RegExp(`第(${NUMERALS})${SENTENCE}|(${NUMERAL}[到至~—–-]${NUMERAL})${SENTENCE}`, 'g'),
    places: ([, numerals, range]) => readNumberList(numerals ?? range ?? ''),
  },
  { pattern: new RegExp(`${LAST}一?${SENTENCE}`, 'g'), places: () => [-1] },
  { pattern: new RegExp(`${FIRST}一?${SENTENCE}`, 'g'), places: () => [1] },
  {
    pattern: /\b(first|second|third|last|final) sentence\b/g,
    places: ([, word = '']) => [ENGLISH[word] ?? 0],
  },
];

/** Sentences by their places, and the question without the words that name them. */
export interface SentencesAsked {
  /** From 1, in the order asked; negative places count from the end. Empty when none is asked for. */
  readonly places: readonly number[];
  readonly rest: string;
}

/** Reads a normalised question. */
export function readSentencesAsked(question: string): SentencesAsked {
  const places: number[] = [];
  let rest = question;
  for (const { pattern, places: read } of FORMS) {
    for (const found of rest.matchAll(pattern)) places.push(...read(found).filter((place) => place !== 0));
    rest = rest.replace(pattern, ' ');
  }
  return { places: [...new Set(places)], rest };
}
