// Scores whether a partial answer says that it is one.
import { appliedOutcome, NOT_APPLICABLE, passIf, type Scorer } from './scorer.ts';

export const completeness: Scorer = (evalCase, answer) => {
  const { completeness: expected } = evalCase.expect;
  if (expected === undefined || appliedOutcome(evalCase, answer) !== 'answered') return NOT_APPLICABLE;
  return passIf(answer.completeness === expected, `${answer.completeness ?? 'none'}, expected ${expected}`);
};
