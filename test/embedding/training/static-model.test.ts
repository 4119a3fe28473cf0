import { describe, expect, it } from 'vitest';
import { packPieces } from '../../../src/embedding/training/piece-batch.ts';
import { createRandom } from '../../../src/embedding/training/random.ts';
import { learningRateAt, RowAdam, RowGradient } from '../../../src/embedding/training/row-gradient.ts';
import { backpropagate, createModel, encodeTexts } from '../../../src/embedding/training/static-model.ts';

const DIMENSION = 4;
/** Piece 0 has no row; piece 2 is made of rows 1 and 2. */
const features = {
  starts: Int32Array.of(0, 0, 1, 3, 4),
  rows: Int32Array.of(1, 1, 2, 3),
  rowCount: 4,
  latinRows: new Uint8Array(4),
};
const texts = packPieces([[1, 2, 2], [3], [0], []]);

describe('encodeTexts', () => {
  const model = createModel(features, ['<unk>', '户', '口', '落'], DIMENSION, createRandom(1));
  const { vectors, lengths, rowStarts } = encodeTexts(model, texts, 0, createRandom(1));

  it('sums the rows of the pieces and scales to length 1', () => {
    const sum = Array.from(
      { length: DIMENSION },
      (_, k) => 3 * (model.table[4 + k] ?? 0) + 2 * (model.table[8 + k] ?? 0),
    );
    expect(lengths[0]).toBeCloseTo(Math.hypot(...sum), 6);
    for (const [k, value] of sum.entries()) expect(vectors[k]).toBeCloseTo(value / Math.hypot(...sum), 5);
    expect([...rowStarts]).toEqual([0, 5, 6, 6, 6]);
  });

  it('gives a text without rows the zero vector', () => {
    expect([...vectors.subarray(2 * DIMENSION)].every((value) => value === 0)).toBe(true);
    expect([lengths[2], lengths[3]]).toEqual([0, 0]);
  });
});

describe('createModel', () => {
  it('starts Chinese words of several characters at zero, everything else not', () => {
    const { table } = createModel(features, ['户', '户口', 'permit', 'p'], 2, createRandom(1));
    const isZero = (row: number) => table.subarray(row * 2, row * 2 + 2).every((value) => value === 0);
    expect([0, 1, 2, 3].map(isZero)).toEqual([false, true, false, false]);
  });
});

describe('backpropagate', () => {
  it('gives the gradient that small differences show', () => {
    const model = createModel(features, ['<unk>', '户', '口', '落'], DIMENSION, createRandom(2));
    const random = createRandom(3);
    const direction = Float32Array.from({ length: 4 * DIMENSION }, () => random.normal());
    const loss = (): number =>
      encodeTexts(model, texts, 0, random).vectors.reduce(
        (sum, value, at) => sum + value * (direction[at] ?? 0),
        0,
      );
    const gradient = new RowGradient(features.rowCount, DIMENSION);
    backpropagate(encodeTexts(model, texts, 0, random), direction, DIMENSION, gradient);
    expect([...gradient.touched].sort()).toEqual([1, 2, 3]);
    for (const [at, value] of model.table.entries()) {
      const step = 1e-3;
      model.table[at] = value + step;
      const above = loss();
      model.table[at] = value - step;
      const below = loss();
      model.table[at] = value;
      expect(gradient.values[at]).toBeCloseTo((above - below) / (2 * step), 1);
    }
  });
});

describe('RowAdam', () => {
  it('moves touched rows by about the learning rate at first, no others, and clears the gradient', () => {
    const table = new Float32Array(4);
    const gradient = new RowGradient(2, 2);
    gradient.add(1, Float32Array.of(5, -0.1));
    new RowAdam(4).update(table, gradient, 0.01);
    expect([...table].map((value) => Number(value.toFixed(4)))).toEqual([0, 0, -0.01, 0.01]);
    expect(gradient.touched).toEqual([]);
    expect([...gradient.values]).toEqual([0, 0, 0, 0]);
  });

  it('multiplies the rate of a row with its factor', () => {
    const table = new Float32Array(2);
    const gradient = new RowGradient(2, 1);
    gradient.add(0, Float32Array.of(1));
    gradient.add(1, Float32Array.of(1));
    new RowAdam(2).update(table, gradient, 0.01, Float32Array.of(1, 10));
    expect(table[1]).toBeCloseTo(10 * (table[0] ?? 0), 6);
  });
});

describe('learningRateAt', () => {
  it('rises, then falls', () => {
    const schedule = { steps: 100, warmUp: 10, peak: 1, final: 0.1 };
    for (const [step, rate] of [
      [0, 0.1],
      [9, 1],
      [10, 1],
      [55, 0.55],
      [100, 0.1],
    ] as const) {
      expect(learningRateAt(step, schedule)).toBeCloseTo(rate, 9);
    }
  });
});
