// Scores whether the notice's deciding words reach the reader, in the answer or in a quote.
import { acceptedOutcomes, appliedOutcome, NOT_APPLICABLE, noneOf, type Scorer } from './scorer.ts';

export const words: Scorer = (evalCase, answer) => {
  const { words: expected } = evalCase.expect;
  // Where both an answer and a refusal are right, the words are what the answer would have to hold.
  const refusedRightly =
    appliedOutcome(evalCase, answer) !== 'answered' && acceptedOutcomes(evalCase.expect).includes('answered');
  if (expected === undefined || refusedRightly) return NOT_APPLICABLE;
  const shown = [answer.answer, ...[...answer.citations, ...answer.related].map(({ quote }) => quote)];
  const missing = expected.filter((word) => !shown.some((text) => text.includes(word)));
  return noneOf(missing.map((word) => `${word} is missing`));
};
