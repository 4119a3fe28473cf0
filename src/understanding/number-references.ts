// Finds references to tasks and parts by number, in every notation people use.
import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

/** What is counted: from the front, or from the back (倒数第二项, 最后一项). */
export interface NumberReference {
  readonly of: 'task' | 'part';
  /** Numbers as asked; a range is spelt out. Negative numbers count from the end: -1 is the last. */
  readonly numbers: readonly number[];
  /** The words of the question that were read, after normalisation. */
  readonly words: string;
  /** The whole question is the number: it may mean a figure of the text as well. */
  readonly bare: boolean;
}

const ENGLISH_NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
  'twenty-one',
  'twenty-two',
  'twenty-three',
  'twenty-four',
  'twenty-five',
  'twenty-six',
  'twenty-seven',
  'twenty-eight',
  'twenty-nine',
  'thirty',
];
const ENGLISH_ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
];

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const CARDINAL = `(?:\\d{1,4}|[${CHINESE_NUMERAL_CHARACTERS}]{1,5}|(?:${longestFirst(ENGLISH_NUMBERS)})\\b)`;
const JOINER = '(?:\\s*(?:[、,/~\\-–—和与跟及到至]|and|to|through)\\s*)';
const LIST = `${CARDINAL}(?:${JOINER}第?${CARDINAL})*`;
const TASK_NOUN = '(?:项|条|款|点|号任务|个任务|个重点任务|任务)';
const PART_NOUN = '(?:个?大?部分|大?块|大?板块|章|大类|大项)';

interface Pattern {
  readonly of: 'task' | 'part';
  readonly pattern: RegExp;
  /** Makes the numbers from the match; group 1 holds the numerals unless this says otherwise. */
  readonly read?: (found: RegExpExecArray) => number[];
}

const BARE = new RegExp(`^[\\s\\p{P}\\p{S}]*第?(${CARDINAL})[\\s\\p{P}\\p{S}]*$`, 'u');

const PATTERNS: readonly Pattern[] = [
  { of: 'part', pattern: /最后一?(?:个?大?部分|大?块|章)|\blast (?:part|section)/, read: () => [-1] },
  { of: 'part', pattern: new RegExp(`第(${LIST})${PART_NOUN}`) },
  {
    of: 'part',
    pattern: new RegExp(`(?<![\\d${CHINESE_NUMERAL_CHARACTERS}那哪这每某另同])(${CARDINAL})部分`),
  },
  { of: 'part', pattern: new RegExp(`\\b(?:parts?|sections?|chapters?)\\s*(${LIST})`) },
  {
    of: 'part',
    pattern: new RegExp(
      `\\b(${longestFirst(ENGLISH_ORDINALS)}|\\d{1,2}(?:st|nd|rd|th))\\s+(?:part|section|chapter)`,
    ),
    read: readOrdinal,
  },
  {
    of: 'task',
    pattern: new RegExp(`倒数第?(${CARDINAL})${TASK_NOUN}`),
    read: (found) => readList(found[1] ?? '').map((number) => -number),
  },
  { of: 'task', pattern: /最后一?个?(?:项|条|款|任务)|\b(?:last|final) (?:task|item)\b/, read: () => [-1] },
  {
    of: 'task',
    pattern: new RegExp(`(?:前|头)(${CARDINAL})(?:项|条|个任务)|\\bfirst (${CARDINAL}) (?:tasks|items)`),
    read: (found) => countUp(readList(found[1] ?? found[2] ?? '')[0] ?? 0),
  },
  { of: 'task', pattern: new RegExp(`第\\(?(${LIST})\\)?\\s*${TASK_NOUN}`) },
  { of: 'task', pattern: new RegExp(`(?<![\\p{Script=Han}\\d])(${LIST})(?:项|条)(?!目)`, 'u') },
  { of: 'task', pattern: new RegExp(`任务\\s*[(]?(${LIST})[)]?(?!项|个|条)`) },
  {
    of: 'task',
    pattern: new RegExp(
      `\\b(?:tasks?|items?|articles?|clauses?|points?|no\\.?|number|renwu|#)\\s*[(#]?(${LIST})[)]?`,
    ),
  },
  {
    of: 'task',
    pattern: new RegExp(
      `\\b(${longestFirst(ENGLISH_ORDINALS)}|\\d{1,2}(?:st|nd|rd|th))\\s+(?:task|item|article|point)`,
    ),
    read: readOrdinal,
  },
  { of: 'task', pattern: new RegExp(`\\((${CARDINAL})\\)`) },
  { of: 'task', pattern: BARE },
];

/** Every reference in a normalised question, tasks and parts; overlapping readings are given once. */
export function findNumberReferences(question: string): NumberReference[] {
  const references: NumberReference[] = [];
  let rest = question;
  for (const { of, pattern, read } of PATTERNS) {
    for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
      const numbers = read === undefined ? readList(found[1] ?? '') : read(found);
      if (numbers.length > 0)
        references.push({ of, numbers, words: found[0].trim(), bare: pattern === BARE });
      // What was read is blanked, so that a looser pattern does not read it again.
      rest = rest.replace(found[0], ' '.repeat(found[0].length));
    }
  }
  return references;
}

function readList(list: string): number[] {
  const numbers: number[] = [];
  const cardinal = new RegExp(CARDINAL, 'g');
  let isRange = false;
  let from = 0;
  for (const found of list.matchAll(cardinal)) {
    isRange = /[~\-–—到至]|to|through/.test(list.slice(from, found.index));
    from = found.index + found[0].length;
    const number = parseNumeral(found[0]) ?? ENGLISH_NUMBERS.indexOf(found[0]);
    const previous = numbers.at(-1);
    if (isRange && previous !== undefined && number > previous && number - previous <= 100) {
      for (let between = previous + 1; between < number; between++) numbers.push(between);
    }
    numbers.push(number);
  }
  return [...new Set(numbers)];
}

function readOrdinal(found: RegExpExecArray): number[] {
  const written = found[1] ?? '';
  const word = ENGLISH_ORDINALS.indexOf(written);
  return [word === -1 ? Number.parseInt(written, 10) : word];
}

function countUp(last: number): number[] {
  return Array.from({ length: Math.min(last, 100) }, (_, index) => index + 1);
}
