// Scores the invariant of every citation: its offsets cut its quote out of the notice, inside the task it names.
import type { Notice } from '../../src/notice/notice.ts';
import type { Citation } from '../../src/protocol.ts';
import { NOT_APPLICABLE, noneOf, type Scorer } from './scorer.ts';

export const offsets: Scorer = (_evalCase, answer, notice) => {
  const citations = [...answer.citations, ...answer.related];
  if (citations.length === 0) return NOT_APPLICABLE;
  return noneOf(citations.flatMap((citation) => faultsOf(citation, notice)));
};

function faultsOf({ clause, task, start, end, quote }: Citation, notice: Notice): string[] {
  const cut =
    notice.text.slice(start, end) === quote ? [] : [`${clause}: [${start}, ${end}) is not its quote`];
  // What stands outside the tasks must lie in the clause it names.
  const named = task === null ? notice.clauses.find(({ id }) => id === clause) : taskOf(notice, task);
  const inside = named !== undefined && named.start <= start && end <= named.end;
  const place = task === null ? 'the clause' : `task ${task}`;
  return inside ? cut : [...cut, `${clause}: [${start}, ${end}) does not lie in ${place}`];
}

function taskOf(notice: Notice, number: number) {
  return notice.tasks.find((task) => task.number === number);
}
