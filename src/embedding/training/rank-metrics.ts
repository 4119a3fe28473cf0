// Counts how often retrieval puts the right unit, or a unit of the right task, first or among the first three.

export interface RankMetrics {
  readonly queries: number;
  readonly unitHit1: number;
  readonly unitHit3: number;
  readonly unitReciprocalRank: number;
  readonly groupHit1: number;
  readonly groupHit3: number;
}

/** Ranks of the right unit and the right group (task, part, section), from 1; unit null where only the group is known. */
export interface RankedQuery {
  readonly unit: number | null;
  readonly group: number;
}

/** Rank from 1 of the best of `right` among `scores`; equal scores ahead of it count against it. */
export function rankOf(scores: Float64Array, right: readonly number[]): number {
  const best = Math.max(...right.map((index) => scores[index] ?? Number.NEGATIVE_INFINITY));
  let ahead = 0;
  for (const [index, score] of scores.entries()) if (score >= best && !right.includes(index)) ahead += 1;
  return ahead + 1;
}

/** A group's score is that of its best unit. */
export function groupScores(scores: Float64Array, groupOf: readonly number[]): Float64Array {
  const found = new Float64Array(Math.max(...groupOf) + 1).fill(Number.NEGATIVE_INFINITY);
  for (const [unit, score] of scores.entries()) {
    const group = groupOf[unit] ?? 0;
    found[group] = Math.max(found[group] ?? Number.NEGATIVE_INFINITY, score);
  }
  return found;
}

export function summarise(ranked: readonly RankedQuery[]): RankMetrics {
  const units = ranked.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const groups = ranked.map(({ group }) => group);
  return {
    queries: ranked.length,
    unitHit1: shareWithin(units, 1),
    unitHit3: shareWithin(units, 3),
    unitReciprocalRank: mean(units.map((rank) => 1 / rank)),
    groupHit1: shareWithin(groups, 1),
    groupHit3: shareWithin(groups, 3),
  };
}

function shareWithin(ranks: readonly number[], limit: number): number {
  return mean(ranks.map((rank) => (rank <= limit ? 1 : 0)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
