// The stages of training in order, from data in memory to the files of a model. Nothing here reads or writes files.
import { type FineTuningData, fineTune } from './fine-tune.ts';
import { foldPieces, quantise } from './fold-pieces.ts';
import { labelKeys } from './labelled-keys.ts';
import { writeOnnx } from './onnx-writer.ts';
import { segmentTexts } from './piece-batch.ts';
import { prepareTraining } from './prepare-training.ts';
import { createRandom, type Random } from './random.ts';
import type { GeneralData } from './read-general-data.ts';
import type { StaticModel } from './static-model.ts';
import { writeTokenizer } from './tokenizer-writer.ts';
import { trainGeneral } from './train-general.ts';
import type { TrainingCorpus, TrainingQuestion } from './training-corpus.ts';
import type { RecipeOptions } from './training-options.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Path inside the model's folder → content. */
export type ModelFiles = Readonly<Record<string, string | Uint8Array>>;

export interface TrainingData {
  readonly general: GeneralData;
  readonly corpus: TrainingCorpus;
}

/** A model that knows the language of law, and what its fine-tuning needs. */
export interface GenerallyTrained {
  readonly vocabulary: Vocabulary;
  readonly model: StaticModel;
  readonly tuningData: FineTuningData;
  /** The keys of the product first, then the others; number i is key `tuningData.keys.unitCount + i`. */
  readonly questions: readonly TrainingQuestion[];
}

/**
 * Trains a model from nothing to its files. The same data and recipe give the same bytes: one seeded generator,
 * one thread. `report` gets a line now and then.
 */
export function trainModel(
  data: TrainingData,
  recipe: RecipeOptions,
  report: (line: string) => void,
): ModelFiles {
  const random = createRandom(recipe.seed);
  return finishModel(trainOnGeneralData(data, recipe, random, report), recipe, random, report);
}

/** The first and longer half: vocabulary and general training. */
export function trainOnGeneralData(
  data: TrainingData,
  recipe: RecipeOptions,
  random: Random,
  report: (line: string) => void,
): GenerallyTrained {
  const questions = [...data.corpus.questions, ...data.corpus.otherQuestions];
  const prepared = prepareTraining(data.general, data.corpus, questions, recipe, random);
  const { vocabulary, segmenter, general, glossary, model } = prepared;
  report(`${vocabulary.pieces.length} pieces`);
  trainGeneral(model, general, recipe.general, random, report);
  const keys = labelKeys(data.corpus, questions);
  const tuningData = { keys, keyTexts: segmentTexts(keys.texts, segmenter), glossary };
  return { vocabulary, model, tuningData, questions };
}

/** The second half: fine-tuning (in place) on all questions, folding, rounding, files. */
export function finishModel(
  { vocabulary, model, tuningData, questions }: GenerallyTrained,
  recipe: RecipeOptions,
  random: Random,
  report: (line: string) => void,
): ModelFiles {
  const numbers = questions.map((_, index) => tuningData.keys.unitCount + index);
  fineTune(model, tuningData, numbers, recipe.fineTuning, random, report);
  return {
    ...writeTokenizer(vocabulary, recipe.dimension),
    'onnx/model_quantized.onnx': writeOnnx(quantise(foldPieces(model))),
  };
}
