// Answers from the structure of the notice: by task number, by part, and how many there are.
import type { Clause, Notice, Task } from '../notice/notice.ts';
import type { NumberedScope, Scope } from '../understanding/scope.ts';
import type { Said, Verdict } from './draft.ts';

/** More tasks than this are answered by their titles, unless their full text is asked for. */
const TASKS_IN_FULL = 2;

/** A verdict exact by construction, or null when the question has a topic that must be searched for in its scope. */
export function judgeScope(scope: Exclude<Scope, { kind: 'notice' }>, notice: Notice): Verdict | null {
  if (scope.kind === 'count') return count(scope.of, notice);
  if (scope.numbers.length === 0) return missing(scope, notice);
  if (scope.topic !== '') return null;
  return scope.kind === 'tasks' ? tasks(scope, notice) : parts(scope, notice);
}

function count(of: 'tasks' | 'parts', notice: Notice): Verdict {
  if (of === 'parts') {
    const headings = notice.parts.flatMap((part) => clausesWithId(notice, `p${part.number}.0`));
    return found([{ key: 'all_parts', values: { count: notice.parts.length } }], headings, null);
  }
  const range = taskRange(notice);
  const titles = notice.tasks.flatMap((task) => titleOf(notice, task.number));
  return found([{ key: 'all_tasks', values: range }], titles, { tasks: range.count, found: range.count });
}

function missing(scope: NumberedScope, notice: Notice): Verdict {
  const asked = scope.missing.join('、');
  const lead: Said =
    scope.kind === 'tasks'
      ? { key: 'no_such_task', values: { asked, ...taskRange(notice) } }
      : { key: 'no_such_part', values: { asked, count: notice.parts.length } };
  const last = scope.kind === 'tasks' ? notice.tasks.at(-1)?.number : undefined;
  const related =
    last === undefined
      ? notice.parts.flatMap((part) => clausesWithId(notice, `p${part.number}.0`))
      : titleOf(notice, last);
  return {
    outcome: 'not_in_notice',
    reason: 'no_such_task',
    completeness: null,
    lead: [lead],
    evidence: [],
    related,
    caveats: [],
    checked: null,
  };
}

function tasks(scope: NumberedScope, notice: Notice): Verdict {
  const [only] = scope.numbers;
  if (scope.sentence !== null && scope.numbers.length === 1 && only !== undefined) {
    return sentence(only, scope.sentence, notice);
  }
  const inFull = scope.fullText || scope.numbers.length <= TASKS_IN_FULL;
  const evidence = scope.numbers.flatMap((number) =>
    inFull ? clausesOf(notice, number) : titleOf(notice, number),
  );
  const lead: Said =
    scope.numbers.length === 1 && only !== undefined
      ? { key: 'quoted_task', values: { task: `任务${labelOf(notice, only)}` } }
      : { key: 'quoted_tasks', values: { count: scope.numbers.length } };
  const gap: Said[] =
    scope.missing.length === 0
      ? []
      : [{ key: 'some_missing', values: { asked: scope.missing.join('、'), ...taskRange(notice) } }];
  const verdict = { ...found([...gap, lead], evidence, null), leadNamesSource: scope.numbers.length === 1 };
  return gap.length === 0 ? verdict : { ...verdict, completeness: 'partial' };
}

function sentence(task: number, number: number, notice: Notice): Verdict {
  const clause = clausesOf(notice, task).find((candidate) => candidate.id === `t${task}.${number}`);
  const name = `任务${labelOf(notice, task)}`;
  if (clause !== undefined) return found([{ key: 'quoted_task', values: { task: name } }], [clause], null);
  return found(
    [{ key: 'task_has_no_sentence', values: { task: name, number } }],
    clausesOf(notice, task),
    null,
  );
}

function parts(scope: NumberedScope, notice: Notice): Verdict {
  const chosen = notice.parts.filter((part) => scope.numbers.includes(part.number));
  const evidence = chosen.flatMap((part) =>
    scope.fullText
      ? notice.clauses.filter((clause) => clause.part === part.number)
      : tasksOf(notice, part.number).flatMap((task) => titleOf(notice, task.number)),
  );
  const lead = chosen.map(
    (part): Said => ({
      key: 'part_tasks',
      values: { part: `${part.label}${part.title}`, count: tasksOf(notice, part.number).length },
    }),
  );
  return found(lead, evidence, null);
}

function found(lead: readonly Said[], evidence: readonly Clause[], checked: Verdict['checked']): Verdict {
  return {
    outcome: 'answered',
    reason: null,
    completeness: 'complete',
    lead,
    evidence,
    related: [],
    caveats: [],
    checked,
  };
}

function taskRange(notice: Notice): { first: string; last: string; count: number } {
  const first = notice.tasks[0]?.label ?? '';
  return { first, last: notice.tasks.at(-1)?.label ?? first, count: notice.tasks.length };
}

function labelOf(notice: Notice, number: number): string {
  return notice.tasks.find((task) => task.number === number)?.label ?? `(${number})`;
}

function tasksOf(notice: Notice, part: number): Task[] {
  return notice.tasks.filter((task) => task.part === part);
}

function clausesOf(notice: Notice, task: number): Clause[] {
  return notice.clauses.filter((clause) => clause.task === task);
}

function titleOf(notice: Notice, task: number): Clause[] {
  return clausesOf(notice, task).slice(0, 1);
}

function clausesWithId(notice: Notice, id: string): Clause[] {
  return notice.clauses.filter((clause) => clause.id === id);
}
