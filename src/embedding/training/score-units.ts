// How the cosines of a unit's keys become the unit's score: the candidates that cross-validation compares.
import type { LabelledKeys } from './labelled-keys.ts';

/** Cosines of a query with the keys of one unit. */
interface UnitEvidence {
  readonly text: number;
  /** Of the unit's questions, best first. */
  readonly questions: readonly number[];
}

/** Mean of the `count` best, missing ones counted as no similarity. */
const meanOfBest = ({ questions }: UnitEvidence, count: number): number =>
  questions.slice(0, count).reduce((sum, cosine) => sum + cosine, 0) / count;

/** Between the mean (scale 0) and the maximum (scale ∞) of all keys, and higher the more keys are near. */
const logSumExp = ({ text, questions }: UnitEvidence, scale: number): number =>
  Math.log([text, ...questions].reduce((sum, cosine) => sum + Math.exp(scale * cosine), 0)) / scale;

export const AGGREGATIONS = [
  { name: 'text only', aggregate: ({ text }: UnitEvidence) => text },
  { name: 'questions only: best', aggregate: (unit: UnitEvidence) => meanOfBest(unit, 1) },
  { name: 'questions only: mean of 3 best', aggregate: (unit: UnitEvidence) => meanOfBest(unit, 3) },
  { name: 'best of all keys', aggregate: (unit: UnitEvidence) => Math.max(unit.text, meanOfBest(unit, 1)) },
  { name: 'logsumexp of all keys, scale 20', aggregate: (unit: UnitEvidence) => logSumExp(unit, 20) },
  {
    name: '0.3 text + 0.7 best question',
    aggregate: (unit: UnitEvidence) => 0.3 * unit.text + 0.7 * meanOfBest(unit, 1),
  },
  {
    name: '0.3 text + 0.7 mean of 3',
    aggregate: (unit: UnitEvidence) => 0.3 * unit.text + 0.7 * meanOfBest(unit, 3),
  },
  {
    name: '0.3 text + 0.7 mean of 5',
    aggregate: (unit: UnitEvidence) => 0.3 * unit.text + 0.7 * meanOfBest(unit, 5),
  },
  {
    name: '0.3 text + 0.35 best + 0.35 mean of 5',
    aggregate: (unit: UnitEvidence) =>
      0.3 * unit.text + 0.35 * meanOfBest(unit, 1) + 0.35 * meanOfBest(unit, 5),
  },
] as const;

export type AggregationName = (typeof AGGREGATIONS)[number]['name'];

export const BEST_AGGREGATION: AggregationName = '0.3 text + 0.7 mean of 3';

/**
 * A score a unit.
 * @param cosines of the query with each key
 * @param available numbers of the question keys that may be used; the query itself and its fold are not among them
 */
export function scoreUnits(
  keys: LabelledKeys,
  cosines: Float32Array,
  available: readonly number[],
  aggregate: (evidence: UnitEvidence) => number,
): Float64Array {
  const questions: number[][] = Array.from({ length: keys.unitCount }, () => []);
  for (const key of available)
    for (const unit of keys.unitsOf[key] ?? []) questions[unit]?.push(cosines[key] ?? 0);
  return Float64Array.from(questions, (found, unit) =>
    aggregate({ text: cosines[unit] ?? 0, questions: found.sort((left, right) => right - left) }),
  );
}
