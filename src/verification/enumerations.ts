// Which members of an enumeration a sentence may leave out.
import { separatorBetween } from './align.ts';
import { LIMITING, matters } from './omissions.ts';
import { isCompared, textOf } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import type { Segment, Source } from './source.ts';

/** What asks for all that follows it. */
const BINDING = /^(?:符合|满足|具备|以)$/;

/** True for a whole member of an enumeration of which another one stays: what remains is still said. */
export function isItem(
  first: number,
  last: number,
  segment: Segment,
  covered: ReadonlySet<number>,
  reading: Reading,
): boolean {
  const { source } = reading;
  if (isBound(first, segment, source) || isCutOff(first, last, segment, reading)) return false;
  if (saidBeyond(first - 1, -1, segment, covered, source)) return true;
  // The first member may go only where the verb before it stays.
  const verb = source.tokens.slice(segment.start, first);
  return (
    saidBeyond(last + 1, 1, segment, covered, source) &&
    verb.some((token, at) => token.role !== 'content' || covered.has(segment.start + at))
  );
}

// Walks from mark to mark over members left out, until one that is said; anything else that is said ends the row.
function saidBeyond(
  from: number,
  step: 1 | -1,
  { start, end }: Segment,
  covered: ReadonlySet<number>,
  source: Source,
): boolean {
  const within = (place: number) => place >= start && place < end;
  let marked = false;
  for (let place = from; within(place); place += step) {
    const token = source.tokens[place];
    if (token?.kind === 'break') return false;
    if (token?.role === 'list') marked = true;
    else if (matters(token)) {
      if (!marked) return false;
      if (covered.has(place)) return true;
      while (within(place + step) && isLostWord(place + step, covered, source)) place += step;
      marked = false;
    }
  }
  return false;
}

function isLostWord(place: number, covered: ReadonlySet<number>, source: Source): boolean {
  const token = source.tokens[place];
  return token !== undefined && token.role !== 'list' && token.kind !== 'break' && !covered.has(place);
}

// 产业政策 of 符合规划和产业政策, 济南 of 以济南、青岛两市为核心: all of them together are the condition, or the core.
function isBound(first: number, { start, end }: Segment, { tokens }: Source): boolean {
  const open = tokens.findLastIndex(({ text }, on) => on < first && on >= start && BINDING.test(text));
  if (open < 0) return false;
  const close = tokens.findIndex(
    ({ text, kind }, on) => on > open && on < end && (/^[的为]$/.test(text) || kind === 'break'),
  );
  if (close < first || tokens.slice(first, close).some(({ text }) => text === '等')) return false;
  return tokens[open]?.text !== '以' || tokens[close]?.text === '为';
}

// 青岛 of 济南、青岛两市 may go, for 济南两市 shares its head; 基本 of 启动并基本完成 and 过度 of 地产化发展和过度举债式发展 may not:
// where a mark stays before the rest of a member, the lost words were no member but told more of it.
function isCutOff(
  first: number,
  last: number,
  { end }: Segment,
  { sentence, source, links }: Reading,
): boolean {
  const rest = source.tokens[last + 1];
  if (last + 1 >= end || rest === undefined || !isCompared(rest)) return false;
  const limits = LIMITING.test(textOf(source.tokens.slice(first, last + 1)));
  if (limits && links.some(({ on }) => on === last + 1)) return true;
  return links.some(
    ({ at, on }, order) =>
      on === last + 1 && separatorBetween(sentence, links[order - 1]?.at ?? at - 1, at) === 'list',
  );
}
