// Cuts a Chinese sentence or clause into the tokens that are compared: figures, dates, documents, words, characters.
import { normaliseText } from '../text/normalise.ts';
import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';
import { LEXICON, LONGEST_WORD, type WordRole } from './lexicon.ts';

export type TokenKind = 'word' | 'character' | 'number' | 'date' | 'document' | 'break' | 'latin';

export interface Token {
  /** What tokens are compared by: the same for every way to write it. */
  readonly key: string;
  readonly kind: TokenKind;
  readonly role: WordRole;
  readonly text: string;
}

const MEASURE =
  '个|项|条|户|年|月|日|天|周|类|批|期|市|座|家|次|所|人|名|分钟|小时|公里|平方|米|亩|元|倍|成|处|届|季|级|种|%|周年|城市|都市|中心|层';
const CLASSIFIER = /^(?:个|条|项(?!目)|家|座|名|处|所)/;
const DOCUMENT = /^《[^》]{1,80}》/;
const DATE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:年?底(?:之?前)?|之?内)?/;
const THIS_YEAR = /^(?:今年年?内|今年之内|今年年?底(?:之?前)?|年底之?前|年内|今年|全年|本年度?内?)/;
const NUMBER = /^(\d+(?:,\d{3})*(?:\.\d+)?)(万|亿)?/;
const CHINESE_NUMBER = new RegExp(`^(第?)([${CHINESE_NUMERAL_CHARACTERS}]+)(万|亿)?(?=${MEASURE})`);
const BREAK = /^[,;:。.!?]/;
const SKIPPED = /^[\s“”"'「」『』‘’()[\]•·\-—~…]/;
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The tokens of a text; `year` is what 今年 stands for, null where that is not known. */
export function readTokens(text: string, year: number | null): Token[] {
  const rest = normaliseText(text)
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/中(?=[,的要])|(?<!没|具|所|富|共)有(?=\d+个)/g, '');
  const tokens: Token[] = [];
  for (let at = 0; at < rest.length; ) {
    const found = readOne(rest.slice(at), tokens.at(-1), year);
    if (found.token !== null) tokens.push(found.token);
    at += Math.max(1, found.length);
  }
  return tokens;
}

/** True for the words that are compared: what is said, not how eagerly or with which particles. */
export function isCompared({ role, kind }: Token): boolean {
  return kind !== 'break' && (role === 'content' || role === 'strong');
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

interface Found {
  readonly token: Token | null;
  readonly length: number;
}

function readOne(rest: string, previous: Token | undefined, year: number | null): Found {
  return (
    readBracketed(rest, previous) ??
    readSkipped(rest, previous) ??
    readDocument(rest) ??
    readDate(rest, year) ??
    readNumber(rest) ??
    readWord(rest) ??
    readRest(rest)
  );
}

function readSkipped(rest: string, previous: Token | undefined): Found | null {
  // A classifier only says that something is counted: 109个 and 109.
  const classifier = previous?.kind === 'number' ? CLASSIFIER.exec(rest) : null;
  const skipped = SKIPPED.exec(rest) ?? classifier;
  return skipped === null ? null : { token: null, length: skipped[0].length };
}

// 区 of 都市圈(区): what stands in brackets may be left out.
function readBracketed(rest: string, previous: Token | undefined): Found | null {
  const inside = /^\((\p{Script=Han})\)/u.exec(rest)?.[1];
  if (inside === undefined || previous === undefined || previous.kind === 'break') return null;
  return { token: reading(inside, 'character', inside, 'strong').token, length: inside.length + 2 };
}

function readDocument(rest: string): Found | null {
  const found = DOCUMENT.exec(rest);
  return found === null ? null : reading(found[0], 'document', found[0]);
}

function readDate(rest: string, year: number | null): Found | null {
  const thisYear = THIS_YEAR.exec(rest);
  if (thisYear !== null) return reading(`@${year ?? '今年'}`, 'date', thisYear[0]);
  const found = DATE.exec(rest);
  if (found === null) return null;
  const key = [found[1], found[2], found[3]].filter((part) => part !== undefined).map(Number);
  return reading(`@${key.join('-')}`, 'date', found[0]);
}

function readNumber(rest: string): Found | null {
  const arabic = NUMBER.exec(rest);
  if (arabic !== null) {
    const value = Number((arabic[1] ?? '').replaceAll(',', '')) * (SCALES[arabic[2] ?? ''] ?? 1);
    return reading(`#${Math.round(value * 1000) / 1000}`, 'number', arabic[0]);
  }
  const chinese = CHINESE_NUMBER.exec(rest);
  const value = chinese === null ? null : parseNumeral(chinese[2] ?? '');
  // 一个, 一批 and 一年 say that there is something, not how many; 第一批 is a word of the lists.
  if (chinese === null || value === null || value === 1) return null;
  return reading(`#${value * (SCALES[chinese[3] ?? ''] ?? 1)}`, 'number', chinese[0]);
}

function readWord(rest: string): Found | null {
  for (let length = Math.min(LONGEST_WORD, rest.length); length > 0; length--) {
    const written = rest.slice(0, length);
    const word = LEXICON.get(written);
    if (word !== undefined) return reading(word.key, 'word', written, word.role);
  }
  return null;
}

function readRest(rest: string): Found {
  if (BREAK.test(rest)) return reading(',', 'break', rest.slice(0, 1), 'free');
  const latin = /^[a-z]+/.exec(rest);
  if (latin !== null) return reading(latin[0], 'latin', latin[0]);
  const [character = ''] = rest;
  return reading(character, 'character', character);
}

function reading(key: string, kind: TokenKind, text: string, role: WordRole = 'content'): Found {
  return { token: { key, kind, role, text }, length: text.length };
}
