// Scores lists: the cited tasks are the whole set and nothing else.
import { NOT_APPLICABLE, noneOf, type Scorer, tasksOf } from './scorer.ts';

export const exactSet: Scorer = ({ expect }, answer) => {
  if (!expect.exact) return NOT_APPLICABLE;
  const expected = expect.tasks ?? [];
  const cited = tasksOf(answer.citations);
  return noneOf([
    ...expected.filter((task) => !cited.includes(task)).map((task) => `task ${task} is missing`),
    ...cited.filter((task) => !expected.includes(task)).map((task) => `task ${task} does not belong`),
  ]);
};
