// Conditions of a clause, and how a sentence may say that they are conditions.
import type { Reading } from './reading.ts';
import type { Segment } from './source.ts';

/** What a condition calls itself: 前提是依法取得 of 在依法取得前提下. */
export const PREMISE = /^(?:前提|基础)$/;
const DEMAND = /^(?:须|必须|要|需|需要|应|应当|只有|只要)$/;
const NEAR = 2;

/** True when the sentence demands what the condition is: 须依法取得 for 在依法取得前提下. */
export function isDemanded({ start, end }: Segment, { sentence, links }: Reading): boolean {
  const first = links.find(({ on }) => on >= start && on < end);
  return (
    first !== undefined &&
    sentence.slice(Math.max(0, first.at - NEAR), first.at).some(({ text }) => DEMAND.test(text))
  );
}
