// Scores whether one of the best clauses is shown, not only its task.
import { appliedOutcome, evidenceCitations, NOT_APPLICABLE, passIf, type Scorer } from './scorer.ts';

export const clause: Scorer = (evalCase, answer) => {
  const expected = evalCase.expect.clauses;
  const outcome = appliedOutcome(evalCase, answer);
  if (expected === undefined || (outcome !== 'answered' && outcome !== 'not_in_notice'))
    return NOT_APPLICABLE;
  const shown = evidenceCitations(evalCase, answer).map((citation) => citation.clause);
  const holds = shown.some((id) => expected.includes(id));
  return passIf(holds, `${shown.join(', ') || 'none'}, expected ${expected.join(' or ')}`);
};
