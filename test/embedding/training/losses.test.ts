// Both losses against what they are by definition, and their gradients against small differences.
import { describe, expect, it } from 'vitest';
import {
  IGNORED,
  keyLoss,
  NEGATIVE,
  SAME_GROUP,
  SAME_UNIT,
} from '../../../src/embedding/training/key-loss.ts';
import { pairLoss } from '../../../src/embedding/training/pair-loss.ts';
import { createRandom } from '../../../src/embedding/training/random.ts';

const DIMENSION = 6;
const SCALE = 5;

function randomRows(count: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: count * DIMENSION }, () => random.normal() / 3);
}

/** The slope of `loss` by each number of `at`, by central differences. */
function slopes(at: Float32Array, loss: () => number): number[] {
  const step = 1e-2;
  return [...at].map((value, place) => {
    at[place] = value + step;
    const above = loss();
    at[place] = value - step;
    const below = loss();
    at[place] = value;
    return (above - below) / (2 * step);
  });
}

function expectClose(actual: Float32Array, expected: readonly number[]): void {
  for (const [place, value] of expected.entries()) expect(actual[place]).toBeCloseTo(value, 3);
}

describe('pairLoss', () => {
  it('is the logarithm of the choices when nothing tells them apart', () => {
    const same = Float32Array.from({ length: 4 * DIMENSION }, (_, place) =>
      place % DIMENSION === 0 ? 1 : 0,
    );
    expect(pairLoss(same, same, Int32Array.of(0, 1, 2, 3), DIMENSION, SCALE).loss).toBeCloseTo(
      Math.log(4),
      5,
    );
    // Pairs of one group are not held against each other: each has two choices left.
    expect(pairLoss(same, same, Int32Array.of(0, 0, 0, 3), DIMENSION, SCALE).loss).toBeCloseTo(
      (3 * Math.log(2) + Math.log(4)) / 4,
      5,
    );
  });

  it('has the gradient that small differences show', () => {
    const left = randomRows(5, 1);
    const right = randomRows(5, 2);
    const groups = Int32Array.of(0, 1, 1, 2, 3);
    const loss = (): number => pairLoss(left, right, groups, DIMENSION, SCALE).loss;
    const result = pairLoss(left, right, groups, DIMENSION, SCALE);
    expectClose(result.leftGradient, slopes(left, loss));
    expectClose(result.rightGradient, slopes(right, loss));
  });
});

describe('keyLoss', () => {
  const relation = Uint8Array.from([
    ...[SAME_UNIT, SAME_UNIT, SAME_GROUP, NEGATIVE, IGNORED],
    ...[NEGATIVE, NEGATIVE, SAME_GROUP, SAME_GROUP, NEGATIVE],
    ...[NEGATIVE, SAME_UNIT, NEGATIVE, NEGATIVE, NEGATIVE],
    // Off the subject: nothing to be near to.
    ...[NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE],
  ]);

  it('is half by unit and half by group', () => {
    const queries = Float32Array.of(1, 0);
    const keys = Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0);
    const kinds = Uint8Array.of(SAME_UNIT, SAME_GROUP, NEGATIVE, NEGATIVE);
    expect(keyLoss(queries, keys, kinds, 2, SCALE).loss).toBeCloseTo((Math.log(4) + Math.log(2)) / 2, 5);
  });

  it('has the gradient that small differences show', () => {
    const queries = randomRows(4, 3);
    const keys = randomRows(5, 4);
    const loss = (): number => keyLoss(queries, keys, relation, DIMENSION, SCALE).loss;
    const result = keyLoss(queries, keys, relation, DIMENSION, SCALE);
    expectClose(result.queryGradient, slopes(queries, loss));
    expectClose(result.keyGradient, slopes(keys, loss));
  });

  it('leaves a question off the subject and an ignored key alone', () => {
    const result = keyLoss(randomRows(1, 5), randomRows(5, 6), relation.slice(15), DIMENSION, SCALE);
    expect(result.loss).toBe(0);
    expect([...result.keyGradient].every((value) => value === 0)).toBe(true);
    const ignored = keyLoss(randomRows(1, 5), randomRows(5, 6), relation.slice(0, 5), DIMENSION, SCALE);
    expect([...ignored.keyGradient.subarray(4 * DIMENSION)].every((value) => value === 0)).toBe(true);
  });
});
