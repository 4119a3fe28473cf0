// The cited clauses as one row of tokens, cut at their commas, with what governs what: subjects, conditions, targets.
import { findPlaces } from '../text/places.ts';
import { ACTOR } from './lexicon.ts';
import { readTokens, type Token, textOf } from './read-tokens.ts';

/** What stands between two commas of a clause; ends are exclusive. */
export interface Segment {
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  /** End of the words before 要, 应 or 将, or of a date, at its head; its start when there are none. */
  readonly subjectEnd: number;
  /** The first word after 引导, 督促 or 鼓励 at its head: it names who the following segments are about. */
  readonly pivot: number | null;
  /** The word at the head of a clause that makes all of it encouraged or allowed, not demanded. */
  readonly force: number | null;
  /** Set when it only leads to what follows: a condition (在…前提下), a target (对…), a manner (以…为整体). */
  readonly leads: 'condition' | 'target' | 'manner' | null;
  /** Segments whose subject, condition or target is also its own, by their places in the row. */
  readonly governors: readonly number[];
}

export interface Source {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  /** For each token the place of its segment. */
  readonly segmentOf: readonly number[];
}

const NUMBERING = /^\s*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/;
const DEMANDS = /^(?:要|也要|应|应当|将|须)$/;
const PIVOTS = /^(?:引导|督促|鼓励|允许)$/;
const SOFT = /^(?:引导)?(?:鼓励|允许)/;
/** 依法保障…权益 is not merely encouraged, whatever stands before it. */
const DEMANDED_BY_LAW = /^依法(?!合规)/;
const CONDITION = /^在.*[下上]$/;
const TARGET = /^[对向]/;
/** A target that already says what is done leads to nothing. */
const ACTS = /给予|予以|提供|开展|实施|进行|奖励|加大|建立|完善/;
const MANNER = /^(?:以|按照|围绕|聚焦|根据)/;

export function readSource(clauses: readonly string[], year: number | null): Source {
  const tokens: Token[] = [];
  const segments: Segment[] = [];
  for (const [clause, text] of clauses.entries()) {
    const first = segments.length;
    for (const part of partsOf(readTokens(joined(text), year))) {
      const start = tokens.length;
      tokens.push(...part);
      const leads = leadOf(part);
      const own = { clause, start, end: start + part.length, leads };
      segments.push({
        ...own,
        subjectEnd: start + headLength(part),
        pivot: PIVOTS.test(part[0]?.text ?? '') ? start + 1 : null,
        force: segments.length === first && SOFT.test(part[0]?.text ?? '') ? start : null,
        governors: governorsOf(segments.slice(first), first, DEMANDED_BY_LAW.test(textOf(part))),
      });
    }
  }
  const segmentOf = segments.flatMap(({ start, end }, place) => Array<number>(end - start).fill(place));
  return { tokens, segments, segmentOf };
}

/** The places that the segment's subject names: what it says is said of them alone. */
export function boundPlaces(source: Source, segment: Segment): readonly string[] {
  return findPlaces(textOf(source.tokens.slice(segment.start, segment.subjectEnd)));
}

// A comma between two things that a measure is for (对污水设施,道路等设施管护投入,…) parts members, not statements.
function joined(text: string): string {
  return text.replace(NUMBERING, '').replace(/(对[^,，。]+)[,，](?=[^,，。]+等[^,，。]+[,，])/, '$1、');
}

// The break stays at the end of its part, so that every token has a segment.
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    parts.at(-1)?.push(token);
    if (token.kind === 'break') parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function headLength(part: readonly Token[]): number {
  const subject = part.findIndex(({ text }) => DEMANDS.test(text));
  if (subject > 0) return subject;
  // 各地 of 各地在编制规划中,….
  const within = part.findIndex(({ text }) => text === '在');
  if (within > 0 && ACTOR.test(textOf(part.slice(0, within)))) return within;
  return part[0]?.kind === 'date' ? 1 : 0;
}

function leadOf(part: readonly Token[]): Segment['leads'] {
  const written = textOf(part.filter(({ kind }) => kind !== 'break'));
  if (CONDITION.test(written)) return 'condition';
  if (part.at(-1)?.text !== ',') return null;
  if (TARGET.test(written) && !ACTS.test(written)) return 'target';
  return MANNER.test(written) ? 'manner' : null;
}

// The last subject holds until the next one; a condition to the end of the clause; a target for what comes next.
function governorsOf(before: readonly Segment[], offset: number, demanded: boolean): number[] {
  const places = before.map((segment, place) => ({ segment, place: place + offset }));
  const subjects = places.filter(({ segment }) => segment.subjectEnd > segment.start);
  const dated = subjects.findLast(({ segment }) => segment.subjectEnd === segment.start + 1);
  const subject = subjects.findLast(({ segment }) => segment.subjectEnd > segment.start + 1);
  const soft = demanded ? undefined : places.find(({ segment }) => segment.force !== null);
  const pivot = demanded ? undefined : places.findLast(({ segment }) => segment.pivot !== null);
  const conditions = places.filter(({ segment }) => segment.leads === 'condition');
  const target = places.at(-1)?.segment.leads === 'target' ? places.at(-1) : undefined;
  return [subject, dated, pivot, soft, ...conditions, target].flatMap((found) =>
    found === undefined ? [] : found.place,
  );
}
