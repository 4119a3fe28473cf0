// A saved classifier is read back as it was, or refused in one line that says why.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ClassifierError,
  HEAD_FILES,
  type HeadsMeta,
  probabilityOf,
} from '../../src/understanding/linear-heads.ts';
import { loadQuestionClassifier, QUESTION_HEADS } from '../../src/understanding/question-classifier.ts';
import { FEATURE_BUCKETS } from '../../src/understanding/question-features.ts';

const head = (labels: readonly string[], likeliest: string) => ({
  labels: [...labels],
  scale: 0.01,
  bias: labels.map((label) => (label === likeliest ? 5 : 0)),
});
const META: HeadsMeta = {
  buckets: FEATURE_BUCKETS,
  heads: {
    acts: head(QUESTION_HEADS.acts, 'smalltalk'),
    asks: head(QUESTION_HEADS.asks, 'fee'),
    held: head(QUESTION_HEADS.held, 'not_held'),
    leaning: head(QUESTION_HEADS.leaning, 'leaning'),
  },
};
const withHead = (name: string, changed: unknown) => ({ ...META, heads: { ...META.heads, [name]: changed } });
const WEIGHTS = new Uint8Array(Object.values(QUESTION_HEADS).flat().length * FEATURE_BUCKETS);

const folder = mkdtempSync(join(tmpdir(), 'classifier-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (meta: unknown, weights: Uint8Array = WEIGHTS) => {
  writeFileSync(join(folder, HEAD_FILES.meta), typeof meta === 'string' ? meta : JSON.stringify(meta));
  writeFileSync(join(folder, HEAD_FILES.weights), weights);
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
    write(withHead('leaning', head(QUESTION_HEADS.leaning, 'alone')));
    expect(load().leaning('那要多少钱')).toBeLessThan(0.1);
  });

  it('reads the weights of its heads in their order', () => {
    // Everything in the first row of the second head speaks for its first label, rule.
    const weights = new Uint8Array(WEIGHTS.length);
    const from = QUESTION_HEADS.acts.length * FEATURE_BUCKETS;
    weights.fill(127, from, from + FEATURE_BUCKETS);
    write(withHead('asks', { ...META.heads.asks, scale: 1 }), weights);
    const { acts, asks } = load().classify('居住证多少钱');
    expect([acts[0]?.label, asks[0]?.label]).toEqual(['smalltalk', 'rule']);
  });
});

describe('faults', () => {
  const [, ...fewer] = QUESTION_HEADS.acts;

  it.each<[string, unknown, Uint8Array?]>([
    ['no JSON', '{"buckets":'],
    ['another number of buckets', { ...META, buckets: 1024 }],
    ['a head missing', withHead('held', undefined)],
    ['other labels', withHead('acts', head([...fewer, 'chat'], 'chat'))],
    ['another order of labels', withHead('asks', head(QUESTION_HEADS.asks.toReversed(), 'fee'))],
    ['a bias too few', withHead('acts', { ...META.heads.acts, bias: META.heads.acts?.bias.slice(1) })],
    ['weights cut short', META, WEIGHTS.subarray(1)],
    ['weights of more labels', META, new Uint8Array(WEIGHTS.length + FEATURE_BUCKETS)],
  ])('%s', (_name, meta, weights) => {
    write(meta, weights);
    expect(() => load()).toThrow(ClassifierError);
    expect(() => load()).toThrow(/^the classifier in \S+ cannot be read: [^\n]+$/);
  });

  it('no files', () => {
    expect(() => load(join(folder, 'none'))).toThrow(ClassifierError);
  });
});

it('probabilityOf a label that is not there is 0', () => {
  expect(probabilityOf([{ label: 'rule', probability: 0.7 }], 'rule')).toBe(0.7);
  expect(probabilityOf<string>([{ label: 'rule', probability: 0.7 }], 'fee')).toBe(0);
});
