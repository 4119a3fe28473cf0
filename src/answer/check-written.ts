// What must hold of an answer that a language model wrote, beside what holds of every answer.
import type { Notice } from '../notice/notice.ts';
import type { Answer } from '../protocol.ts';
import { unsupportedFacts } from './facts.ts';
import { readMark } from './source-marks.ts';

/** One sentence for each thing that does not hold. Every line rests on citations of the tasks that its mark names. */
export function checkWritten(answer: Answer, notice: Notice): string[] {
  const faults: string[] = [];
  const named = new Set<number | null>();
  for (const line of answer.answer.split('\n')) {
    const marked = readMark(line, notice);
    const start = line.slice(0, 40);
    if (marked === null) {
      faults.push(`“${start}” is written and names no source`);
      continue;
    }
    for (const task of marked.tasks) named.add(task);
    const quotes = answer.citations
      .filter((citation) => citation.task !== null && marked.tasks.includes(citation.task))
      .map((citation) => citation.quote);
    if (marked.tasks.some((task) => !answer.citations.some((citation) => citation.task === task)))
      faults.push(`“${start}” names a task that is not cited`);
    const unsupported = unsupportedFigures(marked.sentence, quotes);
    if (unsupported.length > 0) faults.push(`“${start}” states ${unsupported.join(', ')} without a citation`);
  }
  const unnamed = answer.citations.filter((citation) => !named.has(citation.task));
  for (const { clause } of unnamed) faults.push(`citation ${clause} is named by no sentence`);
  if (answer.label === '') faults.push('it is written by a model and not labelled');
  if (answer.generator.model === undefined) faults.push('it does not say which model wrote it');
  return faults;
}

/**
 * Figures and document names of a written sentence that its clauses do not hold. Organisations are for the check of the
 * sentence: `factsOf` takes the words before a name for part of it, which in a paraphrase are others.
 */
export function unsupportedFigures(sentence: string, clauses: readonly string[]): string[] {
  return unsupportedFacts(sentence, clauses).filter((fact) => /^[\d《]/.test(fact));
}
