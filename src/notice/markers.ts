// The numbering marks of Chinese official documents, and which of them carry the parts and the tasks of a document.
import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

export type MarkerKind = 'chapter' | 'article' | 'heading' | 'item' | 'point' | 'subpoint';

/** A numbering mark at the beginning of a line. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly number: number;
  /** The mark as the text writes it: `三、`, `(十二)`, `第五条`. */
  readonly label: string;
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d０-９]{1,7}`;
const PATTERNS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['chapter', new RegExp(`^第(${NUMERAL})[章编]`)],
  ['article', new RegExp(`^第(${NUMERAL})条(?:之[${CHINESE_NUMERAL_CHARACTERS}])?`)],
  ['heading', new RegExp(`^([${CHINESE_NUMERAL_CHARACTERS}]{1,5})、`)],
  ['item', new RegExp(`^[(（]([${CHINESE_NUMERAL_CHARACTERS}]{1,5})[)）]`)],
  ['point', /^([\d０-９]{1,3})(?:[.．](?![\d０-９])|、)/],
  ['subpoint', /^[(（]([\d０-９]{1,3})[)）]/],
];

/** The mark that the line begins with, or null. `line` has no leading white space. */
export function readMarker(line: string): Marker | null {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(line);
    const number = found?.[1] === undefined ? null : parseNumeral(found[1]);
    if (found !== null && number !== null) return { kind, number, label: found[0] };
  }
  return null;
}

/** Which mark opens a part and which a task; deeper marks stay inside their task as clauses. */
export interface Levels {
  readonly part: MarkerKind | null;
  readonly task: MarkerKind | null;
}

// From the outermost mark to the innermost, as official documents nest them (GB/T 9704): 一、 (一) 1. (1)
const NESTING: readonly MarkerKind[] = ['chapter', 'heading', 'item', 'point', 'subpoint'];

/** The two outermost kinds of mark in use; articles, where there are any, are always the tasks. */
export function chooseLevels(kinds: ReadonlySet<MarkerKind>): Levels {
  if (kinds.has('article')) return { part: kinds.has('chapter') ? 'chapter' : null, task: 'article' };
  const [outer = null, inner = null] = NESTING.filter((kind) => kinds.has(kind));
  return inner === null ? { part: null, task: outer } : { part: outer, task: inner };
}
