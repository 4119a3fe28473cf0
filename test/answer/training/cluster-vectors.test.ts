// Vectors of like directions stand in one cluster.
import { describe, expect, it } from 'vitest';
import { clusterVectors } from '../../../src/answer/training/cluster-vectors.ts';

/** Two sheaves of directions, around 0 and around a right angle. */
const VECTORS = Array.from({ length: 20 }, (_, place) => {
  const angle = (place % 2 === 0 ? 0 : Math.PI / 2) + place * 0.005;
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
});

describe('clusterVectors', () => {
  const { centroids, members } = clusterVectors(VECTORS, 2);

  it('holds every vector once', () => {
    expect(members.flat().toSorted((a, b) => a - b)).toEqual(VECTORS.map((_, place) => place));
  });

  it('puts like directions together', () => {
    for (const places of members) expect(new Set(places.map((place) => place % 2)).size).toBe(1);
    expect(Math.hypot(...centroids.slice(0, 2))).toBeCloseTo(1, 5);
  });

  it('has no more clusters than vectors', () => {
    expect(clusterVectors(VECTORS.slice(0, 3), 128).members).toHaveLength(3);
  });
});
