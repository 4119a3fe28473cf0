// Every reference of a question to tasks and parts: by notation, by the words of a heading, by words that only point.
import type { Notice } from '../notice/notice.ts';
import { findNamedPart } from './named-part.ts';
import { findNumberReferences, type NumberReference, readNumberList } from './number-references.ts';
import { readPointer } from './read-pointer.ts';

/** Normalised words of a question that were told from the others as pointing at tasks and at parts. */
export interface Pointers {
  readonly tasks: readonly string[];
  readonly parts: readonly string[];
}
export const NO_POINTERS: Pointers = { tasks: [], parts: [] };

/** A greater number is an amount or a year. */
const GREATEST_NUMBER = 100;

/** Reads a normalised text. */
export function referencesIn(text: string, notice: Notice, pointers: Pointers): NumberReference[] {
  const references = findNumberReferences(text).filter(
    // 109 alone is no task of this notice but a figure in its text: the search finds it there.
    (reference) =>
      !reference.bare ||
      notice.tasks.some((task) => reference.numbers.includes(task.number)) ||
      !notice.text.includes(reference.words),
  );
  const named = references.length === 0 ? findNamedPart(text, notice) : null;
  if (named !== null) references.push(named);
  // 第四块第2个: a part counts its tasks.
  if (references.length > 0 && references.every(({ of }) => of === 'part'))
    for (const [words, number = ''] of text.matchAll(
      /第([\d一二三四五六七八九十]{1,3})个(?!大?(?:部分|块|板块|章))(?:任务)?/g,
    ))
      references.push({ of: 'task', numbers: readNumberList(number), words, bare: false });
  // 第十二项之后那项 points further than the number in it.
  const further = pointedAt(text, references, notice, pointers).filter(
    ({ words, numbers }) =>
      !references.some((known) => words.includes(known.words) && known.numbers.join() === numbers.join()),
  );
  const isWithin = ({ words }: NumberReference) => further.some((pointer) => pointer.words.includes(words));
  return [...references.filter((reference) => !isWithin(reference)), ...further];
}

// What points in a way that no notation has: 三里的第二个, 20后面那个.
function pointedAt(
  text: string,
  read: readonly NumberReference[],
  notice: Notice,
  { tasks, parts }: Pointers,
): NumberReference[] {
  const isNew = (words: string) => text.includes(words) && !read.some((known) => known.words.includes(words));
  return [
    ...parts.filter(isNew).map((words) => readPointer(words, 'part', notice.parts.length)),
    ...tasks.filter(isNew).map((words) => readPointer(words, 'task', notice.tasks.length)),
  ].flatMap((reference) =>
    reference?.numbers.every((number) => number <= GREATEST_NUMBER) === true ? [reference] : [],
  );
}
