// Comparisons: both sides quoted, each with its task, side by side; what the difference means is left to the reader.
import type { SearchResult } from '../../retrieval/retriever.ts';
import type { Verdict } from '../draft.ts';
import { answered } from '../verdicts.ts';

/** The best clause of each side, sides in the order asked; null unless both sides found one. */
export function judgeByComparison(sides: readonly SearchResult[]): Verdict | null {
  const evidence = sides.flatMap((side) => side.hits.slice(0, 1).map((hit) => hit.clause));
  if (evidence.length < 2) return null;
  return answered([{ key: 'compared' }], [...new Set(evidence)]);
}
