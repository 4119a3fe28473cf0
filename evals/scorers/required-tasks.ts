// Scores whether every task that must be shown is shown: cited by an answer, related to a refusal.
import {
  appliedOutcome,
  evidenceCitations,
  NOT_APPLICABLE,
  noneOf,
  rightTasks,
  type Scorer,
  tasksOf,
} from './scorer.ts';

export const requiredTasks: Scorer = (evalCase, answer) => {
  const outcome = appliedOutcome(evalCase, answer);
  const { tasks = [], oneOf = [] } = evalCase.expect;
  const asked = rightTasks(evalCase.expect).length > 0;
  if (!asked || (outcome !== 'answered' && outcome !== 'not_in_notice')) return NOT_APPLICABLE;
  const shown = tasksOf(evidenceCitations(evalCase, answer));
  const where = outcome === 'answered' ? 'cited' : 'related';
  const missing = tasks.filter((task) => !shown.includes(task)).map((task) => `task ${task} is not ${where}`);
  const noneOfThem = oneOf.length > 0 && !oneOf.some((task) => shown.includes(task));
  return noneOf(noneOfThem ? [...missing, `none of tasks ${oneOf.join(', ')} is ${where}`] : missing);
};
