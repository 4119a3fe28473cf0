// Which members of an enumeration a sentence may leave out.
import { matters } from './omissions.ts';
import type { Segment, Source } from './source.ts';

/** True for a whole member of an enumeration of which another one stays: what remains is still said. */
export function isItem(
  first: number,
  last: number,
  segment: Segment,
  covered: ReadonlySet<number>,
  source: Source,
): boolean {
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
