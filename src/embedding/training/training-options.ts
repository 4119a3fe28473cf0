// Every tunable of training in one place, with its reason, and the command line that changes the few worth changing.
import { parseArgs } from 'node:util';
import type { FineTuningOptions } from './fine-tune.ts';
import type { GeneralTrainingOptions } from './train-general.ts';
import type { VocabularyOptions } from './vocabulary.ts';

/** What decides the model, given the data. */
export interface RecipeOptions {
  readonly seed: number;
  /** Numbers in a vector. */
  readonly dimension: number;
  readonly vocabulary: VocabularyOptions;
  readonly general: GeneralTrainingOptions;
  readonly fineTuning: FineTuningOptions;
}

export interface TrainingOptions {
  /** Folder of the general training data. */
  readonly data: string;
  /** Folder of the notices with their questions, and the glossary. */
  readonly corpus: string;
  /** Folder the model is written to. */
  readonly out: string;
  /** Also measure the recipe on held-out questions, for the model card; takes three times as long. */
  readonly crossValidate: boolean;
  readonly recipe: RecipeOptions;
}

const DEFAULT_PATHS = { corpus: 'corpus', out: 'models/mingwen-static' } as const;

/** Set by cross-validation over the written questions; the model card has the figures. */
export const DEFAULT_RECIPE: RecipeOptions = {
  seed: 1,
  dimension: 128,
  vocabulary: { minimumCount: 8, limit: 40_000, ownWeight: 20 },
  general: { steps: 2500, batchSize: 256, peakRate: 0.01, finalRate: 0.001, dropout: 0.15, scale: 20 },
  fineTuning: {
    steps: 1400,
    batchSize: 256,
    learningRate: 0.003,
    latinFactor: 4,
    dropout: 0.3,
    scale: 20,
    glossarySize: 64,
    glossaryWeight: 0.5,
  },
};

export const USAGE =
  'npm run train -- --data DIR [--corpus corpus] [--out models/mingwen-static] [--seed 1] [--dimension 128] [--cross-validate]';

/** Throws an Error whose message is one line when an option is missing, unknown or not a number. */
export function parseTrainingOptions(args: readonly string[]): TrainingOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      corpus: { type: 'string', default: DEFAULT_PATHS.corpus },
      out: { type: 'string', default: DEFAULT_PATHS.out },
      seed: { type: 'string', default: String(DEFAULT_RECIPE.seed) },
      dimension: { type: 'string', default: String(DEFAULT_RECIPE.dimension) },
      'cross-validate': { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error(`--data is missing. Usage: ${USAGE}`);
  return {
    data: values.data,
    corpus: values.corpus,
    out: values.out,
    crossValidate: values['cross-validate'],
    recipe: {
      ...DEFAULT_RECIPE,
      seed: wholeNumber('--seed', values.seed),
      dimension: wholeNumber('--dimension', values.dimension),
    },
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name} must be a whole number from 1, not "${text}"`);
  return Number(text);
}
