// General training: the table learns from law texts and question-passage pairs which words speak of the same thing.
import { type GeneralTexts, samplePairs } from './general-pairs.ts';
import { pairLoss } from './pair-loss.ts';
import type { Random } from './random.ts';
import { learningRateAt, RowAdam, RowGradient } from './row-gradient.ts';
import { backpropagate, encodeTexts, type StaticModel } from './static-model.ts';

export interface GeneralTrainingOptions {
  readonly steps: number;
  /** Pairs in a batch; each is told apart from all others of the batch. */
  readonly batchSize: number;
  readonly peakRate: number;
  readonly finalRate: number;
  /** Share of the rows of a text that a step leaves out. */
  readonly dropout: number;
  /** What cosines are multiplied with before the softmax. */
  readonly scale: number;
}

const WARM_UP_STEPS = 200;
const REPORT_EVERY = 250;

/** Trains `model` in place; `report` gets a line every 250 steps. */
export function trainGeneral(
  model: StaticModel,
  texts: GeneralTexts,
  options: GeneralTrainingOptions,
  random: Random,
  report: (line: string) => void,
): void {
  const gradient = new RowGradient(model.features.rowCount, model.dimension);
  const adam = new RowAdam(model.table.length);
  const schedule = {
    steps: options.steps,
    warmUp: Math.min(WARM_UP_STEPS, options.steps / 4),
    peak: options.peakRate,
    final: options.finalRate,
  };
  let lossSum = 0;
  for (let step = 0; step < options.steps; step += 1) {
    const batch = samplePairs(texts, options.batchSize, random);
    const left = encodeTexts(model, batch.left, options.dropout, random);
    const right = encodeTexts(model, batch.right, options.dropout, random);
    const result = pairLoss(left.vectors, right.vectors, batch.groups, model.dimension, options.scale);
    backpropagate(left, result.leftGradient, model.dimension, gradient);
    backpropagate(right, result.rightGradient, model.dimension, gradient);
    adam.update(model.table, gradient, learningRateAt(step, schedule));
    lossSum += result.loss;
    if ((step + 1) % REPORT_EVERY === 0) {
      report(
        `general training: step ${step + 1} of ${options.steps}, loss ${(lossSum / REPORT_EVERY).toFixed(3)}`,
      );
      lossSum = 0;
    }
  }
}
