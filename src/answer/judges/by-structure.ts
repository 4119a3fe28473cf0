// Answers from the structure of the notice: by task number, by part, and how many there are.
import type { Clause, Notice } from '../../notice/notice.ts';
import type { NumberedScope, Scope } from '../../understanding/scope.ts';
import type { Said, Verdict } from '../draft.ts';
import { answered, notInNotice } from '../verdicts.ts';

/** More tasks than this are answered by their titles, unless their full text is asked for. */
const TASKS_IN_FULL = 2;

/** `asked`: the user's own words where the numbers were made from the conversation. A verdict exact by construction, or null when the question has a topic that must be searched for in its scope. */
export function judgeByStructure(
  scope: Exclude<Scope, { kind: 'notice' }>,
  asked: string | null,
  notice: Notice,
): Verdict | null {
  if (scope.kind === 'count') return count(scope, notice);
  // 第三项和第五项里双数的: none of those that exist is left.
  if (scope.numbers.length === 0 && scope.missing.length === 0)
    return notInNotice('no_such_task', [{ key: 'none_left' }], []);
  if (scope.numbers.length === 0) return missing(scope, asked ?? scope.missing.join('、'), notice);
  if (scope.topic !== '') return null;
  if (scope.kind === 'tasks' && scope.partAsked) return partsOfTasks(scope.numbers, notice);
  return scope.kind === 'tasks' ? tasks(scope, notice) : parts(scope, notice);
}

function count({ of, claimed }: Scope & { readonly kind: 'count' }, notice: Notice): Verdict {
  const isFalse = claimed !== null && claimed !== (of === 'tasks' ? notice.tasks : notice.parts).length;
  const reason = isFalse ? { reason: 'false_premise' as const } : {};
  if (of === 'parts') {
    const headings = notice.parts.flatMap((part) => clausesWithId(notice, `p${part.number}.0`));
    return answered([{ key: 'all_parts', values: { count: notice.parts.length } }], headings, reason);
  }
  const range = taskRange(notice);
  const titles = notice.tasks.flatMap((task) => titleOf(notice, task.number));
  const checked = { tasks: range.count, found: range.count };
  return answered([{ key: 'all_tasks', values: range }], titles, { checked, ...reason });
}

function missing(scope: NumberedScope, asked: string, notice: Notice): Verdict {
  const lead: Said =
    scope.kind === 'tasks'
      ? { key: 'no_such_task', values: { asked, ...taskRange(notice) } }
      : { key: 'no_such_part', values: { asked, count: notice.parts.length } };
  const last = scope.kind === 'tasks' ? notice.tasks.at(-1)?.number : undefined;
  const related =
    last === undefined
      ? notice.parts.flatMap((part) => clausesWithId(notice, `p${part.number}.0`))
      : titleOf(notice, last);
  return notInNotice('no_such_task', [lead], related);
}

function tasks(scope: NumberedScope, notice: Notice): Verdict {
  const [only] = scope.numbers;
  if (scope.numbers.length === 1 && only !== undefined) return oneTask(only, scope, notice);
  const inFull = scope.fullText || (scope.numbers.length <= TASKS_IN_FULL && !scope.titlesOnly);
  const [first] = scope.numbers;
  const [sentence] = scope.sentences;
  const evidence = scope.numbers.flatMap((number) => {
    if (scope.sentences.length > 0) return sentencesOf(number, scope.sentences, notice);
    return inFull ? clausesOf(notice, number) : titleOf(notice, number);
  });
  if (evidence.length === 0 && first !== undefined && sentence !== undefined)
    return notInNotice('no_such_task', [hasNoSentence(first, sentence, notice)], clausesOf(notice, first));
  const count = new Set(evidence.map(({ task }) => task)).size;
  return withGap(scope, notice, answered([{ key: 'quoted_tasks', values: { count } }], evidence));
}

function oneTask(number: number, scope: NumberedScope, notice: Notice): Verdict {
  const label = labelOf(number, notice);
  const clauses = clausesOf(notice, number);
  const [sentence] = scope.sentences;
  if (scope.titlesOnly && sentence === undefined)
    return withGap(scope, notice, answered([{ key: 'quoted' }], titleOf(notice, number)));
  const wanted = sentence === undefined ? clauses : sentencesOf(number, scope.sentences, notice);
  if (wanted.length === 0 && sentence !== undefined) {
    return notInNotice('no_such_task', [hasNoSentence(number, sentence, notice)], clauses);
  }
  const lead: Said = { key: 'quoted_task', values: { label, number } };
  return withGap(scope, notice, answered([lead], wanted, { leadNamesSource: true }));
}

function labelOf(number: number, notice: Notice): string {
  return notice.tasks.find((candidate) => candidate.number === number)?.label ?? `(${number})`;
}

function hasNoSentence(number: number, sentence: number, notice: Notice): Said {
  return { key: 'task_has_no_sentence', values: { label: labelOf(number, notice), number, sentence } };
}

// Some of the numbers asked for do not exist.
function withGap(scope: NumberedScope, notice: Notice, verdict: Verdict): Verdict {
  if (scope.missing.length === 0) return verdict;
  const gap: Said = {
    key: 'some_missing',
    values: { asked: scope.missing.join('、'), ...taskRange(notice) },
  };
  return { ...verdict, lead: [gap, ...verdict.lead], completeness: 'partial' };
}

function partsOfTasks(numbers: readonly number[], notice: Notice): Verdict {
  const evidence = notice.tasks
    .filter(({ number }) => numbers.includes(number))
    .flatMap(({ number, part }) => [...titleOf(notice, number), ...clausesWithId(notice, `p${part}.0`)]);
  return answered([{ key: 'quoted' }], [...new Set(evidence)]);
}

function parts(scope: NumberedScope, notice: Notice): Verdict {
  const chosen = notice.parts.filter((part) => scope.numbers.includes(part.number));
  const own = notice.clauses.filter((clause) => clause.part !== null && scope.numbers.includes(clause.part));
  if (scope.leadIn)
    return answered(
      [{ key: 'quoted' }],
      own.filter((clause) => clause.section === 'part' && !clause.id.endsWith('.0')),
    );
  const titles = notice.tasks.filter((task) => task.part !== null && scope.numbers.includes(task.part));
  const evidence = scope.fullText ? own : titles.flatMap((task) => titleOf(notice, task.number));
  const lead = chosen.map(
    (part): Said => ({
      key: 'part_tasks',
      values: {
        part: `${part.label}${part.title}`,
        count: titles.filter((task) => task.part === part.number).length,
      },
    }),
  );
  return answered(lead, evidence);
}

function taskRange(notice: Notice): { first: string; last: string; count: number } {
  const first = notice.tasks[0]?.label ?? '';
  return { first, last: notice.tasks.at(-1)?.label ?? first, count: notice.tasks.length };
}

function clausesOf(notice: Notice, task: number): Clause[] {
  return notice.clauses.filter((clause) => clause.task === task);
}

// Sentences of a task by their places; its title is none of them.
function sentencesOf(number: number, places: readonly number[], notice: Notice): Clause[] {
  const sentences = clausesOf(notice, number).slice(1);
  return places.flatMap((place) => sentences.at(place > 0 ? place - 1 : place) ?? []);
}

function titleOf(notice: Notice, task: number): Clause[] {
  return clausesOf(notice, task).slice(0, 1);
}

function clausesWithId(notice: Notice, id: string): Clause[] {
  return notice.clauses.filter((clause) => clause.id === id);
}
