// Joins the scores of the legs into one score a clause.
import { LEGS, type Leg, type LegWeights } from '../tuning.ts';

/** One score a clause, by leg; all arrays have the same length. */
export type LegScores = Readonly<Record<Leg, Float64Array>>;

/**
 * Weighted sum of the legs, each divided by its greatest score in this query (a leg without a match adds nothing).
 * Returns numbers from 0 to the sum of the weights. On the development questions this beat reciprocal rank fusion.
 */
export function fuse(legs: LegScores, weights: LegWeights): Float64Array {
  const fused = new Float64Array(legs.keywordText.length);
  for (const leg of LEGS) {
    const scores = legs[leg];
    if (scores.length !== fused.length)
      throw new RangeError(`leg ${leg} has ${scores.length} scores, not ${fused.length}`);
    const greatest = scores.reduce((most, score) => Math.max(most, score), 0);
    if (greatest === 0 || weights[leg] === 0) continue;
    for (const [place, score] of scores.entries()) {
      fused[place] = (fused[place] ?? 0) + (weights[leg] * Math.max(0, score)) / greatest;
    }
  }
  return fused;
}
