// Comparisons: both sides quoted, each with its task, side by side; what the difference means is left to the reader.
import type { SearchResult } from '../../retrieval/retriever.ts';
import { SIDE_CLAUSES, SIDE_SHARE } from '../../tuning.ts';
import type { Verdict } from '../draft.ts';
import { answered } from '../verdicts.ts';

/** The best clauses of each side, sides in the order asked; null unless both sides found one. */
export function judgeByComparison(sides: readonly SearchResult[]): Verdict | null {
  if (sides.length < 2 || sides.some((side) => side.hits.length === 0)) return null;
  const evidence = sides.flatMap(({ hits }) => {
    const least = (hits[0]?.score ?? 0) * SIDE_SHARE;
    return hits
      .slice(0, SIDE_CLAUSES)
      .filter((hit) => hit.score >= least)
      .map((hit) => hit.clause);
  });
  return answered([{ key: 'compared' }], [...new Set(evidence)]);
}
