// Who is responsible: an actor that the notice names is quoted; else it assigns none, and duties known from elsewhere
// stand apart as references.
import type { Clause, Notice } from '../../notice/notice.ts';
import type { Reference } from '../../protocol.ts';
import type { SearchResult } from '../../retrieval/retriever.ts';
import { ACTOR_SHARE, REFERENCES } from '../../tuning.ts';
import { asksDepartment, assignsActor } from '../../understanding/actors.ts';
import type { Verdict } from '../draft.ts';
import { falsePremise } from '../premise.ts';
import { answered, notInNotice } from '../verdicts.ts';

/** `duties`: which department's duty covers a measure, by sources outside the notice. */
export function judgeByOwnership(
  question: string,
  found: SearchResult,
  notice: Notice,
  duties: readonly Reference[],
): Verdict {
  const best = found.hits[0];
  if (best === undefined)
    return notInNotice('department_not_assigned', [{ key: 'department_not_assigned' }], general(notice));
  const near = found.hits.filter(
    (hit) => hit.score >= best.score * ACTOR_SHARE && hit.clause.task === best.clause.task,
  );
  const actors = near.map((hit) => hit.clause).filter((clause) => assignsActor(clause.text));
  const references = chooseReferences(best.clause, duties);
  if (actors.length > 0) {
    const premise = falsePremise(question, actors, notice);
    if (premise !== null) return answered([premise], actors, { reason: 'false_premise', references });
    const lead = asksDepartment(question) ? 'quoted_actor_no_department' : 'quoted_actor';
    return answered([{ key: lead }], actors, { references });
  }
  const related = [...new Set([best.clause, ...general(notice)])];
  return notInNotice('department_not_assigned', [{ key: 'department_not_assigned' }], related, {
    references,
  });
}

// The clauses that speak of who is to carry out the notice as a whole.
function general(notice: Notice): Clause[] {
  return notice.clauses.filter((clause) => clause.task !== null && /(?:责任分工|责任意识)/.test(clause.text));
}

// The measures that stand in the clause itself come first, then others of its task.
function chooseReferences(clause: Clause, duties: readonly Reference[]): Reference[] {
  const ofTask = duties.filter((duty) => duty.task === clause.task);
  const ofClause = ofTask.filter((duty) => clause.text.includes(duty.measure));
  return (ofClause.length > 0 ? ofClause : ofTask).slice(0, REFERENCES);
}
