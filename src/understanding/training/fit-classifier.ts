// Fits a softmax classifier over sparse features: AdaGrad, L2, a seeded order of examples; the same seed, the same weights.
import { createRandom, shuffled } from '../../embedding/training/random.ts';
import { LinearClassifier } from '../linear-classifier.ts';
import { FEATURE_BUCKETS } from '../question-features.ts';
import { quantise } from './quantise.ts';

export interface Example<Label extends string> {
  readonly features: Uint16Array;
  readonly label: Label;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each touched weight towards zero, a step. */
  readonly decay: number;
  readonly seed: number;
}

/** Chosen by cross-validation over the labelled questions. */
export const FIT_OPTIONS: FitOptions = { epochs: 6, rate: 0.3, decay: 1e-3, seed: 1 };

export interface FittedWeights<Label extends string> {
  readonly labels: readonly Label[];
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: readonly number[];
}

export function fitClassifier<Label extends string>(
  labels: readonly Label[],
  examples: readonly Example<Label>[],
  { epochs, rate, decay, seed }: FitOptions,
): FittedWeights<Label> {
  const count = labels.length;
  const weights = new Float32Array(count * FEATURE_BUCKETS);
  const squares = new Float32Array(count * FEATURE_BUCKETS).fill(1e-4);
  const bias = new Float64Array(count);
  const probabilities = new Float64Array(count);
  const random = createRandom(seed);
  const balance = balanceWeights(examples);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      const unit = 1 / Math.sqrt(Math.max(1, example.features.length));
      softmax(weights, bias, example.features, unit, probabilities);
      for (let row = 0; row < count; row++) {
        const gradient =
          ((probabilities[row] ?? 0) - (labels[row] === example.label ? 1 : 0)) *
          (balance.get(example.label) ?? 1);
        bias[row] = (bias[row] ?? 0) - 0.01 * rate * gradient;
        for (const feature of example.features) {
          const at = row * FEATURE_BUCKETS + feature;
          const slope = gradient * unit + decay * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  }
  return { labels, ...quantise(weights), bias: [...bias] };
}

/** The fitted weights as a classifier that can be asked. */
export function toClassifier<Label extends string>(fitted: FittedWeights<Label>): LinearClassifier<Label> {
  return new LinearClassifier(fitted.labels, fitted.weights, fitted.scale, fitted.bias);
}

function softmax(
  weights: Float32Array,
  bias: Float64Array,
  features: Uint16Array,
  unit: number,
  into: Float64Array,
): void {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < bias.length; row++) {
    let sum = 0;
    for (const feature of features) sum += weights[row * FEATURE_BUCKETS + feature] ?? 0;
    into[row] = sum * unit + (bias[row] ?? 0);
    greatest = Math.max(greatest, into[row] ?? 0);
  }
  let total = 0;
  for (let row = 0; row < bias.length; row++) {
    into[row] = Math.exp((into[row] ?? 0) - greatest);
    total += into[row] ?? 0;
  }
  for (let row = 0; row < bias.length; row++) into[row] = (into[row] ?? 0) / total;
}

// Rare labels count more, by the square root of how rare they are: in full they would drown the frequent ones.
function balanceWeights<Label extends string>(examples: readonly Example<Label>[]): Map<Label, number> {
  const counts = new Map<Label, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const even = examples.length / counts.size;
  return new Map([...counts].map(([label, count]) => [label, Math.sqrt(even / count)]));
}
