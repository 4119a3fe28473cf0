// Fits the judge: a small network trained by Adam on cross-entropy; the same examples and seed give the same numbers.
import { createRandom, type Random, shuffled } from '../../embedding/training/random.ts';
import { FURTHEST, JUDGEMENTS, type JudgeModel } from '../judge-model.ts';
import type { JudgeExample } from './collect-examples.ts';

/** Hidden units; 64 did half a point better than 32 in cross-validation, none did 1.5 points worse. */
const HIDDEN = 64;
const EPOCHS = 25;
const BATCH = 64;
const RATE = 0.003;
/** Pull of the weights towards zero. */
const DECAY = 3e-4;
/** Digits kept of a weight: the probabilities move by less than 0.001. */
const DIGITS = 4;

export function fitJudge(names: readonly string[], examples: readonly JudgeExample[], seed = 1): JudgeModel {
  const scaling = names.map((name, index) => ({
    name,
    ...spread(examples.map(({ values }) => values[index] ?? 0)),
  }));
  const inputs = examples.map(({ values }) =>
    Float64Array.from(scaling, ({ mean, deviation }, index) =>
      Math.max(-FURTHEST, Math.min(FURTHEST, ((values[index] ?? 0) - mean) / deviation)),
    ),
  );
  const random = createRandom(seed);
  const network = createNetwork(names.length, random);
  const order = examples.map((_, index) => index);
  const batches = Math.ceil(order.length / BATCH);
  for (let epoch = 0, step = 0; epoch < EPOCHS; epoch++) {
    const shuffledOrder = shuffled(order, random);
    for (let batch = 0; batch < batches; batch++) {
      for (const index of shuffledOrder.slice(batch * BATCH, (batch + 1) * BATCH)) {
        const input = inputs[index];
        const example = examples[index];
        if (input !== undefined && example !== undefined) accumulate(network, input, example);
      }
      step += 1;
      for (const block of Object.values(network)) update(block, step, RATE * (1 - epoch / EPOCHS) + 1e-5);
    }
  }
  return toModel(network, scaling);
}

/** Numbers with their gradient and the moments of Adam, row by row. */
interface Block {
  readonly columns: number;
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly decay: number;
}

interface Network {
  readonly hidden: Block;
  readonly hiddenBias: Block;
  readonly output: Block;
  readonly outputBias: Block;
  readonly direct: Block;
}

function createNetwork(inputs: number, random: Random): Network {
  const outputs = JUDGEMENTS.length;
  const block = (rows: number, columns: number, size: number, decay = DECAY): Block => {
    const empty = () => new Float64Array(rows * columns);
    return {
      columns,
      values: empty().map(() => size * random.normal()),
      gradient: empty(),
      first: empty(),
      second: empty(),
      decay,
    };
  };
  return {
    hidden: block(HIDDEN, inputs, 1 / Math.sqrt(inputs)),
    hiddenBias: block(HIDDEN, 1, 0, 0),
    output: block(outputs, HIDDEN, 1 / Math.sqrt(HIDDEN)),
    outputBias: block(outputs, 1, 0, 0),
    direct: block(outputs, inputs, 0),
  };
}

function accumulate(network: Network, input: Float64Array, { label, weight }: JudgeExample): void {
  const hidden = Float64Array.from(multiply(network.hidden, input), (sum, unit) =>
    Math.tanh(sum + (network.hiddenBias.values[unit] ?? 0)),
  );
  const fromHidden = multiply(network.output, hidden);
  const fromInput = multiply(network.direct, input);
  const scores = fromHidden.map(
    (sum, row) => sum + (fromInput[row] ?? 0) + (network.outputBias.values[row] ?? 0),
  );
  const greatest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - greatest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const slopes = exponentials.map(
    (value, row) => ((value / total - (JUDGEMENTS[row] === label ? 1 : 0)) * weight) / BATCH,
  );
  addOuter(network.output, slopes, hidden);
  addOuter(network.direct, slopes, input);
  addOuter(network.outputBias, slopes, Float64Array.of(1));
  const back = hidden.map((activation, unit) => {
    let sum = 0;
    for (const [row, slope] of slopes.entries())
      sum += slope * (network.output.values[row * HIDDEN + unit] ?? 0);
    return sum * (1 - activation * activation);
  });
  addOuter(network.hidden, back, input);
  addOuter(network.hiddenBias, back, Float64Array.of(1));
}

// The hot loops: `as number` because every place read exists, and a test for undefined would cost as much as the sum.
function multiply({ values, columns }: Block, input: Float64Array): Float64Array {
  const product = new Float64Array(values.length / columns);
  for (let row = 0, at = 0; row < product.length; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++, at++)
      sum += (values[at] as number) * (input[column] as number);
    product[row] = sum;
  }
  return product;
}

function addOuter({ gradient, columns }: Block, slopes: Float64Array, input: Float64Array): void {
  for (let row = 0, at = 0; row < slopes.length; row++) {
    const slope = slopes[row] as number;
    for (let column = 0; column < columns; column++, at++)
      gradient[at] = (gradient[at] as number) + slope * (input[column] as number);
  }
}

// Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015).
function update({ values, gradient, first, second, decay }: Block, step: number, rate: number): void {
  const [firstShare, secondShare] = [1 - 0.9 ** step, 1 - 0.999 ** step];
  for (let at = 0; at < values.length; at++) {
    const slope = (gradient[at] as number) + decay * (values[at] as number);
    const mean = 0.9 * (first[at] as number) + 0.1 * slope;
    const variance = 0.999 * (second[at] as number) + 0.001 * slope * slope;
    const direction = mean / firstShare / (Math.sqrt(variance / secondShare) + 1e-8);
    first[at] = mean;
    second[at] = variance;
    values[at] = (values[at] as number) - rate * direction;
    gradient[at] = 0;
  }
}

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean: round(mean), deviation: Math.max(1e-3, round(Math.sqrt(variance))) };
}

function toModel(network: Network, features: JudgeModel['features']): JudgeModel {
  return {
    features,
    hidden: { bias: [...network.hiddenBias.values].map(round), weights: rows(network.hidden) },
    output: { bias: [...network.outputBias.values].map(round), weights: rows(network.output) },
    direct: rows(network.direct),
  };
}

function rows({ values, columns }: Block): number[][] {
  return Array.from({ length: values.length / columns }, (_, row) =>
    [...values.slice(row * columns, (row + 1) * columns)].map(round),
  );
}

function round(value: number): number {
  return Number(value.toFixed(DIGITS));
}
