// What a sentence leaves out of the statements it takes up: whom it holds for, under which condition, how firmly.
import { findPlaces } from '../text/places.ts';
import { isDemanded, PREMISE } from './conditions.ts';
import { isItem } from './enumerations.ts';
import type { Fault } from './fault.ts';
import { matters, mayOmit } from './omissions.ts';
import { isCompared, textOf } from './read-tokens.ts';
import { neighbours, type Reading, saidBefore } from './reading.ts';
import { boundPlaces, type Segment, type Source } from './source.ts';

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
function isOnlyPivot({ end, pivot, force }: Segment, covered: ReadonlySet<number>): boolean {
  if (pivot === null || !covered.has(pivot)) return false;
  // 鼓励 itself must be said, 引导 need not.
  if (force !== null && !covered.has(force)) return false;
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
  if (segment.leads !== null) return lossesOf(segment, covered, reading, segment.leads === 'condition');
  const { force } = segment;
  if (force !== null && !covered.has(force))
    return [{ kind: 'force', text: source.tokens[force]?.text ?? '' }];
  const subject = { ...segment, end: segment.subjectEnd };
  if (segment.subjectEnd > segment.start + 1 && hasLink(covered, segment.start, segment.subjectEnd)) {
    const lost = lossesOf(subject, covered, reading);
    if (lost.length > 0) return lost;
  }
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
  const demanded = segment.leads === 'condition' && isDemanded(segment, reading);
  for (let place = start; place < end; place++) {
    if (covered.has(place) || !matters(source.tokens[place])) continue;
    if (demanded && PREMISE.test(source.tokens[place]?.text ?? '')) continue;
    const lost = [place];
    for (let next = place + 1; next < end && !covered.has(next); next++) {
      const token = source.tokens[next];
      if (token === undefined || token.role === 'list' || token.kind === 'break') break;
      if (matters(token)) lost.push(next);
    }
    const last = lost.at(-1) ?? place;
    const item = !whole && isItem(place, last, segment, covered, reading);
    const row = wholeRow(place, end, covered, source);
    if (mayOmit(row, reading)) {
      place = row.at(-1) ?? place;
      continue;
    }
    if (!item && !carried(lost, covered, reading))
      faults.push({ kind: 'scope', text: textOf(source.tokens.slice(place, last + 1)) });
    place = last;
  }
  return faults;
}

// All that is lost up to the next word that is said, over the marks of an enumeration.
function wholeRow(first: number, end: number, covered: ReadonlySet<number>, source: Source): number[] {
  const row: number[] = [];
  for (let place = first; place < end && !covered.has(place); place++) {
    if (source.tokens[place]?.kind === 'break') break;
    if (matters(source.tokens[place])) row.push(place);
  }
  return row;
}

// 农村 of a second 农村: said once, it holds for what follows in the same sentence and for its own clause.
function carried(lost: readonly number[], covered: ReadonlySet<number>, reading: Reading): boolean {
  const { source } = reading;
  const following = reading.links.filter(({ on }) => on > (lost.at(-1) ?? 0));
  const nearest = Math.min(...following.map(({ on }) => on));
  const after = following.find(({ on }) => on === nearest);
  const before = after?.at ?? reading.sentence.length;
  if (neighbours(lost, source).every((words) => saidBefore(words, before, reading))) return true;
  const own = source.segmentOf[lost[0] ?? 0];
  return source.segments.some(({ start, end, clause }, place) => {
    if (place >= (own ?? 0) || clause !== source.segments[own ?? 0]?.clause) return false;
    const said = source.tokens.flatMap((token, on) =>
      on >= start && on < end && isCompared(token) ? [on] : [],
    );
    return said.some((_, from) =>
      lost.every((on, offset) => {
        const other = said[from + offset] ?? -1;
        return covered.has(other) && source.tokens[other]?.key === source.tokens[on]?.key;
      }),
    );
  });
}
