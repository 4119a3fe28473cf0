// The mark at the end of a written sentence that names the tasks it rests on: 〔任务(一)、任务(三)〕.
import type { Clause, Notice } from '../notice/notice.ts';
import type { Language } from '../text/language.ts';
import { say } from './sentences/sentences.ts';

/** `sentence〔任务(一)〕`; each task once, in the order of the clauses. */
export function markSources(
  sentence: string,
  clauses: readonly Clause[],
  notice: Notice,
  language: Language,
): string {
  const tasks = [...new Set(clauses.map((clause) => clause.task))];
  const labels = tasks.flatMap((number) => notice.tasks.find((task) => task.number === number)?.label ?? []);
  return `${sentence}〔${labels.map((label) => `${say(language, 'task')}${label}`).join('、')}〕`;
}

export interface MarkedLine {
  readonly sentence: string;
  /** The numbers of the tasks that its mark names; null where one is not the notice's. */
  readonly tasks: readonly (number | null)[];
}

/** A written line taken apart again; null when it bears no mark. */
export function readMark(line: string, notice: Notice): MarkedLine | null {
  const [, sentence, names] = /^(.+)〔([^〔〕]+)〕$/u.exec(line) ?? [];
  if (sentence === undefined || names === undefined) return null;
  const tasks = names.split('、').map((name) => {
    const label = /^任[务務](.+)$/u.exec(name)?.[1];
    return notice.tasks.find((task) => task.label === label)?.number ?? null;
  });
  return { sentence, tasks };
}
