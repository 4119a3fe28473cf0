// Cuts an English sentence into units, each with the Chinese words of the clauses that it may stand for.

import { readEnglishNumber } from '../../text/english-numbers.ts';
import { findPlaces } from '../../text/places.ts';
import { isCompared, readTokens } from '../read-tokens.ts';
import { type EnglishDictionary, keysOf, matchesOf } from './dictionary.ts';
import { ENGLISH_FREE, plainEnglish, withoutFrame } from './english-words.ts';
import { englishLemma } from './lemmas.ts';
import { lemmasOf } from './patterns.ts';

export interface EnglishUnit {
  readonly kind: 'phrase' | 'number' | 'date' | 'place' | 'unknown';
  readonly text: string;
  /** Keys of the compared words, one row a reading; an empty row says that the unit may stand on nothing. */
  readonly readings: readonly (readonly string[])[];
  /** Counts the parts between commas and conjunctions. */
  readonly chunk: number;
}

const LONGEST_PHRASE = 24;
/** Characters that hold so many words. */
const PHRASE_REACH = 240;
/** A phrase ends before a colon, and before what is left in Chinese. */
const BEYOND = /[;:《\p{Script=Han}].*$/su;
const WORD = /^[a-z]+(?:'[a-z]+)?/;
const FREE = new Set(ENGLISH_FREE.trim().split(/\s+/).map(englishLemma));
const CHINESE = /^(?:\d+(?:\.\d+)?)?[\p{Script=Han}《][\p{Script=Han}《》、]*/u;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.join('|')})`;
const DATES: readonly (readonly [RegExp, (found: RegExpExecArray, year: number | null) => string])[] = [
  [new RegExp(`^(\\d{1,2}) ${MONTH},? (\\d{4})`), (found) => dateKey(found[3], found[2], found[1])],
  [new RegExp(`^${MONTH} (\\d{1,2}),? (\\d{4})`), (found) => dateKey(found[3], found[1], found[2])],
  [
    /^(?:within|in|during|by the end of|before the end of) (?:the|this) year\b|^by (?:the )?year[ -]end\b/,
    (_, year) => `@${year ?? '今年'}`,
  ],
  [/^this year\b/, (_, year) => `@${year ?? '今年'}`],
  [/^(?:the )?year ((?:19|20)\d{2})\b/, (found) => `@${found[1]}`],
  [/^((?:19|20)\d{2})\b(?![,.]\d)/, (found) => `@${found[1]}`],
];
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

/** The units of a sentence; `stands` says whether a row of words is found where the sentence should be. */
export function readEnglish(
  sentence: string,
  dictionary: EnglishDictionary,
  year: number | null,
  stands: (keys: readonly string[]) => boolean,
): EnglishUnit[] {
  const units: EnglishUnit[] = [];
  let rest = withoutFrame(plainEnglish(sentence));
  let chunk = 0;
  let before = '';
  while (rest !== '') {
    const skipped =
      /^(?:[^a-z0-9《\p{Script=Han}]+|(?:and|while|but|so|by|which|whose|through|thereby)\b)/u.exec(rest);
    if (skipped !== null) {
      if (/[,;:.()]|[a-z]/.test(skipped[0])) chunk++;
      rest = rest.slice(skipped[0].length);
      continue;
    }
    const found =
      readChinese(rest, year) ??
      readDate(rest, year) ??
      readPhrase(rest, dictionary, stands) ??
      readNumber(rest) ??
      readFree(rest) ??
      readKnown(rest, dictionary) ??
      readUnknown(rest);
    if (found.unit !== null) units.push({ ...found.unit, chunk });
    // A purpose is a part of its own: … to create …, but not … are to create ….
    if (/^to$/.test(rest.slice(0, found.length)) && !/^(?:is|are|according)$/.test(before)) chunk++;
    before = rest.slice(0, found.length);
    rest = rest.slice(found.length);
  }
  return units;
}

interface Found {
  readonly unit: Omit<EnglishUnit, 'chunk'> | null;
  readonly length: number;
}

// 《山东半岛城市群规划》 or 1.6万户, left in Chinese.
function readChinese(rest: string, year: number | null): Found | null {
  const written = CHINESE.exec(rest)?.[0];
  if (written === undefined) return null;
  const keys = readTokens(written, year)
    .filter(isCompared)
    .map(({ key }) => key);
  return keys.length === 0
    ? { unit: null, length: written.length }
    : unit(/^\d/.test(written) ? 'number' : 'phrase', written, [keys]);
}

function readDate(rest: string, year: number | null): Found | null {
  for (const [pattern, keyOf] of DATES) {
    const found = pattern.exec(rest);
    if (found !== null) return unit('date', found[0], [[keyOf(found, year)]]);
  }
  return null;
}

function dateKey(year = '', month = '', day = ''): string {
  return `@${year}-${MONTHS.indexOf(month) + 1}-${Number(day)}`;
}

function readNumber(rest: string): Found | null {
  const digits = /^(\d+(?:,\d{3})*(?:\.\d+)?)(?: (thousand|million|billion))?\b/.exec(rest);
  if (digits !== null) {
    const value = Number((digits[1] ?? '').replaceAll(',', '')) * (SCALES[digits[2] ?? ''] ?? 1);
    return unit('number', digits[0], [[`#${value}`]]);
  }
  for (const pattern of [/^[a-z]+ [a-z]+\b/, /^[a-z]+\b/]) {
    const word = pattern.exec(rest)?.[0] ?? '';
    const value = readEnglishNumber(word);
    if (value !== null && value > 1) return unit('number', word, [[`#${value}`]]);
  }
  return null;
}

/** The longest phrase that the rest begins with and that stands on something, or need not; all readings of that length. */
function readPhrase(
  rest: string,
  dictionary: EnglishDictionary,
  stands: (keys: readonly string[]) => boolean,
): Found | null {
  const lemmas = lemmasOf(rest.slice(0, PHRASE_REACH).replace(BEYOND, '')).slice(0, LONGEST_PHRASE);
  const matches = matchesOf(
    lemmas.map(({ lemma }) => lemma),
    dictionary,
  ).filter(
    ({ length, readings }) =>
      readings.some(stands) || (length > 1 && readings.some((keys) => keys.length === 0)),
  );
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  if (longest === 0) return null;
  const readings = matches.filter(({ length }) => length === longest).flatMap((match) => match.readings);
  return unit('phrase', rest.slice(0, lemmas[longest - 1]?.end), readings);
}

/** A word that is known and stands on nothing here. */
function readKnown(rest: string, dictionary: EnglishDictionary): Found | null {
  const text = WORD.exec(rest)?.[0] ?? '';
  const readings = matchesOf([englishLemma(text)], dictionary).flatMap((match) => match.readings);
  return readings.length === 0 ? null : unit('phrase', text, readings);
}

function readFree(rest: string): Found | null {
  const text = WORD.exec(rest)?.[0] ?? '';
  return FREE.has(englishLemma(text)) ? { unit: null, length: text.length } : null;
}

function readUnknown(rest: string): Found {
  const text = WORD.exec(rest)?.[0] ?? rest.slice(0, 1);
  const places = findPlaces(text);
  return places.length > 0 ? unit('place', text, places.map(keysOf)) : unit('unknown', text, []);
}

function unit(kind: EnglishUnit['kind'], text: string, readings: readonly (readonly string[])[]): Found {
  return { unit: { kind, text, readings }, length: text.length };
}
