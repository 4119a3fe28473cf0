import { describe, expect, it } from 'vitest';
import { EmbeddingError } from '../../src/embedding/embedder.ts';
import { assertVector, dot, normalise } from '../../src/embedding/vector.ts';

const vector = (...values: number[]): Float32Array => Float32Array.from(values);

describe('dot', () => {
  it('is the sum of the products', () => {
    expect(dot(vector(1, 2, 3), vector(4, -5, 6))).toBe(12);
    expect(dot(vector(), vector())).toBe(0);
  });

  it('refuses vectors of unequal lengths instead of scoring their overlap', () => {
    expect(() => dot(vector(1, 2), vector(1, 2, 3))).toThrow(EmbeddingError);
    expect(() => dot(vector(1, 2, 3), vector(1, 2))).toThrow('vectors of 3 and 2 numbers');
  });
});

describe('normalise', () => {
  it('scales to length 1 and leaves its argument alone', () => {
    const original = vector(3, 4);
    const unit = normalise(original);
    expect(unit[0]).toBeCloseTo(0.6, 7);
    expect(unit[1]).toBeCloseTo(0.8, 7);
    expect([...original]).toEqual([3, 4]);
  });

  it('refuses what has no direction', () => {
    expect(() => normalise(vector(0, 0))).toThrow(EmbeddingError);
    expect(() => normalise(vector(1, Number.NaN))).toThrow(EmbeddingError);
    expect(() => normalise(vector(Number.POSITIVE_INFINITY, 0))).toThrow(EmbeddingError);
  });

  it('keeps the direction of a very short vector', () => {
    expect(normalise(vector(1e-30, 0))[0]).toBeCloseTo(1, 6);
  });
});

describe('assertVector', () => {
  it('accepts a finite vector of the right length', () => {
    expect(() => assertVector(vector(0, 1), 2)).not.toThrow();
  });

  it.each([
    ['too short', vector(1), 'a vector of 1 numbers where 2 were expected'],
    ['too long', vector(1, 2, 3), 'a vector of 3 numbers where 2 were expected'],
    ['not a number', vector(1, Number.NaN), 'not finite'],
    ['infinite', vector(Number.NEGATIVE_INFINITY, 1), 'not finite'],
    ['zero', vector(0, 0), 'zero vector'],
  ])('refuses a vector that is %s', (_, bad, message) => {
    expect(() => assertVector(bad, 2)).toThrow(EmbeddingError);
    expect(() => assertVector(bad, 2)).toThrow(message);
  });
});
