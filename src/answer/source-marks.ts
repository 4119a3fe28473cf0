// The mark at the end of a written sentence that names the tasks it rests on: 〔任务(一)、任务(三)〕.
import type { Clause, Notice, Task } from '../notice/notice.ts';
import type { Language } from '../text/language.ts';
import { say } from './sentences/sentences.ts';

/** An English name holds a comma: `Task 1, 任务(一); Task 3, 任务(三)`. */
const BETWEEN: Readonly<Record<Language, string>> = { zh: '、', 'zh-Hant': '、', en: '; ' };
const LANGUAGES = Object.keys(BETWEEN) as Language[];

/** `sentence〔任务(一)〕`; each task once, in the order of the clauses. */
export function markSources(
  sentence: string,
  clauses: readonly Clause[],
  notice: Notice,
  language: Language,
): string {
  const tasks = [...new Set(clauses.map((clause) => clause.task))].flatMap(
    (number) => notice.tasks.find((task) => task.number === number) ?? [],
  );
  return `${sentence}〔${tasks.map((task) => nameOf(task, language)).join(BETWEEN[language])}〕`;
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
  const isNamed = (name: string) => (task: Task) =>
    LANGUAGES.some((language) => nameOf(task, language) === name);
  const tasks = names.split(/、|; /).map((name) => notice.tasks.find(isNamed(name))?.number ?? null);
  return { sentence, tasks };
}

function nameOf({ number, label }: Task, language: Language): string {
  return say(language, 'task', { number }) + label;
}
