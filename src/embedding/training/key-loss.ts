// The loss of fine-tuning: a question must find, among all keys, those that stand for the unit that answers it.
import { addWeighted, addWeightedTransposed, multiplyTransposed } from './matrix.ts';

/** What a key is to a question. Ignored keys count neither for nor against. */
export const NEGATIVE = 0;
export const SAME_GROUP = 1;
export const SAME_UNIT = 2;
export const IGNORED = 3;

export interface KeyLoss {
  /** Mean over the questions, in nats. */
  readonly loss: number;
  readonly queryGradient: Float32Array;
  readonly keyGradient: Float32Array;
}

/**
 * Cross-entropy over all keys with any right key as the answer (a unit scores the logsumexp of its keys, as
 * retrieval scores it by its best ones), half by unit and half by group.
 * @param queries n × dimension, unit rows
 * @param keys m × dimension, unit rows
 * @param relation n × m of the four constants above
 * @param scale what cosines are multiplied with
 */
export function keyLoss(
  queries: Float32Array,
  keys: Float32Array,
  relation: Uint8Array,
  dimension: number,
  scale: number,
): KeyLoss {
  const n = queries.length / dimension;
  const m = keys.length / dimension;
  const slopes = new Float32Array(n * m);
  multiplyTransposed(queries, keys, dimension, slopes);
  let loss = 0;
  for (let i = 0; i < n; i += 1) {
    const row = slopes.subarray(i * m, (i + 1) * m);
    loss += replaceByGradient(row, relation.subarray(i * m, (i + 1) * m), scale);
  }
  for (let at = 0; at < slopes.length; at += 1) slopes[at] = ((slopes[at] as number) * scale) / n;
  const queryGradient = new Float32Array(queries.length);
  const keyGradient = new Float32Array(keys.length);
  addWeighted(slopes, keys, dimension, queryGradient);
  addWeightedTransposed(slopes, queries, dimension, keyGradient);
  return { loss: loss / n, queryGradient, keyGradient };
}

/** Turns one question's cosines into the gradient of its loss by scale × cosine; returns the loss. */
function replaceByGradient(row: Float32Array, relation: Uint8Array, scale: number): number {
  const exponentials = Float64Array.from(row, (cosine) => Math.exp(scale * (cosine - 1)));
  const sums = [0, 0, 0, 0];
  for (const [j, kind] of relation.entries()) sums[kind] = (sums[kind] ?? 0) + (exponentials[j] ?? 0);
  const [negative = 0, sameGroup = 0, sameUnit = 0] = sums;
  const all = negative + sameGroup + sameUnit;
  // A question labelled with a group only has no key of its unit: then the group decides alone.
  const unitWeight = sameUnit === 0 ? 0 : sameGroup + sameUnit === 0 ? 1 : 0.5;
  const groupWeight = sameGroup + sameUnit === 0 ? 0 : 1 - unitWeight;
  if (unitWeight + groupWeight === 0) {
    row.fill(0);
    return 0;
  }
  for (const [j, kind] of relation.entries()) {
    const exponential = exponentials[j] ?? 0;
    let slope = kind === IGNORED ? 0 : exponential / all;
    if (kind === SAME_UNIT && sameUnit > 0) slope -= (unitWeight * exponential) / sameUnit;
    if (kind === SAME_UNIT || kind === SAME_GROUP)
      slope -= (groupWeight * exponential) / (sameGroup + sameUnit);
    row[j] = slope;
  }
  const unitLoss = unitWeight === 0 ? 0 : unitWeight * Math.log(all / sameUnit);
  return unitLoss + (groupWeight === 0 ? 0 : groupWeight * Math.log(all / (sameGroup + sameUnit)));
}
