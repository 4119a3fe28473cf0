// What a sentence leaves out of the statements it takes up: whom it holds for, under which condition, how firmly.
import { findPlaces } from '../text/places.ts';
import type { Fault } from './fault.ts';
import { WEAK_LOST } from './lexicon.ts';
import { isCompared, textOf } from './read-tokens.ts';
import { isForFramework, type Reading, saidBefore } from './reading.ts';
import { boundPlaces, type Segment, type Source } from './source.ts';

const UNIT = /^[市户]$/;
const TAIL = /^(?:机制|定位|程度|体系)$/;

export function checkLosses(reading: Reading): Fault[] {
  const { links, source } = reading;
  const covered = new Set(links.map(({ on }) => on));
  const touched = source.segments.flatMap((segment, place) =>
    hasLink(covered, segment.start, segment.end) ? [{ segment, place }] : [],
  );
  const predicates = touched.filter(
    ({ segment, place }) =>
      !isOnlyGovernor(segment, place, touched, covered) && !isEcho(segment, touched, reading),
  );
  const governors = new Set(predicates.flatMap(({ segment }) => segment.governors));
  return [
    ...predicates.flatMap(({ segment }) => lossesOf(segment, covered, reading)),
    ...[...governors].flatMap((place) => lossesOfGovernor(source.segments[place], covered, reading)),
  ];
}

function hasLink(covered: ReadonlySet<number>, start: number, end: number): boolean {
  for (let place = start; place < end; place++) if (covered.has(place)) return true;
  return false;
}

// 青岛 of 青岛要进一步解放思想 alone, taken up with a later statement that it governs.
function isOnlyGovernor(
  segment: Segment,
  place: number,
  touched: readonly { readonly segment: Segment }[],
  covered: ReadonlySet<number>,
): boolean {
  const governs = touched.some(({ segment: other }) => other.governors.includes(place));
  if (!governs) return false;
  return !hasLink(covered, segment.subjectEnd, segment.end) || isOnlyPivot(segment, covered);
}

// 大城市 of 引导大城市产业高端化发展, as who the following statements are about.
function isOnlyPivot({ start, end, pivot }: Segment, covered: ReadonlySet<number>): boolean {
  if (pivot === null || !covered.has(pivot) || hasLink(covered, start, pivot)) return false;
  let last = pivot;
  while (last < end && covered.has(last)) last++;
  return !hasLink(covered, last, end);
}

// Words that another statement taken up holds as well were read there.
function isEcho(
  segment: Segment,
  touched: readonly { readonly segment: Segment }[],
  { links, source, sentence }: Reading,
): boolean {
  const own = links.filter(({ on }) => on >= segment.start && on < segment.end);
  const keys = own.map(({ at }) => sentence[at]?.key);
  return touched.some(({ segment: other }) => {
    if (other === segment) return false;
    const more = links.filter(({ on }) => on >= other.start && on < other.end).length > own.length;
    const held = source.tokens.slice(other.start, other.end).filter(isCompared);
    return more && held.some((_, from) => keys.every((key, offset) => held[from + offset]?.key === key));
  });
}

function lossesOfGovernor(
  segment: Segment | undefined,
  covered: ReadonlySet<number>,
  reading: Reading,
): Fault[] {
  const { source } = reading;
  if (segment === undefined) return [];
  if (segment.leads === 'manner') return [];
  if (segment.leads !== null) return lossesOf(segment, covered, reading, true);
  const { force } = segment;
  if (force !== null && !covered.has(force))
    return [{ kind: 'force', text: source.tokens[force]?.text ?? '' }];
  const kept = findPlaces(
    textOf(
      source.tokens
        .slice(segment.start, segment.subjectEnd)
        .filter((_, at) => covered.has(segment.start + at)),
    ),
  );
  return boundPlaces(source, segment)
    .filter((name) => !kept.includes(name))
    .map((text) => ({ kind: 'scope', text }));
}

function lossesOf(segment: Segment, covered: ReadonlySet<number>, reading: Reading, whole = false): Fault[] {
  const { source } = reading;
  const { start, end } = segment;
  const faults: Fault[] = [];
  for (let place = start; place < end; place++) {
    if (!isLost(place, covered, source)) continue;
    const lost = [place];
    for (let next = place + 1; next < end && !covered.has(next); next++) {
      const token = source.tokens[next];
      if (token === undefined || token.role === 'list' || token.kind === 'break') break;
      if (isLost(next, covered, source)) lost.push(next);
    }
    const last = lost.at(-1) ?? place;
    const item = !whole && isItem(place, last, segment, covered, source);
    const counted = isCountAfterList(place, last - place + 1, source);
    const less = isForFramework(place, last + 1, source) || isTail(last, end, lost, source);
    if (!item && !counted && !less && !carried(lost, reading))
      faults.push({ kind: 'scope', text: textOf(source.tokens.slice(place, last + 1)) });
    place = last;
  }
  return faults;
}

// 农村 of a second 农村: said once, it holds for what follows in the same sentence.
function carried(lost: readonly number[], reading: Reading): boolean {
  const following = reading.links.filter(({ on }) => on > (lost.at(-1) ?? 0));
  const nearest = Math.min(...following.map(({ on }) => on));
  const after = following.find(({ on }) => on === nearest);
  return saidBefore(lost, after?.at ?? reading.sentence.length, reading);
}

function isLost(place: number, covered: ReadonlySet<number>, source: Source): boolean {
  const token = source.tokens[place];
  if (token === undefined || covered.has(place) || WEAK_LOST.has(token.key)) return false;
  return isCompared(token) && token.role === 'content';
}

// 机制 or 定位 at the end of a statement names what kind of thing it was about.
function isTail(last: number, end: number, lost: readonly number[], source: Source): boolean {
  const after = source.tokens.slice(last + 1, end).some((token) => isCompared(token));
  return !after && TAIL.test(lost.map((place) => source.tokens[place]?.text).join(''));
}

// A whole member of an enumeration may be left out: what remains is still said.
function isItem(
  first: number,
  last: number,
  { start, end }: Segment,
  covered: ReadonlySet<number>,
  source: Source,
): boolean {
  const outside = (from: number, step: number): 'list' | 'edge' | 'word' => {
    for (let place = from; place >= start && place < end; place += step) {
      const token = source.tokens[place];
      if (token === undefined || token.kind === 'break') return 'edge';
      if (token.role === 'list') return 'list';
      if (isCompared(token) && !WEAK_LOST.has(token.key)) return 'word';
    }
    return 'edge';
  };
  if (outside(first - 1, -1) === 'list') return true;
  // The first member may go only where the verb before it stays.
  const verb = source.tokens.slice(start, first);
  return (
    outside(last + 1, 1) === 'list' &&
    verb.some((token, at) => token.role !== 'content' || covered.has(start + at))
  );
}

// 两市 of 济南、青岛两市: the count of what is enumerated, or only what it counts in.
function isCountAfterList(first: number, length: number, source: Source): boolean {
  if (length === 1 && source.tokens[first - 1]?.kind === 'number')
    return UNIT.test(source.tokens[first]?.text ?? '');
  const before = source.tokens.slice(Math.max(0, first - 8), first);
  return source.tokens[first]?.kind === 'number' && length <= 2 && before.some(({ role }) => role === 'list');
}
