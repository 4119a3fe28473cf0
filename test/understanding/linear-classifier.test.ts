// A linear classifier, on weights small enough to work out by hand.
import { describe, expect, it } from 'vitest';
import { LinearClassifier } from '../../src/understanding/linear-classifier.ts';
import { FEATURE_BUCKETS } from '../../src/understanding/question-features.ts';

/** Two labels; the feature 7 speaks for the second by 10, the feature 8 for the first by 4. */
function tiny(bias = [0, 0], scale = 0.1): LinearClassifier<'rule' | 'fee'> {
  const weights = new Int8Array(2 * FEATURE_BUCKETS);
  weights[FEATURE_BUCKETS + 7] = 10;
  weights[8] = 4;
  return new LinearClassifier(['rule', 'fee'], weights, scale, bias);
}
const features = (...found: number[]) => Uint16Array.from(found);
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

describe('predict', () => {
  it('is even, in the order of the labels, when nothing speaks for one', () => {
    expect(tiny().predict(features())).toEqual([
      { label: 'rule', probability: 0.5 },
      { label: 'fee', probability: 0.5 },
    ]);
  });

  it('gives the most probable label first', () => {
    const [first, second] = tiny().predict(features(7));
    expect([first?.label, second?.label]).toEqual(['fee', 'rule']);
    // 10 weights of 0.1 each.
    expect(first?.probability).toBeCloseTo(sigmoid(1), 10);
    expect(second?.probability).toBeCloseTo(1 - sigmoid(1), 10);
  });

  it('divides by the square root of how many features there are', () => {
    expect(tiny().predict(features(7, 100, 200, 300))[0]?.probability).toBeCloseTo(sigmoid(0.5), 10);
    expect(tiny().predict(features(7, 8))[0]?.probability).toBeCloseTo(sigmoid((1 - 0.4) / Math.SQRT2), 10);
  });

  it('adds the bias of each label', () => {
    expect(tiny([2, 0]).predict(features(7))[0]).toEqual({
      label: 'rule',
      probability: expect.closeTo(sigmoid(1), 10),
    });
  });

  it('stays finite far out', () => {
    expect(
      tiny([0, 0], 1e6)
        .predict(features(7))
        .map(({ probability }) => probability),
    ).toEqual([1, 0]);
  });
});

it.each([
  ['weights', new Int8Array(FEATURE_BUCKETS), [0, 0]],
  ['biases', new Int8Array(2 * FEATURE_BUCKETS), [0]],
])('refuses %s that are not of its labels', (_name, weights, bias) => {
  expect(() => new LinearClassifier(['rule', 'fee'], weights, 1, bias)).toThrow(RangeError);
});
