// Scores how much of what an answer cites belongs to it; a rate, and no gate: extra quotes tire, they do not mislead.
import { appliedOutcome, NOT_APPLICABLE, rightTasks, type Scorer, showTasks, tasksOf } from './scorer.ts';

export const extraCitations: Scorer = (evalCase, answer) => {
  const right = rightTasks(evalCase.expect);
  const cited = tasksOf(answer.citations);
  if (appliedOutcome(evalCase, answer) !== 'answered' || right.length === 0 || cited.length === 0) {
    return NOT_APPLICABLE;
  }
  const allowed = [...right, ...(evalCase.expect.may ?? [])];
  const extra = cited.filter((task) => !allowed.includes(task));
  return {
    score: 1 - extra.length / cited.length,
    evidence: extra.length === 0 ? '' : `${showTasks(extra)} cited beside the answer`,
  };
};
