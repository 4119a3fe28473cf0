// Scores the reason given beside the outcome, where the case names one.
import { appliedOutcome, listOf, NOT_APPLICABLE, passIf, type Scorer } from './scorer.ts';

export const reason: Scorer = (evalCase, answer) => {
  const { reason: expected } = evalCase.expect;
  // The reasons of a case explain a refusal; where an answer is right as well it needs none.
  if (expected === undefined || appliedOutcome(evalCase, answer) === 'answered') return NOT_APPLICABLE;
  const accepted = listOf(expected);
  const holds = answer.reason !== null && accepted.includes(answer.reason);
  return passIf(holds, `${answer.reason ?? 'no reason'}, expected ${accepted.join(' or ')}`);
};
