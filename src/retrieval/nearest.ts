// The exact nearest vectors by cosine, scanned in one block of memory.
import { normalise } from '../embedding/vector.ts';
import type { VectorMatch } from './vector-index.ts';

/**
 * The `count` rows of `vectors` (unit length, one after another, each as long as `query`) nearest to `query`, best
 * first, ties by place. Time: one multiplication a number, and a sort of the rows that can still be among the best.
 */
export function nearest(vectors: Float32Array, query: Float32Array, count: number): VectorMatch[] {
  const unit = normalise(query);
  const dimension = unit.length;
  const rows = vectors.length / dimension;
  const scores = new Float32Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let place = 0; place < dimension; place++, at++) sum += (vectors[at] ?? 0) * (unit[place] ?? 0);
    scores[row] = sum;
  }
  const least = leastOfBest(scores, count);
  const matches: VectorMatch[] = [];
  for (const [key, score] of scores.entries()) if (score >= least) matches.push({ key, score });
  return matches.sort((a, b) => b.score - a.score || a.key - b.key).slice(0, count);
}

// Typed arrays sort numerically without a comparison function, several times faster than objects with one.
function leastOfBest(scores: Float32Array, count: number): number {
  if (count >= scores.length) return Number.NEGATIVE_INFINITY;
  return scores.slice().sort()[scores.length - count] ?? Number.NEGATIVE_INFINITY;
}
