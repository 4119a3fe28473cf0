// How good the recipe is on questions it has not seen: the figures of the model card.
import { hashText } from '../../text/hash.ts';
import { evaluateHeldOut, type HeldOutResult } from './evaluate-held-out.ts';
import { type RankMetrics, summarise } from './rank-metrics.ts';
import { AGGREGATIONS, BEST_AGGREGATION } from './score-units.ts';
import type { GenerallyTrained } from './train-model.ts';
import type { RecipeOptions } from './training-options.ts';

export interface QualityRow {
  readonly name: string;
  readonly metrics: RankMetrics;
}

export interface Quality {
  /** Each way to score a unit, over all held-out questions of the corpus. */
  readonly byAggregation: readonly QualityRow[];
  /** The best way, by the language of the question. */
  readonly byLanguage: readonly QualityRow[];
  /** The best way on the questions that are no keys, by source and language; none of them was trained on. */
  readonly otherQuestions: readonly QualityRow[];
}

const FOLDS = 5;

/**
 * Five folds over the questions that are keys; then the other questions, with none of them in training.
 * The vocabulary knows the words of held-out questions, but their rows are as untrained as those of unknown words.
 */
export function crossValidate(
  trained: GenerallyTrained,
  recipe: RecipeOptions,
  report: (line: string) => void,
): Quality {
  const { tuningData, model, questions } = trained;
  const { unitCount, groupOf } = tuningData.keys;
  const all = questions.map((_, index) => unitCount + index);
  const questionOf = (query: number) => questions[query - unitCount];
  const isKey = (query: number) => questionOf(query)?.source === 'corpus';
  const keys = all.filter(isKey);
  const evaluate = (heldOut: readonly number[], training: readonly number[]): HeldOutResult[] => {
    const available = training.filter(isKey);
    return evaluateHeldOut(
      model,
      tuningData,
      { training, available, heldOut },
      recipe.fineTuning,
      recipe.seed,
    );
  };

  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const heldOut = keys.filter((query) => foldOf(questionOf(query)?.text ?? '', FOLDS) === fold);
    report(`cross-validation: fold ${fold + 1} of ${FOLDS}, ${heldOut.length} questions`);
    return evaluate(heldOut, difference(all, heldOut));
  }).flat();
  const others = all.filter((query) => !isKey(query) && (groupOf[query] ?? -1) >= 0);
  report(`cross-validation: ${others.length} other questions`);
  const otherResults = others.length === 0 ? [] : evaluate(others, keys);

  const languageOf = ({ query }: HeldOutResult) => questionOf(query)?.language ?? '';
  return {
    byAggregation: AGGREGATIONS.map(({ name }) => ({ name, metrics: summarise(ranksUnder(results, name)) })),
    byLanguage: rowsBy(results, languageOf),
    otherQuestions: rowsBy(
      otherResults,
      (result) => `${questionOf(result.query)?.source}, ${languageOf(result)}`,
    ),
  };
}

/** The fold of a text: from its characters, so that it stays when questions are added. */
export function foldOf(text: string, folds: number): number {
  return (hashText(text) >>> 8) % folds;
}

function rowsBy(results: readonly HeldOutResult[], nameOf: (result: HeldOutResult) => string): QualityRow[] {
  return [...new Set(results.map(nameOf))].sort().map((name) => ({
    name,
    metrics: summarise(
      ranksUnder(
        results.filter((result) => nameOf(result) === name),
        BEST_AGGREGATION,
      ),
    ),
  }));
}

function ranksUnder(results: readonly HeldOutResult[], name: (typeof AGGREGATIONS)[number]['name']) {
  return results.flatMap(({ ranks }) => ranks.get(name) ?? []);
}

function difference(all: readonly number[], without: readonly number[]): number[] {
  const excluded = new Set(without);
  return all.filter((number) => !excluded.has(number));
}
