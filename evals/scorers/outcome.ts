// Scores the class of the answer.
import { acceptedOutcomes, passIf, type Scorer } from './scorer.ts';

export const outcome: Scorer = ({ expect }, answer) => {
  const accepted = acceptedOutcomes(expect);
  return passIf(accepted.includes(answer.outcome), `${answer.outcome}, expected ${accepted.join(' or ')}`);
};
