// A linear softmax classifier over hashed features: small, exact to reproduce, microseconds to ask.
import { FEATURE_BUCKETS } from './question-features.ts';

/** A label and its probability. */
export interface Scored<Label extends string> {
  readonly label: Label;
  readonly probability: number;
}

export class LinearClassifier<Label extends string> {
  readonly labels: readonly Label[];
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #bias: readonly number[];

  /** `weights`: one row of FEATURE_BUCKETS numbers a label, in units of `scale`; `bias`: one number a label. */
  constructor(labels: readonly Label[], weights: Int8Array, scale: number, bias: readonly number[]) {
    if (weights.length !== labels.length * FEATURE_BUCKETS || bias.length !== labels.length) {
      throw new RangeError(`a classifier of ${labels.length} labels with ${weights.length} weights`);
    }
    this.labels = labels;
    this.#weights = weights;
    this.#scale = scale;
    this.#bias = bias;
  }

  /** Every label with its probability, the most probable first. */
  predict(features: Uint16Array): Scored<Label>[] {
    // The square root keeps long questions from being surer than short ones only because they are long.
    const unit = this.#scale / Math.sqrt(Math.max(1, features.length));
    const scores = this.labels.map((_, row) => {
      let sum = 0;
      for (const feature of features) sum += this.#weights[row * FEATURE_BUCKETS + feature] ?? 0;
      return sum * unit + (this.#bias[row] ?? 0);
    });
    const greatest = Math.max(...scores);
    const exponentials = scores.map((score) => Math.exp(score - greatest));
    const total = exponentials.reduce((sum, value) => sum + value, 0);
    return this.labels
      .map((label, row) => ({ label, probability: (exponentials[row] ?? 0) / total }))
      .sort((a, b) => b.probability - a.probability);
  }
}
