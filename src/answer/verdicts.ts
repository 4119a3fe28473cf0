// The ways a verdict is made, so that every judge fills all of its fields alike.
import type { Clause } from '../notice/notice.ts';
import type { Outcome, Reason } from '../protocol.ts';
import type { Said, Verdict } from './draft.ts';

/** The question is answered by `evidence`, weightiest first. */
export function answered(
  lead: readonly Said[],
  evidence: readonly Clause[],
  more: Partial<Verdict> = {},
): Verdict {
  return { ...plain('answered', null, lead), completeness: 'complete', evidence, ...more };
}

/** The notice does not hold what is asked; `related` are the nearest clauses. */
export function notInNotice(
  reason: Reason,
  lead: readonly Said[],
  related: readonly Clause[],
  more: Partial<Verdict> = {},
): Verdict {
  const nearest: Said[] = related.length === 0 ? [] : [{ key: 'nearest' }];
  return { ...plain('not_in_notice', reason, [...lead, ...nearest]), related, ...more };
}

/** A standard sentence: small talk, what is outside the notice, what is declined. */
export function plain(outcome: Outcome, reason: Reason | null, lead: readonly Said[]): Verdict {
  return {
    outcome,
    reason,
    completeness: null,
    lead,
    leadNamesSource: false,
    evidence: [],
    related: [],
    references: [],
    caveats: [],
    suggest:
      outcome === 'smalltalk' || outcome === 'out_of_scope' || outcome === 'declined' ? 'start' : 'near',
    checked: null,
  };
}
