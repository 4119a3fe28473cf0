// The exact nearest vectors by cosine, scanned in one block of memory.
import { normalise } from '../embedding/vector.ts';
import type { VectorMatch } from './vector-index.ts';

/** Buckets that cosines from -1 to 1 are counted in, to see above which one the best lie. */
const BUCKETS = 2048;

/**
 * The `count` rows of `vectors` (unit length, one after another, each as long as `query`) nearest to `query`, best
 * first, ties by place. Time: one multiplication a number, and a sort of little more than the rows returned.
 */
export function nearest(vectors: Float32Array, query: Float32Array, count: number): VectorMatch[] {
  return best(scoreRows(vectors, normalise(query)), count);
}

/** The `count` greatest of some scores from -1 to 1, best first, ties by place. */
export function best(scores: Float32Array, count: number): VectorMatch[] {
  const buckets = new Uint16Array(scores.length);
  const counts = new Uint32Array(BUCKETS);
  for (let key = 0; key < scores.length; key++) {
    const bucket = bucketOf(scores[key] as number);
    buckets[key] = bucket;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  const least = leastBucket(counts, count);
  const matches: VectorMatch[] = [];
  for (let key = 0; key < scores.length; key++) {
    if ((buckets[key] as number) >= least) matches.push({ key, score: scores[key] as number });
  }
  return matches.sort((a, b) => b.score - a.score || a.key - b.key).slice(0, count);
}

/** The cosine of each row with a vector of length 1. The hot loop of a search: `as number` because every place read exists. */
export function scoreRows(vectors: Float32Array, unit: Float32Array): Float32Array {
  const dimension = unit.length;
  const even = dimension - (dimension % 4);
  const scores = new Float32Array(vectors.length / dimension);
  for (let row = 0; row < scores.length; row++) {
    const from = row * dimension;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let place = 0; place < even; place += 4) {
      first += (vectors[from + place] as number) * (unit[place] as number);
      second += (vectors[from + place + 1] as number) * (unit[place + 1] as number);
      third += (vectors[from + place + 2] as number) * (unit[place + 2] as number);
      fourth += (vectors[from + place + 3] as number) * (unit[place + 3] as number);
    }
    for (let place = even; place < dimension; place++) {
      first += (vectors[from + place] as number) * (unit[place] as number);
    }
    scores[row] = first + second + third + fourth;
  }
  return scores;
}

// The greatest bucket such that it and those above hold at least `count` rows.
function leastBucket(counts: Uint32Array, count: number): number {
  let held = 0;
  let bucket = BUCKETS;
  while (bucket > 0 && held < count) {
    bucket -= 1;
    held += counts[bucket] as number;
  }
  return bucket;
}

// A whole number by `| 0`, which costs less than Math.floor here; scores a rounding beyond 1 fall into the last bucket.
function bucketOf(score: number): number {
  const bucket = ((score + 1) * (BUCKETS / 2)) | 0;
  return bucket < 0 ? 0 : bucket < BUCKETS ? bucket : BUCKETS - 1;
}
