// Which part of the document a question is about, when it says so by number.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { parseNumeral, toChineseNumeral } from '../text/numerals.ts';
import { withoutFraming } from './filler-words.ts';
import { findNamedPart } from './named-part.ts';
import { findNumberReferences, type NumberReference } from './number-references.ts';

export interface NumberedScope {
  readonly kind: 'tasks' | 'parts';
  /** Numbers that exist, in the order asked. */
  readonly numbers: readonly number[];
  /** The words of the question that name numbers which do not exist. */
  readonly missing: readonly string[];
  /** A sentence of the task by its number (第十二项第二句), or null. */
  readonly sentence: number | null;
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
  | { readonly kind: 'count'; readonly of: 'tasks' | 'parts' }
  | NumberedScope;

const SENTENCE =
  /(倒数)?第([\d一二三四五六七八九十]{1,3})小?句话?|(最后一?|末尾?)句话?|(头一|首)句话?|\b(last|final|first|second|third) sentence\b/;
const FULL_TEXT = /全文|原文|原话|完整|全部内容|full text|verbatim|wording|word for word/;
const TITLES = /标题|题目|名称|叫什么|叫啥|名字|小标|titles?\b|headings?\b|called|named?\b/;
/** Asks for the part that a task stands in. */
export const PART_ASKED =
  /(?:属于|归|在|放)(?:在|于)?哪一?个?大?标题(?:底下|下面|之下|下)?|(?:属于|归|算|放在|列在|在|是)(?:的)?(?:第几|哪一?个?)(?:大)?(?:部分|块|板块|章)|(?:which|what) (?:part|section)/;
const ALL_TASKS =
  /(?:全部|所有|每一?)的?(?:\d+|[二三四五六七八九十百]+)?[项条个]?(?:重点)?任务|\ball (?:the )?(?:\d+ )?tasks\b/;
const LEAD_IN = /开头|开篇|总要求|总体要求|总的要求|总述|导语|引言|那段话|lead-?in|introduct\w+|opening/;
const COUNT_PARTS = /(?:多少|几)个?大?(?:部分|块|板块|章)|how many (?:parts|sections)/;
const COUNT_TASKS =
  /(?:多少|(?<!哪)几)(?:大?项|个|条)?(?:重点|主要)?(?:任务|工作)|(?:共|总共|一共|共有|有)(?:多少|几)(?:项|条)|how many (?:tasks|items)/;

/** Reads the scope of a question from its numbers. Source of the numbers: the notice itself. */
export function readScope(question: string, notice: Notice): Scope {
  const text = normaliseText(readCircled(question));
  const partAsked = PART_ASKED.test(text);
  const references = findNumberReferences(text.replace(SENTENCE, ' ').replace(PART_ASKED, ' ')).filter(
    // 109 alone is no task of this notice but a figure in its text: the search finds it there.
    (reference) =>
      !reference.bare ||
      notice.tasks.some((task) => reference.numbers.includes(task.number)) ||
      !notice.text.includes(reference.words),
  );
  const named = references.length === 0 ? findNamedPart(text, notice) : null;
  if (named !== null) references.push(named);
  if (references.length === 0) return readCount(text);
  const of = (kind: NumberReference['of']) => references.filter((reference) => reference.of === kind);
  const parts = resolve(
    of('part'),
    notice.parts.map((part) => part.number),
  );
  const unnumbered = withoutReferences(text, references);
  const rest = {
    partAsked,
    rest: unnumbered,
    topic: topicOf(text.replace(LEAD_IN, ' ').replace(PART_ASKED, ' '), references),
    fullText: FULL_TEXT.test(text),
    titlesOnly: TITLES.test(text) && !FULL_TEXT.test(text),
    leadIn: LEAD_IN.test(unnumbered),
  };
  // A task of a part that does not exist does not exist either.
  if (of('task').length === 0 || (parts.numbers.length === 0 && parts.missing.length > 0)) {
    return { kind: 'parts', ...parts, sentence: null, ...rest };
  }
  const excluded = excludedFrom(text);
  const tasks = resolve(
    countWithin(of('task'), tasksWithin(notice, parts.numbers)),
    notice.tasks.map((task) => task.number),
  );
  const numbers = tasks.numbers.filter((number) => !excluded.includes(number));
  return { kind: 'tasks', ...tasks, numbers, sentence: readSentence(text, tasks.numbers, notice), ...rest };
}

function readCount(text: string): Scope {
  const every = text.replace(ALL_TASKS, ' ');
  const counts = COUNT_TASKS.test(text) || every !== text;
  const asked = counts ? 'tasks' : COUNT_PARTS.test(text) ? 'parts' : null;
  return asked === null || topicOf(every, []) !== '' ? { kind: 'notice' } : { kind: 'count', of: asked };
}

/** Splits the numbers asked for into those that exist and the words that name others. */
function resolve(references: readonly NumberReference[], all: readonly number[]) {
  const numbers: number[] = [];
  const absent = new Set<number>();
  const missing: string[] = [];
  // 第二十五项和第二十六项: only the one that does not exist is said to be missing.
  const isPartly = ({ numbers: asked }: NumberReference) => asked.some((number) => all.includes(number));
  const nameOf = (of: NumberReference['of'], number: number) =>
    `第${toChineseNumeral(number)}${of === 'task' ? '项' : '部分'}`;
  for (const reference of references) {
    for (const number of reference.numbers) {
      const known = number < 0 ? all.at(number) : all.find((candidate) => candidate === number);
      if (known !== undefined) numbers.push(known);
      else if (!absent.has(number)) {
        absent.add(number);
        const words = isPartly(reference) && number > 0 ? nameOf(reference.of, number) : reference.words;
        if (!missing.includes(words)) missing.push(words);
      }
    }
  }
  return { numbers: [...new Set(numbers)], missing };
}

function tasksWithin(notice: Notice, parts: readonly number[]): number[] {
  return notice.tasks.flatMap((task) =>
    task.part !== null && parts.includes(task.part) ? [task.number] : [],
  );
}

// 第三部分第二项: unless the named parts hold the tasks of these numbers, the tasks of the parts are counted.
function countWithin(references: readonly NumberReference[], within: readonly number[]): NumberReference[] {
  const numbers = references.flatMap((reference) => reference.numbers);
  if (within.length === 0 || numbers.every((number) => within.includes(number))) return [...references];
  return references.map((reference) => ({
    ...reference,
    numbers: reference.numbers.map(
      (number) => (number < 0 ? within.at(number) : within[number - 1]) ?? number,
    ),
  }));
}

const PLACES: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, last: -1, final: -1 };

// A sentence of one task by its place; one counted from the end only where it is found.
function readSentence(text: string, tasks: readonly number[], notice: Notice): number | null {
  const [task] = tasks;
  const found = SENTENCE.exec(text);
  if (found === null || task === undefined || tasks.length > 1) return null;
  const [, fromEnd, ordinal, last, first, english] = found;
  const counted = parseNumeral(ordinal ?? '') ?? PLACES[english ?? ''] ?? null;
  const place = last !== undefined ? -1 : first !== undefined ? 1 : counted;
  if (place === null || (place > 0 && fromEnd === undefined)) return place;
  const sentences = notice.clauses.filter((clause) => clause.task === task && clause.id !== `t${task}.0`);
  const counting = sentences.length + 1 - Math.abs(place);
  return counting > 0 ? counting : null;
}

// What is left when the references and the words that only frame a question are taken away.
function topicOf(text: string, references: readonly NumberReference[]): string {
  const rest = withoutFraming(withoutReferences(text.replace(SENTENCE, ' '), references));
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = rest.match(/[a-z]{3,}|\d+/g)?.length ?? 0;
  return han >= 2 || latin >= 1 ? rest : '';
}

function withoutReferences(text: string, references: readonly NumberReference[]): string {
  return references.reduce((rest, { words }) => rest.replace(words, ' '), text);
}

// ⑫⑰ are two numbers; joined they would be read as one.
function readCircled(question: string): string {
  return question.replace(/[①-⑳]/g, (circled) => `(${circled.normalize('NFKC')})`);
}

const EXCLUDED =
  /(?:除(?:了|去|开)?|去掉|划掉|刨去|不含|不包括)([^,。;]{1,12}?)(?:[之以]?外|不算|[,。;]|剩|其)|(?:^|[,。;])第?([\d一二三四五六七八九十、和]{1,8})(?:项|条)?(?:不要|除外|不算|别要)/g;

// 12~15,13不要: what is named to be left out.
function excludedFrom(text: string): number[] {
  return [...text.matchAll(EXCLUDED)].flatMap(([, after, before]) =>
    (`${after ?? before ?? ''}`.match(/\d+|[一二三四五六七八九十]+/g) ?? []).flatMap(
      (numeral) => parseNumeral(numeral) ?? [],
    ),
  );
}
