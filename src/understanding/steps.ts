// Turns that point from one task to another: 下一项, 第二个 of a list, 特色小镇那项的后面一项.
import { normaliseText } from '../text/normalise.ts';
import { parseNumeral } from '../text/numerals.ts';
import { contentLength } from './filler-words.ts';
import { PART_ASKED, type Scope } from './scope.ts';

/** The tasks that a question is about, in the order in which its answer shows them. */
export type TasksOf = (question: string) => Promise<readonly number[]>;

/** A task as it is counted; 项目 and 条件 are no tasks. */
const ITEM = '[项条](?![目件款例])(?:任务)?';
/** 个 counts anything, so nothing may be counted behind it. */
const ONE = `(?:${ITEM}|个(?:任务)?(?=$|[,。?!，？！呢的是讲说呗吧]))`;
// A turn begins with the step: 网上一个人能办吗 and 提前一个月 are none.
const NEXT = new RegExp(
  `^(?:那|那么|再|接着|往|看|说|继续)*(?:后|下)(?:面)?(?:的|那)?(?:一?${ITEM}|一${ONE})|^然后呢[,，]?再?往?下|^(?:and )?(?:the )?next (?:one|task|item)\\b|^(?:and )?the (?:next\\b|one after(?: that| it)?)`,
  'i',
);
const PREVIOUS = new RegExp(
  `^(?:那|那么|再|往|看|说)*(?:上|前)(?:面)?(?:的|那)*一${ONE}|^(?:and )?(?:the )?previous (?:one|task|item)\\b|^the (?:one|task|item) before`,
  'i',
);
/** 下一部分, 上一块, the next section. */
const PART_STEP =
  /^(?:那|再|看|说)*(?:(下|后)|(?:上|前))(?:面)?(?:的|那)*一?个?大?(?:部分|块|板块|章)|^(?:and )?(?:the )?(?:(next)|previous) (?:part|section)\b/i;
/** What may follow a step that is a whole question. */
const END =
  '(?:任务)?(?:是?(?:什么|啥|哪[一个项条]*)|叫?(?:什么|啥)|讲的?(?:什么|啥)?|说的?(?:什么|啥)?|呢)*[?？。!！]*$';
// One of the two is counted as a task is: 第九项前面那个, 特色小镇前面那项.
const RELATIVE = new RegExp(
  `^(.{2,20}?)(?:[那这]?一?${ITEM}的?(?:(?:后|下)|(前|上))(?:面|边)?的?[那这]?一?[项条个]|的?(?:(?:后|下)面|(前面|上面))的?[那这]?一?[项条])${END}|^(?:what is )?the (?:task|item|one) (after|following|before) (.{4,60}?)\\??$`,
  'i',
);
const OF_LIST =
  /^(?:那|就|看|说)?(?:第([一二三四五六七八九十\d]{1,3})个(?!月|人|孩|娃|家|小)|(最后|末尾|后|后面)那?一?个(?!月|人)|(中间)(?:的|那)*一?个(?!月|人)|(?:前|前面)那?一?个(?!月|人|体|税))|the (first|second|third|last) one/i;
/** The last task of a list, where one was shown; else the last of the notice. */
const LAST_OF_LIST = /^(?:那|就)?(?:最后|末尾)的?[那这]?一?[项条]/;
const PLACES: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, last: -1 };
/** A turn with more content than this beside the step is a question of its own. */
const MOST_BESIDE = 5;

/**
 * The turn with the task that it points to by its number, or null when it points to none. `context`: the question
 * before it, null when there is none.
 */
export async function resolveStep(
  asked: string,
  context: string | null,
  tasksOf: TasksOf,
  scopeOf: (question: string) => Scope,
): Promise<string | null> {
  const numberOf = (question: string) => numberIn(question, scopeOf(question));
  const turn = normaliseText(asked);
  if (PART_ASKED.test(turn) && numberOf(turn) === null) {
    const subject = turn.replace(PART_ASKED, ' ');
    const [task] = await tasksOf(contentLength(subject) < 2 && context !== null ? context : subject);
    if (task !== undefined) return `第${task}项属于第几部分`;
  }
  const relative = RELATIVE.exec(turn);
  if (relative !== null) {
    const [words, subject, before, beforeToo, english, englishSubject] = relative;
    const named = subject ?? englishSubject ?? '';
    const isBefore = (before ?? beforeToo) !== undefined || english === 'before';
    const isNamed = contentLength(named) >= 2 || numberOf(named) !== null;
    const from = isNamed ? await firstTask(named, tasksOf, numberOf) : null;
    if (from !== null) return pointTo(from + (isBefore ? -1 : 1), turn, words);
  }
  if (context === null) return null;
  if (scopeOf(turn).kind !== 'notice') {
    const last = LAST_OF_LIST.test(turn) ? await tasksOf(context) : [];
    return last.length < 2 ? null : pointTo(last.at(-1) ?? 0, turn, LAST_OF_LIST.exec(turn)?.[0] ?? '');
  }
  const place = OF_LIST.exec(turn);
  if (place !== null && contentLength(turn.replace(place[0], '')) < MOST_BESIDE) {
    const listed = await tasksOf(context);
    const task = listed.length < 2 ? undefined : listed.at(placeOf(place, listed.length));
    if (task !== undefined) return pointTo(task, turn, place[0]);
  }
  const part = PART_STEP.exec(turn);
  if (part !== null && contentLength(turn.replace(part[0], '')) < MOST_BESIDE) {
    const parts = partsIn(scopeOf(context));
    const isNext = (part[1] ?? part[2]) !== undefined;
    const from = isNext ? parts.at(-1) : parts[0];
    if (from !== undefined) return `第${Math.max(0, from + (isNext ? 1 : -1))}部分`;
  }
  const step = NEXT.exec(turn) ?? PREVIOUS.exec(turn);
  if (step === null || contentLength(turn.replace(step[0], '')) >= MOST_BESIDE) return null;
  const from = await firstTask(context, tasksOf, numberOf);
  return from === null ? null : `第${Math.max(0, from + (NEXT.test(turn) ? 1 : -1))}项`;
}

function partsIn(scope: Scope): readonly number[] {
  return scope.kind === 'parts' ? scope.numbers : [];
}

// The task that a question names by its number, else the first that its answer shows.
async function firstTask(
  question: string,
  tasksOf: TasksOf,
  numberOf: (question: string) => number | null,
): Promise<number | null> {
  return numberOf(question) ?? (await tasksOf(question))[0] ?? null;
}

// The task that a question names by its number, also one that does not exist.
function numberIn(question: string, scope: Scope): number | null {
  const numbered = scope.kind === 'tasks' ? scope.numbers.at(-1) : undefined;
  const missing = /^第(\d+)项$/.exec(question)?.[1];
  return numbered ?? (missing === undefined ? null : Number(missing));
}

// From 0; negative ones from the end.
function placeOf([, number, last, middle, english]: RegExpExecArray, count: number): number {
  if (middle !== undefined) return (count - 1) >> 1;
  const place = PLACES[english ?? ''] ?? parseNumeral(number ?? '') ?? (last === undefined ? 1 : -1);
  return place > 0 ? place - 1 : place;
}

// What is asked beside the step stays: 第二个什么时候完成.
function pointTo(task: number, turn: string, words: string): string {
  const rest = turn.replace(words, '');
  return contentLength(rest) >= 2 ? `第${task}项 ${rest}` : `第${Math.max(0, task)}项`;
}
