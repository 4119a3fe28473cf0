// Which part of the document a question is about, when it says so by number.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { withoutFraming } from './filler-words.ts';
import { findNumberReferences, type NumberReference } from './number-references.ts';

export interface NumberedScope {
  readonly kind: 'tasks' | 'parts';
  /** Numbers that exist, in the order asked. */
  readonly numbers: readonly number[];
  /** The words of the question that name numbers which do not exist. */
  readonly missing: readonly string[];
  /** A sentence of the task by its number (第十二项第二句), or null. */
  readonly sentence: number | null;
  /** What the question asks beyond the number, '' when it asks for the task or part itself. */
  readonly topic: string;
  /** True when the whole wording is asked for (全文, 原文, full text). */
  readonly fullText: boolean;
}

export type Scope =
  | { readonly kind: 'notice' }
  | { readonly kind: 'count'; readonly of: 'tasks' | 'parts' }
  | NumberedScope;

const SENTENCE = /第([\d一二三四五六七八九十]{1,3})(?:句|小句|句话)/;
const FULL_TEXT = /全文|原文|原话|完整|全部内容|full text|verbatim|wording|word for word/;
const COUNT_PARTS = /(?:多少|几)个?大?(?:部分|块|板块|章)|how many (?:parts|sections)/;
const COUNT_TASKS =
  /(?:多少|(?<!哪)几)(?:大?项|个|条)?(?:重点|主要)?(?:任务|工作)|(?:共|总共|一共|共有|有)(?:多少|几)(?:项|条)|how many (?:tasks|items)/;

/** Reads the scope of a question from its numbers. Source of the numbers: the notice itself. */
export function readScope(question: string, notice: Notice): Scope {
  const text = normaliseText(question);
  const sentence = SENTENCE.exec(text);
  const references = findNumberReferences(text.replace(SENTENCE, ' ')).filter(
    // 109 alone is no task of this notice but a figure in its text: the search finds it there.
    (reference) =>
      !reference.bare ||
      notice.tasks.some((task) => reference.numbers.includes(task.number)) ||
      !notice.text.includes(reference.words),
  );
  const topic = topicOf(text, references);
  if (references.length === 0) {
    if (topic !== '') return { kind: 'notice' };
    if (COUNT_TASKS.test(text)) return { kind: 'count', of: 'tasks' };
    return COUNT_PARTS.test(text) ? { kind: 'count', of: 'parts' } : { kind: 'notice' };
  }
  const kind = references.some((reference) => reference.of === 'task') ? 'tasks' : 'parts';
  const partNumbers = resolve(
    references,
    'part',
    notice.parts.map((part) => part.number),
  ).numbers;
  const within = kind === 'tasks' ? tasksWithin(notice, partNumbers) : [];
  const all =
    kind === 'tasks' ? notice.tasks.map((task) => task.number) : notice.parts.map((part) => part.number);
  const { numbers, missing } = resolve(references, kind === 'tasks' ? 'task' : 'part', all);
  return {
    kind,
    numbers: numbers.map((number) => countWithin(number, within)),
    missing,
    sentence:
      sentence?.[1] === undefined
        ? null
        : (findNumberReferences(`第${sentence[1]}项`)[0]?.numbers[0] ?? null),
    topic,
    fullText: FULL_TEXT.test(text),
  };
}

function resolve(references: readonly NumberReference[], of: NumberReference['of'], all: readonly number[]) {
  const numbers: number[] = [];
  const missing: string[] = [];
  for (const reference of references.filter((candidate) => candidate.of === of)) {
    const found = reference.numbers.map((number) =>
      number < 0 ? all.at(number) : all.find((known) => known === number),
    );
    const existing = found.filter((number) => number !== undefined);
    numbers.push(...existing);
    if (existing.length < reference.numbers.length) missing.push(reference.words);
  }
  return { numbers: [...new Set(numbers)], missing };
}

function tasksWithin(notice: Notice, parts: readonly number[]): number[] {
  return notice.tasks.flatMap((task) =>
    task.part !== null && parts.includes(task.part) ? [task.number] : [],
  );
}

// 第三部分第二项: a task number outside the named part counts the tasks of that part.
function countWithin(number: number, within: readonly number[]): number {
  return within.length === 0 || within.includes(number) ? number : (within[number - 1] ?? number);
}

// What is left when the references and the words that only frame a question are taken away.
function topicOf(text: string, references: readonly NumberReference[]): string {
  let rest = text.replace(SENTENCE, ' ');
  for (const { words } of references) rest = rest.replace(words, ' ');
  rest = withoutFraming(rest);
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = rest.match(/[a-z]{3,}|\d+/g)?.length ?? 0;
  return han >= 2 || latin >= 1 ? rest : '';
}
