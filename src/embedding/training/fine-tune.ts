// Fine-tuning: the generally trained table learns which clause of the notices each written question belongs to.
import type { PairBatch } from './general-pairs.ts';
import { keyLoss } from './key-loss.ts';
import { type LabelledKeys, relationOf } from './labelled-keys.ts';
import { pairLoss } from './pair-loss.ts';
import { type PieceTexts, selectTexts } from './piece-batch.ts';
import type { Random } from './random.ts';
import { learningRateAt, RowAdam, RowGradient } from './row-gradient.ts';
import { backpropagate, encodeTexts, type StaticModel } from './static-model.ts';

export interface FineTuningOptions {
  readonly steps: number;
  /** Questions a step; each is a query, and a key for the others. All units are keys of every step. */
  readonly batchSize: number;
  readonly learningRate: number;
  /** What the rows of English and pinyin move faster: no general text holds them, so they start here. */
  readonly latinFactor: number;
  readonly dropout: number;
  readonly scale: number;
  /** Glossary pairs a step. */
  readonly glossarySize: number;
  readonly glossaryWeight: number;
}

export interface FineTuningData {
  readonly keys: LabelledKeys;
  /** Pieces of `keys.texts`. */
  readonly keyTexts: PieceTexts;
  /** Everyday term (left) and official words (right). */
  readonly glossary: PairBatch;
}

const WARM_UP_STEPS = 20;
const REPORT_EVERY = 50;

/** Trains `model` in place on the questions with these numbers in `data.keys`. */
export function fineTune(
  model: StaticModel,
  data: FineTuningData,
  questions: readonly number[],
  options: FineTuningOptions,
  random: Random,
  report: (line: string) => void,
): void {
  const gradient = new RowGradient(model.features.rowCount, model.dimension);
  const adam = new RowAdam(model.table.length);
  const schedule = {
    steps: options.steps,
    warmUp: WARM_UP_STEPS,
    peak: options.learningRate,
    final: options.learningRate / 10,
  };
  const rowFactors = Float32Array.from(model.features.latinRows, (isLatin) =>
    isLatin === 1 ? options.latinFactor : 1,
  );
  const units = Array.from({ length: data.keys.unitCount }, (_, index) => index);
  let lossSum = 0;
  for (let step = 0; step < options.steps; step += 1) {
    const queries = sampleNumbers(questions, options.batchSize, random);
    lossSum += addQuestionGradient(model, data, units, queries, options, random, gradient);
    const glossary = samplePairsOf(data.glossary, options.glossarySize, random);
    addPairGradient(model, glossary, options.glossaryWeight, options, random, gradient);
    adam.update(model.table, gradient, learningRateAt(step, schedule), rowFactors);
    if ((step + 1) % REPORT_EVERY === 0) {
      report(
        `fine-tuning: step ${step + 1} of ${options.steps}, loss ${(lossSum / REPORT_EVERY).toFixed(3)}`,
      );
      lossSum = 0;
    }
  }
}

function addQuestionGradient(
  model: StaticModel,
  data: FineTuningData,
  units: readonly number[],
  queries: readonly number[],
  options: FineTuningOptions,
  random: Random,
  gradient: RowGradient,
): number {
  const keys = [...units, ...queries];
  const encoded = encodeTexts(model, selectTexts(data.keyTexts, keys), options.dropout, random);
  const questionOffset = units.length * model.dimension;
  const relation = new Uint8Array(queries.length * keys.length);
  for (const [i, query] of queries.entries()) {
    for (const [j, key] of keys.entries()) relation[i * keys.length + j] = relationOf(data.keys, query, key);
  }
  const queryVectors = encoded.vectors.subarray(questionOffset);
  const result = keyLoss(queryVectors, encoded.vectors, relation, model.dimension, options.scale);
  // A question is a query and a key in one: its two gradients add up.
  for (const [at, value] of result.queryGradient.entries()) {
    result.keyGradient[questionOffset + at] = (result.keyGradient[questionOffset + at] ?? 0) + value;
  }
  backpropagate(encoded, result.keyGradient, model.dimension, gradient);
  return result.loss;
}

function addPairGradient(
  model: StaticModel,
  batch: PairBatch,
  weight: number,
  options: FineTuningOptions,
  random: Random,
  gradient: RowGradient,
): void {
  const left = encodeTexts(model, batch.left, options.dropout, random);
  const right = encodeTexts(model, batch.right, options.dropout, random);
  const result = pairLoss(left.vectors, right.vectors, batch.groups, model.dimension, options.scale);
  backpropagate(
    left,
    result.leftGradient.map((value) => value * weight),
    model.dimension,
    gradient,
  );
  backpropagate(
    right,
    result.rightGradient.map((value) => value * weight),
    model.dimension,
    gradient,
  );
}

/** `size` different numbers, or all of them where there are fewer. */
function sampleNumbers(numbers: readonly number[], size: number, random: Random): number[] {
  const pool = [...numbers];
  const count = Math.min(size, pool.length);
  for (let index = 0; index < count; index += 1) {
    const other = index + random.integer(pool.length - index);
    [pool[index], pool[other]] = [pool[other] as number, pool[index] as number];
  }
  return pool.slice(0, count);
}

function samplePairsOf(pairs: PairBatch, size: number, random: Random): PairBatch {
  const all = Array.from(pairs.groups, (_, index) => index);
  const chosen = sampleNumbers(all, size, random);
  return {
    left: selectTexts(pairs.left, chosen),
    right: selectTexts(pairs.right, chosen),
    groups: Int32Array.from(chosen, (index) => pairs.groups[index] ?? 0),
  };
}
