// The learned judge: from the features of a question and its evidence to what should become of it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { EvidenceFeatures } from './evidence-features.ts';

/** What a question is judged to be; `answered` and `not_in_notice` are questions on the notice's subject. */
export const JUDGEMENTS = [
  'answered',
  'not_in_notice',
  'off_topic',
  'injection',
  'opinion',
  'smalltalk',
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
export type Probabilities = Readonly<Record<Judgement, number>>;

const layer = z.object({ bias: z.array(z.number()), weights: z.array(z.array(z.number())) });

/**
 * A network of one hidden layer (tanh) beside a linear path, over standardised features. `hidden.weights[unit][feature]`,
 * `output.weights[judgement][unit]`, `direct[judgement][feature]`; judgements in the order of JUDGEMENTS.
 */
export const judgeModelSchema = z.object({
  features: z.array(z.object({ name: z.string(), mean: z.number(), deviation: z.number().positive() })),
  hidden: layer,
  output: layer,
  direct: z.array(z.array(z.number())),
});
export type JudgeModel = z.infer<typeof judgeModelSchema>;

/** Features further from the mean than this many deviations count as that many. */
export const FURTHEST = 4;

/** @throws when the file cannot be read or is not a judge. */
export function loadJudgeModel(file: string): JudgeModel {
  const parsed = judgeModelSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success || !hasShape(parsed.data))
    throw new Error(`${file} is not a judge; npm run train:judge makes it`);
  return parsed.data;
}

function hasShape({ features, hidden, output, direct }: JudgeModel): boolean {
  const is = (rows: readonly (readonly number[])[], height: number, width: number) =>
    rows.length === height && rows.every((row) => row.length === width);
  const units = hidden.bias.length;
  return (
    is(hidden.weights, units, features.length) &&
    is(output.weights, JUDGEMENTS.length, units) &&
    is(direct, JUDGEMENTS.length, features.length) &&
    output.bias.length === JUDGEMENTS.length
  );
}

/** The probability of each judgement; they add up to 1. @throws when the features are not those of the model. */
export function judgeProbabilities(model: JudgeModel, features: EvidenceFeatures): Probabilities {
  const input = standardise(model, features);
  const hidden = model.hidden.weights.map((weights, unit) =>
    Math.tanh(dot(weights, input) + (model.hidden.bias[unit] ?? 0)),
  );
  const scores = JUDGEMENTS.map(
    (_, row) =>
      (model.output.bias[row] ?? 0) +
      dot(model.output.weights[row] ?? [], hidden) +
      dot(model.direct[row] ?? [], input),
  );
  const greatest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - greatest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const of = (judgement: Judgement) => (exponentials[JUDGEMENTS.indexOf(judgement)] ?? 0) / total;
  return {
    answered: of('answered'),
    not_in_notice: of('not_in_notice'),
    off_topic: of('off_topic'),
    injection: of('injection'),
    opinion: of('opinion'),
    smalltalk: of('smalltalk'),
  };
}

function standardise(model: JudgeModel, { names, values }: EvidenceFeatures): number[] {
  if (names.length !== model.features.length)
    throw new Error('the judge was trained on other features; npm run train:judge');
  return model.features.map(({ name, mean, deviation }, index) => {
    if (names[index] !== name)
      throw new Error(`the judge was trained on ${name}, not ${names[index]}; npm run train:judge`);
    return Math.max(-FURTHEST, Math.min(FURTHEST, ((values[index] ?? 0) - mean) / deviation));
  });
}

function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += weight * (values[index] ?? 0);
  return sum;
}
