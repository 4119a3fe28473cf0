// The committed floors (baseline.json): figures below which a change must not fall.
import { z } from 'zod';
import type { CaseResult } from './evaluate.ts';
import { passRate, standardGroups } from './summary.ts';
import { TARGETS } from './targets.ts';

export const floorsSchema = z.record(z.string(), z.number().min(0).max(1));
/** Name of a figure to its floor. */
export type Floors = z.infer<typeof floorsSchema>;

/** Every figure that a floor can hold; all of them grow when things get better. */
export function figuresOf(results: readonly CaseResult[]): Floors {
  const groups = standardGroups(results);
  const passes = Object.entries(groups).flatMap(([by, list]) =>
    list.map(({ name, results: members }) => [`pass by ${by}: ${name}`, passRate(members)?.rate] as const),
  );
  const targets = TARGETS.map(({ issue, name, direction, measure }) => {
    const rate = measure(results)?.rate;
    const figure = rate === undefined || direction === 'at least' ? rate : 1 - rate;
    return [`issue ${issue}: ${direction === 'at least' ? '' : 'free of: '}${name}`, figure] as const;
  });
  const known = [...passes, ...targets].flatMap(([name, rate]) =>
    rate === undefined ? [] : [[name, roundDown(rate)] as const],
  );
  return Object.fromEntries(known);
}

/** One sentence for each figure below its floor, and for each floor whose figure is no longer measured. */
export function belowFloors(figures: Floors, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const figure = figures[name];
    if (figure === undefined) return [`${name}: no longer measured (floor ${floor})`];
    return figure < floor ? [`${name}: ${figure}, below its floor of ${floor}`] : [];
  });
}

// Three decimals, downwards: a floor is never above the figure it was taken from.
function roundDown(rate: number): number {
  return Math.floor(rate * 1000 + 1e-9) / 1000;
}
