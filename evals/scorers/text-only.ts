// Scores the facts of an assistant that shows no evidence: they must at least stand somewhere in the notice.
import { normaliseText } from '../../src/text/normalise.ts';
import { documentFacts, spokenByUser, unsupportedFacts } from './evidence-of-facts.ts';
import { enumerationCounts } from './number-facts.ts';
import { NOT_APPLICABLE, noneOf, type Scorer } from './scorer.ts';

export const factsInNotice: Scorer = (evalCase, answer, notice) => {
  if (answer.answer.trim() === '') return NOT_APPLICABLE;
  const noticeText = normaliseText(notice.text);
  return noneOf(
    unsupportedFacts(answer.answer, {
      text: [noticeText, ...spokenByUser(evalCase).map(normaliseText)].join('\n'),
      counts: [...documentFacts(notice).counts, ...enumerationCounts(noticeText)],
    }),
  );
};
