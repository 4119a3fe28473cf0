// The invariants of an answer, checked against the text of the notice: on every response, by the command line, by tests.
import type { Notice } from '../notice/notice.ts';
import type { Answer, Citation } from '../protocol.ts';
import { checkWritten } from './check-written.ts';
import { unsupportedFacts } from './facts.ts';

/** One sentence for each thing that does not hold; empty when the answer may be shown. */
export function checkAnswer(answer: Answer, notice: Notice): string[] {
  return [
    ...checkSource(answer, notice),
    ...checkOutcome(answer),
    ...[...answer.citations, ...answer.related].flatMap((citation) => checkCitation(citation, notice)),
    ...(answer.generator.kind === 'model' ? checkWritten(answer, notice) : checkStatements(answer, notice)),
  ];
}

function checkSource({ source }: Answer, notice: Notice): string[] {
  if (source.notice !== notice.id) return [`the answer is about ${source.notice}, not ${notice.id}`];
  return source.sha256 === notice.sha256 ? [] : ['the answer was made from another version of the text'];
}

function checkOutcome({ outcome, citations, checked }: Answer): string[] {
  if (outcome === 'answered' && citations.length === 0) return ['it is answered without a citation'];
  if (outcome !== 'answered' && citations.length > 0) return [`it cites clauses although it is ${outcome}`];
  if (outcome === 'answered' && checked !== null && distinctTasks(citations) !== checked.found)
    return [`it counts ${checked.found} tasks and cites ${distinctTasks(citations)}`];
  return [];
}

/** What is wrong with one citation: its characters, its unit, its task. */
export function checkCitation(citation: Citation, notice: Notice): string[] {
  const name = `citation ${citation.clause}`;
  const faults: string[] = [];
  if (notice.text.slice(citation.start, citation.end) !== citation.quote) {
    faults.push(`${name}: its quote is not what stands at ${citation.start}–${citation.end}`);
  }
  const unit = notice.clauses.find((clause) => clause.id === citation.clause);
  if (unit === undefined || unit.start !== citation.start || unit.end !== citation.end) {
    faults.push(`${name}: its offsets are not a whole unit of the notice`);
  }
  if (
    unit !== undefined &&
    (unit.task !== citation.task || unit.part !== citation.part || unit.section !== citation.section)
  ) {
    faults.push(`${name}: it does not stand in the task, part or section that it names`);
  }
  const task = notice.tasks.find((candidate) => candidate.number === citation.task);
  if (
    citation.task !== null &&
    (task === undefined || citation.start < task.start || citation.end > task.end)
  ) {
    faults.push(`${name}: its offsets lie outside task ${citation.task}`);
  }
  if ((task?.label ?? null) !== citation.label)
    faults.push(`${name}: task ${citation.task} is not labelled ${citation.label}`);
  return faults;
}

// A line is a quote, whole, after words that name its place; or it is ours and states no fact that nothing shown holds.
// Words of the question are given back in 「」 only: they are said to be the user's, not stated.
function checkStatements(answer: Answer, notice: Notice): string[] {
  const shown = [...answer.citations, ...answer.related];
  const supports = supportsOf(answer, notice);
  return answer.answer.split('\n').flatMap((line) => {
    const quoted = shown.find((citation) => line.endsWith(citation.quote));
    const ours = quoted === undefined ? line : line.slice(0, line.length - quoted.quote.length);
    if (namesAnotherTask(ours, quoted, notice))
      return [`“${line.slice(0, 40)}” is not a quote of the task it names`];
    const unsupported = unsupportedFacts(ours.replace(/「[^」]*」/g, ''), supports);
    return unsupported.length === 0
      ? []
      : [`“${line.slice(0, 40)}” states ${unsupported.join(', ')} without a citation`];
  });
}

// `任务(三):` promises a quote of task 3 and of no other; 任务(三)的原文 is a sentence of ours.
function namesAnotherTask(ours: string, quoted: Citation | undefined, notice: Notice): boolean {
  const named = notice.tasks.find(({ label }) =>
    [`任务${label}:`, `任務${label}:`].some((name) => ours.includes(name)),
  );
  return named !== undefined && named.number !== quoted?.task;
}

/** The texts in which a fact of our own sentences may stand: quotes, numbering, counts that are counted. */
function supportsOf(answer: Answer, notice: Notice): string[] {
  const shown = [...answer.citations, ...answer.related];
  const counts = [notice.tasks.length, notice.parts.length, shown.length, distinctTasks(answer.citations)];
  const checked = answer.checked === null ? [] : [answer.checked.tasks, answer.checked.found];
  return [
    ...shown.map((citation) => citation.quote),
    ...notice.tasks.map((task) => `${task.label}${task.title}`),
    ...notice.parts.map(
      (part) =>
        `${part.label}${part.title}共${notice.tasks.filter((task) => task.part === part.number).length}项`,
    ),
    notice.metadata.title,
    [...counts, ...checked].join(' '),
  ];
}

function distinctTasks(citations: readonly Citation[]): number {
  return new Set(citations.flatMap((citation) => citation.task ?? [])).size;
}
