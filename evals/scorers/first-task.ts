// Scores whether an answer opens with the right source: the first citation decides what a reader believes.
import type { Citation } from '../../src/protocol.ts';
import type { Expectation } from '../case.ts';
import { appliedOutcome, NOT_APPLICABLE, passIf, rightTasks, type Scorer, showTasks } from './scorer.ts';

export const firstTask: Scorer = (evalCase, answer) => {
  if (appliedOutcome(evalCase, answer) !== 'answered') return NOT_APPLICABLE;
  const [first] = answer.citations;
  const expected = rightTasks(evalCase.expect);
  if (expected.length === 0) return firstClause(evalCase.expect, first);
  const holds = first !== undefined && first.task !== null && expected.includes(first.task);
  return passIf(holds, `${first?.clause ?? 'no citation'}, expected ${showTasks(expected)}`);
};

// Title, date, issuer, lead-ins: the source stands outside the tasks, so its clause (or a task that may be cited)
// must come first.
function firstClause({ clauses, may = [] }: Expectation, first: Citation | undefined) {
  if (clauses === undefined) return NOT_APPLICABLE;
  const named = first !== undefined && clauses.includes(first.clause);
  const allowed = first !== undefined && first.task !== null && may.includes(first.task);
  return passIf(named || allowed, `${first?.clause ?? 'no citation'}, expected ${clauses.join(' or ')}`);
}
