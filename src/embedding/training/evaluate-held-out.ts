// Trains without some questions, asks exactly those, and ranks the units for each as the product does.
import { type FineTuningData, type FineTuningOptions, fineTune } from './fine-tune.ts';
import type { LabelledKeys } from './labelled-keys.ts';
import { multiplyTransposed } from './matrix.ts';
import { createRandom } from './random.ts';
import { groupScores, type RankedQuery, rankOf } from './rank-metrics.ts';
import { AGGREGATIONS, type AggregationName, scoreUnits } from './score-units.ts';
import { encodeTexts, type StaticModel } from './static-model.ts';

/** Numbers of questions in the list of keys. */
export interface Split {
  readonly training: readonly number[];
  /** Those that may serve as keys. */
  readonly available: readonly number[];
  readonly heldOut: readonly number[];
}

export interface HeldOutResult {
  /** Number of the question in the list of keys. */
  readonly query: number;
  /** Ranks under each way to score a unit. */
  readonly ranks: ReadonlyMap<AggregationName, RankedQuery>;
}

/** Leaves `generalModel` as it is. */
export function evaluateHeldOut(
  generalModel: StaticModel,
  data: FineTuningData,
  split: Split,
  options: FineTuningOptions,
  seed: number,
): HeldOutResult[] {
  const model = { ...generalModel, table: generalModel.table.slice() };
  const random = createRandom(seed);
  fineTune(model, data, split.training, options, random, () => {});
  const { vectors } = encodeTexts(model, data.keyTexts, 0, random);
  return split.heldOut.map((query) => {
    const vector = vectors.subarray(query * model.dimension, (query + 1) * model.dimension);
    const cosines = new Float32Array(vectors.length / model.dimension);
    multiplyTransposed(vector, vectors, model.dimension, cosines);
    const ranks = new Map<AggregationName, RankedQuery>();
    for (const { name, aggregate } of AGGREGATIONS) {
      ranks.set(
        name,
        rankQuery(data.keys, query, scoreUnits(data.keys, cosines, split.available, aggregate)),
      );
    }
    return { query, ranks };
  });
}

function rankQuery(keys: LabelledKeys, query: number, scores: Float64Array): RankedQuery {
  const units = keys.unitsOf[query] ?? [];
  return {
    unit: units.length === 0 ? null : rankOf(scores, units),
    group: rankOf(groupScores(scores, keys.groupOf.slice(0, keys.unitCount)), [keys.groupOf[query] ?? 0]),
  };
}
