// Training learns what there is to learn, and gives the same weights again.
import { describe, expect, it } from 'vitest';
import { crossValidate, FOLDS, foldOf } from '../../../src/understanding/training/cross-validate.ts';
import {
  FIT_OPTIONS,
  fitClassifier,
  toClassifier,
} from '../../../src/understanding/training/fit-classifier.ts';

const LABELS = ['fee', 'place'] as const;
type Label = (typeof LABELS)[number];

/** Sixty questions: feature 1 is that of a fee, feature 2 that of a place, the others say nothing. */
const EXAMPLES = Array.from({ length: 60 }, (_, index) => {
  const label: Label = index % 3 === 0 ? 'place' : 'fee';
  const features = Uint16Array.of(label === 'fee' ? 1 : 2, 10 + (index % 7), 20 + (index % 11));
  return { text: `问题${index}`, label, features };
});
const fitted = fitClassifier(LABELS, EXAMPLES, FIT_OPTIONS);

describe('fitClassifier', () => {
  it('learns which feature speaks for which label', () => {
    const classifier = toClassifier(fitted);
    expect(
      EXAMPLES.filter(({ features, label }) => classifier.predict(features)[0]?.label !== label),
    ).toEqual([]);
    // Not by heart: the telling features beside some it never saw.
    expect(classifier.predict(Uint16Array.of(1, 500, 501))[0]?.label).toBe('fee');
    expect(classifier.predict(Uint16Array.of(2, 500, 501))[0]?.label).toBe('place');
  });

  it('gives the same weights again, and others from another seed', () => {
    expect(fitClassifier(LABELS, EXAMPLES, FIT_OPTIONS)).toEqual(fitted);
    expect(fitClassifier(LABELS, EXAMPLES, { ...FIT_OPTIONS, seed: 2 }).weights).not.toEqual(fitted.weights);
  });

  it('keeps finite weights within a byte, also of nothing learned', () => {
    const untouched = fitClassifier(LABELS, [], FIT_OPTIONS);
    expect(untouched.weights.every((weight) => weight === 0)).toBe(true);
    for (const { scale, bias } of [fitted, untouched])
      expect([scale, ...bias].every((value) => Number.isFinite(value))).toBe(true);
  });
});

describe('foldOf', () => {
  it('is fixed by the characters of a text, and spreads texts over five folds', () => {
    const folds = EXAMPLES.map(({ text }) => foldOf(text));
    expect(folds).toEqual(EXAMPLES.map(({ text }) => foldOf(text)));
    expect(new Set(folds)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(FOLDS).toBe(5);
  });
});

describe('crossValidate', () => {
  it('finds what can be learned from the other folds', () => {
    const report = crossValidate(LABELS, EXAMPLES, FIT_OPTIONS);
    expect(report).toEqual({
      examples: 60,
      accuracy: 1,
      labels: [
        { label: 'fee', count: 40, recall: 1, precision: 1 },
        { label: 'place', count: 20, recall: 1, precision: 1 },
      ],
    });
  });

  it('does not know what stands in the held-out fold alone', () => {
    // Each text has one feature of its own: there is nothing to learn about another.
    const byHeart = EXAMPLES.map((example, index) => ({
      ...example,
      features: Uint16Array.of(1000 + index),
    }));
    const { accuracy, labels } = crossValidate(LABELS, byHeart, FIT_OPTIONS);
    expect(accuracy).toBeLessThan(0.8);
    expect(labels.find(({ label }) => label === 'place')?.recall).toBeLessThan(0.5);
  });
});
