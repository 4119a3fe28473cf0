// A vector index over vectors that are already in memory.
import { assertVector, normalise } from '../embedding/vector.ts';
import { nearest } from './nearest.ts';
import type { VectorIndex } from './vector-index.ts';

/** Exact search over `vectors` (all of one length, scaled to unit length here); the key of a vector is its place. */
export function createMemoryIndex(vectors: readonly ArrayLike<number>[]): VectorIndex {
  const dimension = vectors[0]?.length ?? 0;
  const block = new Float32Array(vectors.length * dimension);
  for (const [place, values] of vectors.entries()) {
    const vector = Float32Array.from(values);
    assertVector(vector, dimension);
    block.set(normalise(vector), place * dimension);
  }
  return {
    size: vectors.length,
    dimension,
    async query(vector, count) {
      assertVector(vector, dimension);
      return nearest(block, vector, count);
    },
  };
}
