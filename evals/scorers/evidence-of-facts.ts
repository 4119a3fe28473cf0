// Scores that every number, date and proper name in the answer's own text stands in what the answer rests on.
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer } from '../../src/protocol.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { type EvalCase, messagesOf } from '../case.ts';
import { unsupportedNames } from './name-facts.ts';
import { datesIn, enumerationCounts, numbersIn } from './number-facts.ts';
import { NOT_APPLICABLE, noneOf, type Scorer, tasksOf } from './scorer.ts';

export interface Evidence {
  /** Normalised. */
  readonly text: string;
  /** Numbers that are ours to state: counts of what is shown or was searched. */
  readonly counts: readonly number[];
}

export const evidenceOfFacts: Scorer = (evalCase, answer, notice) => {
  if (answer.answer.trim() === '') return NOT_APPLICABLE;
  return noneOf(unsupportedFacts(answer.answer, evidenceOf(evalCase, answer, notice)));
};

/** What `text` states and `evidence` does not hold, one phrase each. */
export function unsupportedFacts(text: string, evidence: Evidence): string[] {
  const stated = normaliseText(text);
  const values = new Set([...numbersIn(evidence.text).map(({ value }) => value), ...evidence.counts]);
  const dates = datesIn(evidence.text);
  const unsupported = [
    ...numbersIn(stated).flatMap((fact) => (values.has(fact.value) ? [] : [fact.text])),
    ...datesIn(stated).filter((date) => !dates.includes(date)),
    ...unsupportedNames(stated, evidence.text),
  ];
  return [...new Set(unsupported)].map((fact) => `${fact} has no evidence`);
}

/** What the person said: repeating it claims nothing. The assistant's earlier turns are no evidence. */
export function spokenByUser(evalCase: EvalCase): string[] {
  return messagesOf(evalCase).flatMap(({ role, content }) => (role === 'user' ? [content] : []));
}

/** What every answer about a notice rests on: what the document says of itself. */
export function documentFacts({ metadata, tasks, parts }: Notice): Evidence {
  const said = [metadata.title, metadata.issuer, metadata.date, metadata.addressees];
  return { text: said.filter((fact) => fact !== null).join('\n'), counts: [tasks.length, parts.length] };
}

function evidenceOf(evalCase: EvalCase, answer: Answer, notice: Notice): Evidence {
  const shown = [...answer.citations, ...answer.related];
  const texts = shown.flatMap(({ quote, title, label }) => [quote, title, label ?? '']);
  const document = documentFacts(notice);
  const { citations, related, checked } = answer;
  return {
    text: normaliseText([...texts, document.text, ...spokenByUser(evalCase)].join('\n')),
    counts: [
      ...document.counts,
      ...shown.flatMap(({ task, part }) => [task ?? 0, part ?? 0]),
      ...[citations, related, shown].flatMap((list) => [list.length, tasksOf(list).length]),
      // How many tasks a part has that is shown.
      ...shown.map(({ part }) => notice.tasks.filter((task) => task.part === part).length),
      ...(checked === null ? [] : [checked.tasks, checked.found]),
      ...shown.flatMap(({ quote }) => enumerationCounts(normaliseText(quote))),
    ],
  };
}
