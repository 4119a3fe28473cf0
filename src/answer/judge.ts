// Stage 4: which clauses answer the question, if any do.
import type { Clause, Notice } from '../notice/notice.ts';
import type { SearchResult } from '../retrieval/retriever.ts';
import { EVIDENCE_CLAUSES, EVIDENCE_SHARE, RELATED_CLAUSES } from '../tuning.ts';
import type { Said, Verdict } from './draft.ts';
import { judgeScope } from './judge-scope.ts';
import type { Understanding } from './understand.ts';

export function judge(understanding: Understanding, found: SearchResult, notice: Notice): Verdict {
  const { scope } = understanding;
  if (scope.kind !== 'notice') {
    const verdict = judgeScope(scope, notice);
    if (verdict !== null) return verdict;
  }
  return judgeEvidence(found, notice);
}

function judgeEvidence(found: SearchResult, notice: Notice): Verdict {
  const best = found.hits[0];
  if (best === undefined) return silent(found);
  return answered([{ key: 'quoted' }], chooseEvidence(found, notice));
}

/** The best clause and those nearly as good, most of them from its own task; a whole task where its title is best. */
export function chooseEvidence(found: SearchResult, notice: Notice): Clause[] {
  const best = found.hits[0];
  if (best === undefined) return [];
  const near = found.hits.filter((hit) => hit.score >= best.score * EVIDENCE_SHARE).map((hit) => hit.clause);
  const chosen = near.slice(0, EVIDENCE_CLAUSES);
  if (best.clause.id !== `t${best.clause.task}.0`) return chosen;
  const ofTask = notice.clauses.filter((clause) => clause.task === best.clause.task);
  return ofTask.length <= EVIDENCE_CLAUSES + 1
    ? ofTask
    : [...new Set([...chosen, ...ofTask.slice(0, EVIDENCE_CLAUSES)])].slice(0, EVIDENCE_CLAUSES + 1);
}

export function answered(lead: readonly Said[], evidence: readonly Clause[]): Verdict {
  return {
    outcome: 'answered',
    reason: null,
    completeness: 'complete',
    lead,
    evidence,
    related: [],
    caveats: [],
    checked: null,
  };
}

function silent(found: SearchResult): Verdict {
  const related = found.hits.slice(0, RELATED_CLAUSES).map((hit) => hit.clause);
  const key = related.length === 0 ? 'topic_absent' : 'topic_absent_related';
  return {
    outcome: 'not_in_notice',
    reason: 'topic_absent',
    completeness: null,
    lead: [{ key }],
    evidence: [],
    related,
    caveats: [],
    checked: null,
  };
}
