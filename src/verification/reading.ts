// A sentence laid over its clauses: which word stands on which, and what is said already at a place.
import { align, type Link } from './align.ts';
import { isCompared, type Token } from './read-tokens.ts';
import type { Segment, Source } from './source.ts';

export interface Reading {
  readonly sentence: readonly Token[];
  readonly source: Source;
  readonly links: readonly Link[];
}

export function readSentence(sentence: readonly Token[], source: Source): Reading {
  const filled = sentence.filter((_, at) => !isFilledIn(at, sentence, source));
  return { sentence: filled, source, links: align(filled, source) };
}

/** True when these words of the source, one after the other, are said in the sentence before the place. */
export function saidBefore(
  places: readonly number[],
  before: number,
  { sentence, source }: Pick<Reading, 'sentence' | 'source'>,
): boolean {
  const keys = places.map((on) => source.tokens[on]?.key);
  const said = sentence.slice(0, before).filter(isCompared);
  return said.some((_, start) => keys.every((key, offset) => said[start + offset]?.key === key));
}

/** 省级财政 and 农业转移人口 of 省级财政对农业转移人口: what a particle parts may be said apart. */
export function neighbours(lost: readonly number[], source: Source): number[][] {
  const rows: number[][] = [];
  for (const on of lost) {
    const row = rows.at(-1);
    const apart = source.tokens[on - 1]?.role === 'free';
    if (row === undefined || apart) rows.push([on]);
    else row.push(on);
  }
  return rows;
}

// 高速公路 of 9个高速公路项目, where the clause says 27个高速公路项目 first and then 9个项目.
function isFilledIn(at: number, sentence: readonly Token[], source: Source): boolean {
  const number = sentence.slice(0, at).findLast(({ kind }) => kind === 'number' || kind === 'break');
  if (number?.kind !== 'number') return false;
  const start = sentence.indexOf(number) + 1;
  const on = source.tokens.findIndex(({ key }) => key === number.key);
  const clauseOf = (place: number) => source.segments[source.segmentOf[place] ?? 0]?.clause;
  const keys = source.tokens
    .filter((token, place) => isCompared(token) && clauseOf(place) === clauseOf(on))
    .map(({ key }) => key);
  const holds = (wanted: readonly string[]) =>
    keys.some((_, from) => wanted.every((key, offset) => keys[from + offset] === key));
  for (let head = at + 1; head < Math.min(sentence.length, start + 8); head++) {
    const filling = sentence.slice(start, head).map(({ key }) => key);
    const word = sentence[head]?.key ?? '';
    if (holds([number.key, word]) && holds([...filling, word]) && !holds([number.key, ...filling]))
      return true;
  }
  return false;
}

/** The segments that the nearest words of the sentence on either side stand in. */
export function segmentsAround(at: number, { links, source }: Reading): Segment[] {
  const before = links.findLast((link) => link.at < at);
  const after = links.find((link) => link.at > at);
  return [before, after].flatMap((link) => {
    const segment = link === undefined ? undefined : source.segments[source.segmentOf[link.on] ?? 0];
    return segment === undefined ? [] : [segment];
  });
}
