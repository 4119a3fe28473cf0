// Scores whether the right task is among the first three that the answer shows, cited or related.
import {
  appliedOutcome,
  NOT_APPLICABLE,
  passIf,
  rightTasks,
  type Scorer,
  showTasks,
  tasksOf,
} from './scorer.ts';

export const topThree: Scorer = (evalCase, answer) => {
  const expected = rightTasks(evalCase.expect);
  if (appliedOutcome(evalCase, answer) !== 'answered' || expected.length === 0) return NOT_APPLICABLE;
  const shown = tasksOf([...answer.citations, ...answer.related]).slice(0, 3);
  const holds = shown.some((task) => expected.includes(task));
  return passIf(holds, `${showTasks(shown)}, expected ${showTasks(expected)}`);
};
