// Finds for each English unit the words of the clauses that it stands for, in as few statements as hold all of them.
import type { Link } from '../align.ts';
import { isCompared, type Token } from '../read-tokens.ts';
import type { Reading } from '../reading.ts';
import type { Source } from '../source.ts';
import type { EnglishUnit } from './read-english.ts';

export interface EnglishReading {
  readonly units: readonly EnglishUnit[];
  /** For each unit the places of the clauses' words that it stands for, one row an occurrence. */
  readonly occurrences: readonly (readonly (readonly number[])[])[];
  /** The statements taken up, by their places in the source. */
  readonly segments: ReadonlySet<number>;
  /** The same as a reading of Chinese words, for the checks that ask what is left out. */
  readonly reading: Reading;
}

export function alignEnglish(units: readonly EnglishUnit[], source: Source): EnglishReading {
  const all = fillIn(
    units,
    units.map((unit) => occurrencesOf(unit, source)),
    source,
  );
  const segments = chooseSegments(units, all, source);
  const within = (row: readonly number[]) => row.every((on) => segments.has(source.segmentOf[on] ?? -1));
  const occurrences = all.map((rows) => rows.filter(within));
  const sentence: Token[] = [];
  const links: Link[] = [];
  for (const on of occurrences.flat(2)) {
    const token = source.tokens[on];
    if (token === undefined) continue;
    links.push({ at: sentence.length, on });
    sentence.push(token);
  }
  return { units, occurrences, segments, reading: { sentence, source, links } };
}

/** True when the unit must stand on something. */
export function needsSupport({ readings }: EnglishUnit): boolean {
  return readings.every((keys) => keys.length > 0);
}

function occurrencesOf({ readings }: EnglishUnit, source: Source): number[][] {
  return readings.flatMap((keys) => findKeys(keys, source));
}

/** Every place where these words stand one after the other in one statement; an empty row stands nowhere. */
export function findKeys(keys: readonly string[], source: Source): number[][] {
  if (keys.length === 0) return [];
  const compared = source.tokens.flatMap((token, on) => (isCompared(token) ? [on] : []));
  return compared.flatMap((_, start) => {
    const row = compared.slice(start, start + keys.length);
    const holds = keys.every((key, offset) => source.tokens[row[offset] ?? -1]?.key === key);
    return holds && new Set(row.map((on) => source.segmentOf[on])).size === 1 ? [row] : [];
  });
}

// Greedy: the statement that holds most units not held yet, and of equal ones the one of which most is said.
function chooseSegments(
  units: readonly EnglishUnit[],
  occurrences: readonly (readonly (readonly number[])[])[],
  source: Source,
): Set<number> {
  const chosen = new Set<number>();
  const open = new Set(
    units.flatMap((unit, at) => (needsSupport(unit) && occurrences[at]?.length ? [at] : [])),
  );
  while (open.size > 0) {
    let best = { place: -1, score: 0 };
    for (const [place, { start, end }] of source.segments.entries()) {
      const inside = (row: readonly number[]) => row.every((on) => on >= start && on < end);
      const held = [...open].filter((at) => occurrences[at]?.some(inside)).length;
      if (held === 0) continue;
      const said = new Set(occurrences.flatMap((rows) => rows.filter(inside)).flat());
      const words = source.tokens.slice(start, end).filter(isCompared).length;
      const score = held + said.size / Math.max(1, words);
      if (score > best.score) best = { place, score };
    }
    if (best.place < 0) return chosen;
    chosen.add(best.place);
    for (const at of [...open]) {
      if (occurrences[at]?.some((row) => row.every((on) => source.segmentOf[on] === best.place)))
        open.delete(at);
    }
  }
  return chosen;
}

// Expressway of nine expressway projects, where the clause says 27个高速公路项目 first and then 9个项目: it stands on the 9.
function fillIn(
  units: readonly EnglishUnit[],
  occurrences: readonly (readonly (readonly number[])[])[],
  source: Source,
): readonly (readonly (readonly number[])[])[] {
  const segmentOf = (on: number) => source.segments[source.segmentOf[on] ?? 0];
  const next = (on: number) => source.tokens.find((token, place) => place > on && isCompared(token))?.key;
  return occurrences.map((rows, at) => {
    const number = units[at - 1]?.kind === 'number' ? occurrences[at - 1]?.[0]?.[0] : undefined;
    if (number === undefined || rows.some(([on = 0]) => segmentOf(on) === segmentOf(number))) return rows;
    const named = rows.some((row) => {
      const [first = 0, last = 0] = [row[0], row.at(-1)];
      return (
        first < number &&
        segmentOf(first)?.clause === segmentOf(number)?.clause &&
        next(last) === next(number)
      );
    });
    return named ? [...rows, [number]] : rows;
  });
}
