// Scores that a department which only the references name stays out of the answer's text.
import { normaliseText } from '../../src/text/normalise.ts';
import { departmentsIn } from './name-facts.ts';
import { NOT_APPLICABLE, noneOf, type Scorer } from './scorer.ts';

export const referencesApart: Scorer = (_evalCase, answer, notice) => {
  if (answer.references.length === 0) return NOT_APPLICABLE;
  const references = answer.references.map(({ departments }) => normaliseText(departments));
  const noticeText = normaliseText(notice.text);
  // Not even to deny it, and not even when the user said it first: beside a card of references it reads as a claim.
  const leaked = departmentsIn(normaliseText(answer.answer)).filter(
    (name) => references.some((text) => text.includes(name)) && !noticeText.includes(name),
  );
  return noneOf(leaked.map((name) => `${name} stands in the answer`));
};
