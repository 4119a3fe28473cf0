// The exact search in memory, against the plain way to do it.
import { describe, expect, it } from 'vitest';
import { dot, normalise } from '../../src/embedding/vector.ts';
import { createMemoryIndex } from '../../src/retrieval/memory-index.ts';
import { randomFrom } from '../notice/random-document.ts';

const random = randomFrom(7);
const vectorOf = (dimension: number) =>
  normalise(Float32Array.from({ length: dimension }, () => random(2001) - 1000.5));

describe('createMemoryIndex', () => {
  it('gives what sorting every cosine gives', async () => {
    const vectors = Array.from({ length: 200 }, () => vectorOf(16));
    const index = createMemoryIndex(vectors);
    for (const count of [1, 7, 199, 200, 500]) {
      const query = vectorOf(16);
      const expected = vectors
        .map((vector, key) => ({ key, score: dot(vector, query) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, count);
      const matches = await index.query(query, count);
      expect(matches.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
      expect(matches[0]?.score).toBeCloseTo(expected[0]?.score ?? 0, 5);
    }
  });

  it('puts equal vectors in the order of their keys, and no more of them than asked', async () => {
    const index = createMemoryIndex(Array.from({ length: 5 }, () => [1, 1]));
    const keys = (await index.query(Float32Array.from([1, 0]), 3)).map(({ key }) => key);
    expect(keys).toEqual([0, 1, 2]);
  });

  it('scores by direction alone: lengths do not count', async () => {
    const index = createMemoryIndex([
      [3, 0],
      [0, 0.5],
    ]);
    const [best] = await index.query(Float32Array.from([0, 9]), 1);
    expect(best).toEqual({ key: 1, score: 1 });
  });

  it.each([
    ['unequal lengths', [[1, 0], [1]]],
    [
      'a zero vector',
      [
        [1, 0],
        [0, 0],
      ],
    ],
    ['NaN', [[1, Number.NaN]]],
  ])('refuses %s', (_name, vectors) => {
    expect(() => createMemoryIndex(vectors)).toThrow(/vector/);
  });
});
