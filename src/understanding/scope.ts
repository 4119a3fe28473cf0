// Which part of the document a question is about, when it says so by number.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { parseNumeral } from '../text/numerals.ts';
import { readExclusions } from './exclusions.ts';
import { withoutFraming } from './filler-words.ts';
import type { NumberReference } from './number-references.ts';
import { findPick } from './picks.ts';
import { NO_POINTERS, type Pointers, referencesIn } from './references.ts';
import { readSentencesAsked } from './sentences-asked.ts';

interface Certainty {
  /** True when nothing but the learned reading says so, and it is not sure of it. */
  readonly isSupposed: boolean;
  /** True when, by its words, the question says nothing beside this. */
  readonly isAlone: boolean;
}

export interface NumberedScope extends Certainty {
  readonly kind: 'tasks' | 'parts';
  /** Numbers that exist, in the order asked. */
  readonly numbers: readonly number[];
  /** The words of the question that name numbers which do not exist. */
  readonly missing: readonly string[];
  /** The tasks that are meant: those of the numbers, or of the parts. */
  readonly tasks: readonly number[];
  /** Sentences of the tasks by their places (第十二项第二句), negative ones from the end; empty for whole tasks. */
  readonly sentences: readonly number[];
  /** True when the part that a task stands in is asked for (属于第几部分). */
  readonly partAsked: boolean;
  /** The question without the words that name numbers. */
  readonly rest: string;
  /** What the question asks beyond the number, '' when it asks for the task or part itself. */
  readonly topic: string;
  /** True when the whole wording is asked for (全文, 原文, full text). */
  readonly fullText: boolean;
  /** True when only what the tasks are called is asked for (标题, 叫什么名字). */
  readonly titlesOnly: boolean;
  /** True when the words above the tasks of a part are asked for (开头那段话, lead-in). */
  readonly leadIn: boolean;
}

export type Scope =
  | { readonly kind: 'notice' }
  /**
   * How many there are, and what they are called. `claimed`: how many the question says there are, null when it asks.
   */
  | ({
      readonly kind: 'count';
      readonly of: 'tasks' | 'parts';
      readonly claimed: number | null;
    } & Certainty)
  | NumberedScope;

const FULL_TEXT = /全文|原文|原话|完整|全部内容|full text|verbatim|wording|word for word/;
const TITLES = /标题|题目|名称|叫什么|叫啥|名字|小标|titles?\b|headings?\b|called|named?\b/;
/** Asks for the part that a task stands in. */
export const PART_ASKED =
  /(?:是|在|属于)?(?:不是)?同一?个?(?:大)?(?:部分|块|板块|章)|(?:属于|归|在|放)(?:在|于)?哪一?个?大?标题(?:底下|下面|之下|下)?|(?:属于|归|算|放在|列在|在|是)(?:的)?(?:第几|哪一?个?)(?:大)?(?:部分|块|板块|章)(?![人地的钱])|(?:which|what) (?:part|section)(?! of (?!the (?:notice|document|plan)))/;
const ALL_TASKS =
  /(?:全部|所有|每一?)的?(?:\d+|[二三四五六七八九十百]+)?[项条个]?(?:重点)?任务|\ball (?:the )?(?:\d+ )?tasks\b/;
const LEAD_IN = /开头|开篇|总要求|总体要求|总的要求|总述|导语|引言|那段话|lead-?in|introduct\w+|opening/;
/** The question is about the tasks of the notice, whether or not it numbers them. */
const NAMES_TASKS = /任务|[哪那这][一]?[项条]|标题|题目|[项条]里|部分|章|(?:tasks?|titles?)\b/;
const COUNT_PARTS =
  /(?:多少|几)个?大?(?:部分|块(?!钱)|板块|章)|(?:每一?个?|各个?|所有|全部|[\d二三四五六]个)(?:大)?(?:部分|块|板块|章)(?=的(?:名|标|题)|都叫|分别叫|叫|各是)|how many (?:parts|sections)/;
// 一共30项任务对不对: how many there are, as the question has it.
const COUNT_CLAIMED =
  /(?:通知|文件|方案|全文)?(?:一共|总共|共|有|分为?|是)(?:了|成)?(\d{1,3}|[二三四五六七八九十百]{1,4})(?:大)?[项条个块]?(?:重点|主要)?(任务|部分|板块)(?:吧|吗|对吧|对吗|对不对|是不是|是吧|没错吧)+(?!还是)/;
const COUNT_TASKS =
  /(?:多少|(?<!哪)几)(?:大?项|个|条)?(?:重点|主要)?(?:任务|工作)|(?:共|总共|一共|共有|有)(?:多少|几)(?:项|条)|how many (?:tasks|items)/;

/** Reads the scope of a question from its numbers. Source of the numbers: the notice itself. */
export function readScope(question: string, notice: Notice, pointers: Pointers = NO_POINTERS): Scope {
  const text = readMisspelt(normaliseText(readCircled(question)));
  const partAsked = PART_ASKED.test(text);
  const { references: excluded, rest: kept } = readExclusions(text, notice);
  const { places: sentences, rest: unsentenced } = readSentencesAsked(kept);
  const pick = findPick(unsentenced);
  const rest = pick?.rest ?? unsentenced;
  const references = referencesIn(rest.replace(PART_ASKED, ' '), notice, pointers);
  const isPicked = pick !== null && (references.length > 0 || NAMES_TASKS.test(text));
  if (references.length === 0 && excluded.length === 0 && !isPicked) return readCount(text);
  const { kind, numbers, missing, tasks } = spannedBy(references, notice, SIBLINGS.test(rest));
  const chosen = isPicked ? pick.of(tasks, notice) : tasks;
  const without = leftOut(excluded, references, notice);
  const left = chosen.filter((task) => !without.includes(task));
  const isWhole = kind === 'parts' && left.length === tasks.length;
  const unnumbered = withoutReferences(rest, references);
  const topic = topicOf(withoutReferences(rest.replace(LEAD_IN, ' ').replace(PART_ASKED, ' '), references));
  return {
    kind: isWhole ? 'parts' : 'tasks',
    numbers: isWhole ? numbers : left,
    missing,
    tasks: left,
    sentences,
    partAsked,
    rest: unnumbered,
    topic,
    fullText: FULL_TEXT.test(text),
    titlesOnly: TITLES.test(text) && !FULL_TEXT.test(text),
    leadIn: LEAD_IN.test(unnumbered) || (isWhole && sentences.length > 0),
    isSupposed: false,
    isAlone: topic === '',
  };
}

// The tasks that references mean together; all tasks when there are none.
function spannedBy(references: readonly NumberReference[], notice: Notice, areSiblings = false) {
  const of = (kind: NumberReference['of']) => references.filter((reference) => reference.of === kind);
  const parts = resolve(
    of('part'),
    notice.parts.map((part) => part.number),
  );
  const within = tasksWithin(notice, parts.numbers);
  // A task of a part that does not exist does not exist either.
  if (of('part').length > 0 && (of('task').length === 0 || parts.numbers.length === 0))
    return { kind: 'parts' as const, ...parts, tasks: within };
  const all = notice.tasks.map((task) => task.number);
  if (references.length === 0) return { kind: 'tasks' as const, numbers: all, missing: [], tasks: all };
  const tasks = resolve(countWithin(of('task'), within, areSiblings), all);
  return { kind: 'tasks' as const, ...tasks, tasks: tasks.numbers };
}

function readCount(text: string): Scope {
  const every = text.replace(ALL_TASKS, ' ');
  const counts = COUNT_TASKS.test(text) || every !== text;
  const asked = counts ? 'tasks' : COUNT_PARTS.test(text) ? 'parts' : null;
  if (asked !== null)
    return topicOf(every) === ''
      ? { kind: 'count', of: asked, claimed: null, isSupposed: false, isAlone: true }
      : { kind: 'notice' };
  const [words, numeral, noun] = COUNT_CLAIMED.exec(text) ?? [];
  const claimed = parseNumeral(numeral ?? '');
  if (words === undefined || claimed === null || topicOf(text.replace(words, ' ')) !== '')
    return { kind: 'notice' };
  return {
    kind: 'count',
    of: noun === '任务' ? 'tasks' : 'parts',
    claimed,
    isSupposed: false,
    isAlone: true,
  };
}

/** Splits the numbers asked for into those that exist and the words that name others. */
function resolve(references: readonly NumberReference[], all: readonly number[]) {
  const numbers: number[] = [];
  const absent = new Set<number>();
  const missing: string[] = [];
  for (const reference of references) {
    for (const number of reference.numbers) {
      const known = number < 0 ? all.at(number) : all.find((candidate) => candidate === number);
      if (known !== undefined) numbers.push(known);
      else if (!absent.has(number)) {
        absent.add(number);
        // The user's own words: of 第24到28项 some exist, and what is said of it must hold for that too.
        if (!missing.includes(reference.words)) missing.push(reference.words);
      }
    }
  }
  return { numbers: [...new Set(numbers)], missing };
}

// A task left out of a part is counted within it: 第二部分,不算最后一项.
function leftOut(
  excluded: readonly NumberReference[],
  references: readonly NumberReference[],
  notice: Notice,
): readonly number[] {
  const parts = excluded.filter(({ of }) => of === 'part');
  const tasks = excluded.filter(({ of }) => of === 'task');
  const within = references.filter(({ of }) => of === 'part');
  return [
    ...(parts.length === 0 ? [] : spannedBy(parts, notice).tasks),
    ...(tasks.length === 0 ? [] : spannedBy([...within, ...tasks], notice).tasks),
  ];
}

function tasksWithin(notice: Notice, parts: readonly number[]): number[] {
  return notice.tasks.flatMap((task) =>
    task.part !== null && parts.includes(task.part) ? [task.number] : [],
  );
}

/** No task has this number. */
const NO_TASK = 0;
/** 第一部分和第七项 are two things; the seventh task of part five is one, and there is none. */
const SIBLINGS = /(?:部分|块|板块|章)\s*(?:和|与|、|跟|以及|及|,|;)|\b(?:part|section) \w+ and\b/;

// 第三部分第二项: unless the named parts hold the tasks of these numbers, the tasks of the parts are counted.
function countWithin(
  references: readonly NumberReference[],
  within: readonly number[],
  areSiblings: boolean,
): NumberReference[] {
  const numbers = references.flatMap((reference) => reference.numbers);
  if (within.length === 0 || numbers.every((number) => within.includes(number))) return [...references];
  return references.map((reference) => ({
    ...reference,
    numbers: reference.numbers.map(
      (number) =>
        (number < 0 ? within.at(number) : within[number - 1]) ??
        (areSiblings || within.includes(number) ? number : NO_TASK),
    ),
  }));
}

// What is left when the words that only frame a question are taken away.
function topicOf(text: string): string {
  const rest = withoutFraming(text);
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = rest.match(/[a-z]{3,}|\d+/g)?.length ?? 0;
  return han >= 2 || latin >= 1 ? rest : '';
}

function withoutReferences(text: string, references: readonly NumberReference[]): string {
  return references.reduce((rest, { words }) => rest.replace(words, ' '), text);
}

// 第 2 1 项, 地十二向: digits written apart, and what is heard for 第 and 项.
function readMisspelt(text: string): string {
  return text
    .replace(/(第\s*\d)\s+(\d\s*[项条])/g, '$1$2')
    .replace(/地(?=[\d一二三四五六七八九十]{1,3}[项条向像象])/g, '第');
}

// ⑫⑰ are two numbers; joined they would be read as one.
function readCircled(question: string): string {
  return question.replace(/[①-⑳]/g, (circled) => `(${circled.normalize('NFKC')})`);
}
