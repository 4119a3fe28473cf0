// From data in files to data a trainer can use: vocabulary, segmenter, packed texts, and the model before training.
import { normaliseText } from '../../text/normalise.ts';
import { type GeneralTexts, type PairBatch, segmentGeneralData } from './general-pairs.ts';
import { segmentTexts } from './piece-batch.ts';
import { buildPieceFeatures } from './piece-features.ts';
import type { Random } from './random.ts';
import type { GeneralData } from './read-general-data.ts';
import { Segmenter } from './segmenter.ts';
import { createModel, type StaticModel } from './static-model.ts';
import { roundScores } from './tokenizer-writer.ts';
import type { GlossaryEntry, TrainingCorpus, TrainingQuestion } from './training-corpus.ts';
import { keyTextOf } from './training-corpus.ts';
import type { RecipeOptions } from './training-options.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

export interface PreparedTraining {
  readonly vocabulary: Vocabulary;
  readonly segmenter: Segmenter;
  readonly general: GeneralTexts;
  readonly glossary: PairBatch;
  /** Fresh, untrained. */
  readonly model: StaticModel;
}

/** @param questions those whose words may enter the vocabulary: in cross-validation not the held-out ones. */
export function prepareTraining(
  generalData: GeneralData,
  corpus: TrainingCorpus,
  questions: readonly TrainingQuestion[],
  options: Pick<RecipeOptions, 'vocabulary' | 'dimension'>,
  random: Random,
): PreparedTraining {
  const own = [
    ...corpus.units.map(keyTextOf),
    ...questions.map((question) => question.text),
    ...corpus.glossary.flatMap((entry) => [entry.term, ...entry.official]),
  ].map(normaliseText);
  const vocabulary = roundScores(buildVocabulary(generalTextsOf(generalData), own, options.vocabulary));
  const segmenter = new Segmenter(vocabulary);
  const features = buildPieceFeatures(vocabulary);
  return {
    vocabulary,
    segmenter,
    general: segmentGeneralData(generalData, segmenter),
    glossary: segmentGlossary(corpus.glossary, segmenter),
    model: createModel(features, vocabulary.pieces, options.dimension, random),
  };
}

function* generalTextsOf(data: GeneralData): Iterable<string> {
  for (const article of data.articles) yield article.text;
  for (const { question, passage } of data.questionPassages) {
    yield question;
    yield passage;
  }
}

/** Everyday term → official words; terms with the same official words are one group. */
function segmentGlossary(glossary: readonly GlossaryEntry[], segmenter: Segmenter): PairBatch {
  const rights = glossary.map((entry) => entry.official.map(normaliseText).join(' '));
  const groups = new Map([...new Set(rights)].map((right, index) => [right, index]));
  return {
    left: segmentTexts(
      glossary.map((entry) => normaliseText(entry.term)),
      segmenter,
    ),
    right: segmentTexts(rights, segmenter),
    groups: Int32Array.from(rights, (right) => groups.get(right) ?? 0),
  };
}
