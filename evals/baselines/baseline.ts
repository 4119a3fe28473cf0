// What a baseline is: a way of finding pieces of the notice, and the rule by which a piece counts for a task.
import type { Notice } from '../../src/notice/notice.ts';

export interface Baseline {
  readonly name: string;
  /** Ranges of the pieces found, best first: UTF-16 offsets into the notice's text. */
  search(question: string): Promise<readonly Range[]>;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Pieces asked for: as many as the product shows hits. */
export const PIECES = 8;

/**
 * The distinct tasks of the pieces, best first. A piece counts for the task in which its middle lies, and for none
 * when that is outside the tasks (preamble, headings, lead-ins): it is read for what most of it is about.
 */
export function tasksOf(pieces: readonly Range[], notice: Notice): number[] {
  const tasks = pieces.flatMap(({ start, end }) => {
    const middle = Math.floor((start + end) / 2);
    return notice.tasks.find((task) => task.start <= middle && middle < task.end)?.number ?? [];
  });
  return [...new Set(tasks)];
}
