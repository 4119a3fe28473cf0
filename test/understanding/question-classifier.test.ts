// A saved classifier is read back as it was, or refused in one line that says why.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CLASSIFIER_FILES,
  ClassifierError,
  type ClassifierMeta,
  HEADS,
  loadQuestionClassifier,
  probabilityOf,
} from '../../src/understanding/question-classifier.ts';
import { FEATURE_BUCKETS } from '../../src/understanding/question-features.ts';

const head = (labels: readonly string[], likeliest: string) => ({
  labels: [...labels],
  scale: 0.01,
  bias: labels.map((label) => (label === likeliest ? 5 : 0)),
});
const META: ClassifierMeta = {
  buckets: FEATURE_BUCKETS,
  acts: head(HEADS.acts, 'smalltalk'),
  asks: head(HEADS.asks, 'fee'),
  held: head(HEADS.held, 'not_held'),
  leaning: head(HEADS.leaning, 'leaning'),
};
const WEIGHTS = new Uint8Array(Object.values(HEADS).flat().length * FEATURE_BUCKETS);

const folder = mkdtempSync(join(tmpdir(), 'classifier-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (meta: unknown, weights: Uint8Array = WEIGHTS) => {
  writeFileSync(join(folder, CLASSIFIER_FILES.meta), typeof meta === 'string' ? meta : JSON.stringify(meta));
  writeFileSync(join(folder, CLASSIFIER_FILES.weights), weights);
};
const load = (directory = folder) => loadQuestionClassifier(directory, '居住证制度。');
beforeEach(() => write(META));

describe('a saved classifier', () => {
  it('says of a question what it is, what it asks for, and whether that is likely held', () => {
    const { acts, asks, held } = load().classify('居住证多少钱');
    expect([acts[0]?.label, asks[0]?.label, held[0]?.label]).toEqual(['smalltalk', 'fee', 'not_held']);
    for (const scored of [acts, asks, held])
      expect(scored.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
  });

  it('says how probable it is that a turn leans on the one before', () => {
    expect(load().leaning('那要多少钱')).toBeGreaterThan(0.9);
    write({ ...META, leaning: head(HEADS.leaning, 'alone') });
    expect(load().leaning('那要多少钱')).toBeLessThan(0.1);
  });

  it('reads the weights of its heads in their order', () => {
    // Everything in the first row of the second head speaks for its first label, rule.
    const weights = new Uint8Array(WEIGHTS.length);
    const from = HEADS.acts.length * FEATURE_BUCKETS;
    weights.fill(127, from, from + FEATURE_BUCKETS);
    write({ ...META, asks: { ...META.asks, scale: 1 } }, weights);
    const { acts, asks } = load().classify('居住证多少钱');
    expect([acts[0]?.label, asks[0]?.label]).toEqual(['smalltalk', 'rule']);
  });
});

describe('faults', () => {
  const [, ...fewer] = HEADS.acts;

  it.each<[string, unknown, Uint8Array?]>([
    ['no JSON', '{"buckets":'],
    ['another number of buckets', { ...META, buckets: 1024 }],
    ['a head missing', { ...META, held: undefined }],
    ['other labels', { ...META, acts: head([...fewer, 'chat'], 'chat') }],
    ['another order of labels', { ...META, asks: head(HEADS.asks.toReversed(), 'fee') }],
    ['a bias too few', { ...META, acts: { ...META.acts, bias: META.acts.bias.slice(1) } }],
    ['weights cut short', META, WEIGHTS.subarray(1)],
    ['weights of more labels', META, new Uint8Array(WEIGHTS.length + FEATURE_BUCKETS)],
  ])('%s', (_name, meta, weights) => {
    write(meta, weights);
    expect(() => load()).toThrow(ClassifierError);
    expect(() => load()).toThrow(/^the question classifier in \S+ cannot be read: [^\n]+$/);
  });

  it('no files', () => {
    expect(() => load(join(folder, 'none'))).toThrow(ClassifierError);
  });
});

it('probabilityOf a label that is not there is 0', () => {
  expect(probabilityOf([{ label: 'rule', probability: 0.7 }], 'rule')).toBe(0.7);
  expect(probabilityOf<string>([{ label: 'rule', probability: 0.7 }], 'fee')).toBe(0);
});
