// Arithmetic on embedding vectors that refuses what would silently spoil a ranking.
import { EmbeddingError } from './embedder.ts';

/**
 * Inner product; of two unit vectors, their cosine.
 * Throws EmbeddingError when the lengths differ: scoring over the overlap looks right and is not.
 */
export function dot(left: Float32Array, right: Float32Array): number {
  if (left.length !== right.length) {
    throw new EmbeddingError(`vectors of ${left.length} and ${right.length} numbers cannot be compared`);
  }
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** A copy of Euclidean length 1. Throws EmbeddingError for a zero or non-finite vector, which has no direction. */
export function normalise(vector: Float32Array): Float32Array {
  assertVector(vector, vector.length);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** Throws EmbeddingError unless the vector has `dimension` numbers, all finite and not all zero. */
export function assertVector(vector: Float32Array, dimension: number): void {
  if (vector.length !== dimension) {
    throw new EmbeddingError(`a vector of ${vector.length} numbers where ${dimension} were expected`);
  }
  let isZero = true;
  for (const value of vector) {
    if (!Number.isFinite(value)) throw new EmbeddingError('a vector with a number that is not finite');
    if (value !== 0) isZero = false;
  }
  if (isZero) throw new EmbeddingError('a zero vector, which is similar to nothing');
}
