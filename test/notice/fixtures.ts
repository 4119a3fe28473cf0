// The real notice, documents made for a test, and what must hold of every parsed document.
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { loadNotice } from '../../src/notice/load-notice.ts';
import type { Notice, Span } from '../../src/notice/notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';

export const CORPUS = fileURLToPath(new URL('../../corpus/shandong-2019', import.meta.url));
export const SEED = fileURLToPath(new URL('../../seeds/shandong-2019/source.txt', import.meta.url));
export const SHANDONG: Notice = loadNotice(CORPUS);

/** A document made for a test, one argument a line. */
export function documentOf(...lines: string[]): Notice {
  return parseNotice(lines.join('\n'), 'made-up', '0'.repeat(64));
}

/** Parts and tasks as `一、甲`, `  (一)乙` (two blanks for a task inside a part): the outline a reader would write. */
export function outlineOf(notice: Notice): string[] {
  const items = [
    ...notice.parts.map((part) => ({ start: part.start, line: `${part.label}${part.title}` })),
    ...notice.tasks.map((task) => ({
      start: task.start,
      line: `${task.part === null ? '' : '  '}${task.number} ${task.label}${task.title}`,
    })),
  ];
  return items.sort((a, b) => a.start - b.start).map(({ line }) => line);
}

/** Every clause as `id text`, in the order of the text. */
export function clausesOf(notice: Notice): string[] {
  return notice.clauses.map(({ id, text }) => `${id} ${text}`);
}

/** What a citation rests on: the clauses are the text, whole, in order, without a gap, each named once. */
export function expectSound({ text, clauses, tasks, parts }: Notice): void {
  expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual(
    clauses.map((clause) => clause.text),
  );
  expect(clauses.filter((clause) => clause.text === '' || clause.text !== clause.text.trim())).toEqual([]);
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  expect(overlapping(clauses)).toEqual([]);
  expect(overlapping(tasks)).toEqual([]);
  expect(overlapping(parts)).toEqual([]);
  // Nothing but white space is left without a citation.
  const ends = [0, ...clauses.map(({ end }) => end)];
  const starts = [...clauses.map(({ start }) => start), text.length];
  expect(
    starts
      .map((start, place) => text.slice(ends[place], start))
      .join('')
      .trim(),
  ).toBe('');
  for (const task of tasks) {
    const own = clauses.filter(({ start }) => start >= task.start && start < task.end);
    expect([own[0]?.start, own.at(-1)?.end]).toEqual([task.start, task.end]);
    expect(own.filter((clause) => clause.task !== task.number || clause.section !== 'task')).toEqual([]);
  }
}

function overlapping<T extends Span>(spans: readonly T[]): T[] {
  return spans.filter(({ start, end }, place) => start > end || start < (spans[place - 1]?.end ?? 0));
}
