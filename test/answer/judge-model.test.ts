// The learned judge, on a model small enough to work out by hand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  FURTHEST,
  JUDGEMENTS,
  type JudgeModel,
  judgeProbabilities,
  loadJudgeModel,
} from '../../src/answer/judge-model.ts';

const [ANSWERED] = [0];
const zeros = (length: number) => Array.from({ length }, () => 0);
const rows = (changed: Readonly<Record<number, number[]>>, width: number) =>
  JUDGEMENTS.map((_, row) => changed[row] ?? zeros(width));

/** Two features and one hidden unit: answered rises with the first, not_in_notice with the hidden unit. */
const TINY: JudgeModel = {
  features: [
    { name: 'coverage', mean: 0.5, deviation: 0.25 },
    { name: 'length', mean: 0, deviation: 1 },
  ],
  hidden: { bias: [0], weights: [[0, 1]] },
  output: { bias: zeros(6), weights: rows({ 1: [2] }, 1) },
  direct: rows({ [ANSWERED ?? 0]: [1, 0] }, 2),
};
const features = (coverage: number, length: number) => ({
  names: ['coverage', 'length'],
  values: [coverage, length],
});

describe('judgeProbabilities', () => {
  it('is even between all judgements when nothing speaks for one', () => {
    for (const probability of Object.values(judgeProbabilities(TINY, features(0.5, 0))))
      expect(probability).toBeCloseTo(1 / 6, 10);
  });

  it('is the softmax of the linear path and the hidden layer together', () => {
    // coverage 1 is two deviations above its mean: e² against five times 1, and not_in_notice e^(2 tanh 1).
    const total = Math.E ** 2 + Math.exp(2 * Math.tanh(1)) + 4;
    const probabilities = judgeProbabilities(TINY, features(1, 1));
    expect(probabilities.answered).toBeCloseTo(Math.E ** 2 / total, 10);
    expect(probabilities.not_in_notice).toBeCloseTo(Math.exp(2 * Math.tanh(1)) / total, 10);
    expect(probabilities.smalltalk).toBeCloseTo(1 / total, 10);
    expect(Object.values(probabilities).reduce((sum, value) => sum + value)).toBeCloseTo(1, 10);
  });

  it('takes a feature far from its mean for one at the bound', () => {
    const atBound = judgeProbabilities(TINY, features(0.5 + FURTHEST * 0.25, 0));
    expect(judgeProbabilities(TINY, features(1e9, 0))).toEqual(atBound);
    expect(judgeProbabilities(TINY, features(0.5, -1e9)).not_in_notice).toBeGreaterThan(0);
  });

  it.each([
    ['another name', { names: ['coverage', 'depth'], values: [1, 1] }],
    ['another order', { names: ['length', 'coverage'], values: [1, 1] }],
    ['one too few', { names: ['coverage'], values: [1] }],
    ['one too many', { names: ['coverage', 'length', 'more'], values: [1, 1, 1] }],
    ['none', { names: [], values: [] }],
  ])('refuses features it was not trained on: %s', (_name, other) => {
    expect(() => judgeProbabilities(TINY, other)).toThrow('npm run train:judge');
  });
});

describe('loadJudgeModel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (content: string) => {
    const file = join(folder, 'model.json');
    writeFileSync(file, content);
    return file;
  };

  it('reads back what was saved', () => {
    expect(loadJudgeModel(written(JSON.stringify(TINY)))).toEqual(TINY);
  });

  it.each([
    ['no judge', '{}'],
    ['a deviation of nothing', JSON.stringify({ ...TINY, features: [{ name: 'a', mean: 0, deviation: 0 }] })],
    ['weights for another number of features', JSON.stringify({ ...TINY, direct: rows({}, 3) })],
    ['a number that is none', JSON.stringify(TINY).replace('0.25', 'null')],
  ])('refuses %s', (_name, content) => {
    expect(() => loadJudgeModel(written(content))).toThrow('is not a judge');
  });

  it('throws when the file is missing or cut short', () => {
    expect(() => loadJudgeModel(join(folder, 'none.json'))).toThrow();
    expect(() => loadJudgeModel(written(JSON.stringify(TINY).slice(0, 40)))).toThrow();
  });
});
