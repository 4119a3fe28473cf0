// Several questions in one turn: what is answered is quoted, what is not is named.
import type { Verdict } from './draft.ts';

/** A question of the turn and what was judged of it. */
export interface AskedVerdict {
  readonly asked: string;
  readonly verdict: Verdict;
}

/** One verdict for all questions, or null when they are answered alike and the whole turn says it better. */
export function mergeVerdicts(judged: readonly AskedVerdict[]): Verdict | null {
  const answered = judged.filter(({ verdict }) => verdict.outcome === 'answered');
  const missing = judged.filter(({ verdict }) => verdict.outcome === 'not_in_notice');
  const [first] = answered;
  if (first === undefined || answered.length + missing.length < judged.length) return null;
  const tasks = new Set(answered.map(({ verdict }) => verdict.evidence[0]?.task));
  if (missing.length === 0 && tasks.size < 2) return null;
  return {
    ...first.verdict,
    completeness: missing.length > 0 ? 'partial' : first.verdict.completeness,
    lead: [
      ...missing.map(({ asked }) => ({ key: 'also_missing' as const, values: { asked } })),
      { key: 'quoted' as const },
    ],
    leadNamesSource: false,
    evidence: [...new Set(answered.flatMap(({ verdict }) => verdict.evidence))],
    references: judged.flatMap(({ verdict }) => verdict.references),
    checked: null,
  };
}
