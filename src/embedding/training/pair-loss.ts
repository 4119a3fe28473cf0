// The loss of general training: among all right texts of a batch, each left text must find its own, and back.
import { addWeighted, addWeightedTransposed, multiplyTransposed } from './matrix.ts';

export interface PairLoss {
  /** Mean cross-entropy a text, in nats. */
  readonly loss: number;
  readonly leftGradient: Float32Array;
  readonly rightGradient: Float32Array;
}

/**
 * Symmetric in-batch softmax over the cosines of `left` and `right` (n × dimension, unit rows), times `scale`.
 * Pairs of the same group (several articles of one chapter, say) are not held against each other.
 */
export function pairLoss(
  left: Float32Array,
  right: Float32Array,
  groups: Int32Array,
  dimension: number,
  scale: number,
): PairLoss {
  const n = groups.length;
  const logits = new Float32Array(n * n);
  multiplyTransposed(left, right, dimension, logits);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const at = i * n + j;
      logits[at] =
        i !== j && groups[i] === groups[j] ? Number.NEGATIVE_INFINITY : scale * (logits[at] as number);
    }
  }
  const slopes = new Float32Array(n * n);
  let loss = 0;
  for (let i = 0; i < n; i += 1) {
    loss += addSoftmaxSlopes(logits, slopes, i * n, 1, n, i);
    loss += addSoftmaxSlopes(logits, slopes, i, n, n, i);
  }
  const factor = scale / (2 * n);
  for (let at = 0; at < slopes.length; at += 1) slopes[at] = (slopes[at] as number) * factor;
  const leftGradient = new Float32Array(left.length);
  const rightGradient = new Float32Array(right.length);
  addWeighted(slopes, right, dimension, leftGradient);
  addWeightedTransposed(slopes, left, dimension, rightGradient);
  return { loss: loss / (2 * n), leftGradient, rightGradient };
}

/** Adds softmax − one-hot of the line of logits that begins at `offset` with this stride; returns its loss. */
function addSoftmaxSlopes(
  logits: Float32Array,
  slopes: Float32Array,
  offset: number,
  stride: number,
  n: number,
  target: number,
): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < n; j += 1) highest = Math.max(highest, logits[offset + j * stride] as number);
  let total = 0;
  for (let j = 0; j < n; j += 1) total += Math.exp((logits[offset + j * stride] as number) - highest);
  for (let j = 0; j < n; j += 1) {
    const at = offset + j * stride;
    slopes[at] = (slopes[at] as number) + Math.exp((logits[at] as number) - highest) / total;
  }
  const right = offset + target * stride;
  slopes[right] = (slopes[right] as number) - 1;
  return highest + Math.log(total) - (logits[right] as number);
}
