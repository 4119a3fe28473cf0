// The plain case: the clauses found answer the question, or the notice does not hold what is asked.
import type { Clause, Notice } from '../../notice/notice.ts';
import { searchTextOf } from '../../notice/search-text.ts';
import type { Hit, SearchResult } from '../../retrieval/retriever.ts';
import { normaliseText } from '../../text/normalise.ts';
import { findPlaces, namesPlace } from '../../text/places.ts';
import {
  ABSENT_COVERAGE,
  EVIDENCE_CLAUSES,
  EVIDENCE_SHARE,
  RELATED_CLAUSES,
  RELATED_SHARE,
} from '../../tuning.ts';
import { withoutFraming } from '../../understanding/filler-words.ts';
import type { Verdict } from '../draft.ts';
import { MISSING } from '../missing.ts';
import { falsePremise } from '../premise.ts';
import type { Understanding } from '../understand.ts';
import { answered, notInNotice } from '../verdicts.ts';

/** Quotes the clauses found, after words that correct a premise which the notice does not share. */
export function quoteEvidence(understanding: Understanding, found: SearchResult, notice: Notice): Verdict {
  const evidence = chooseEvidence(found, notice, understanding.more);
  const premise = falsePremise(understanding.question, evidence, notice);
  if (premise !== null) return answered([premise], evidence, { reason: 'false_premise' });
  return answered([{ key: 'quoted' }], evidence);
}

/** Says what is missing, by the kind of thing that was asked, and shows the nearest clauses. */
export function reportMissing(understanding: Understanding, found: SearchResult, notice: Notice): Verdict {
  const related = nearestClauses(found);
  const { question } = understanding;
  const place =
    placeNotNamed(understanding.place, found) ??
    placeOfAnotherRule(question, found) ??
    unknownPlace(question, notice);
  if (place !== null)
    return notInNotice('place_not_covered', [{ key: 'place_not_covered', values: { place } }], related);
  const [asked] = understanding.classification.asks;
  const kind = asked?.label ?? 'rule';
  const isAbsent =
    (found.hits[0]?.coverage ?? 0) < ABSENT_COVERAGE && !sharesSubject(question, related[0], notice);
  if (isAbsent) return notInNotice('topic_absent', [{ key: 'topic_absent' }], related);
  return notInNotice(MISSING[kind].reason, [{ key: MISSING[kind].key }], related);
}

/** Two characters that more clauses of the notice hold than this (城市, 建设) are no subject of their own. */
const COMMON = 12;

// Two characters in a row that the nearest clause has and few others: its subject is not absent, whatever else was asked.
function sharesSubject(question: string, nearest: Clause | undefined, notice: Notice): boolean {
  if (nearest === undefined) return false;
  const text = searchTextOf(nearest);
  const clauses = notice.clauses.map(searchTextOf);
  const isSpecific = (pair: string) =>
    text.includes(pair) && clauses.filter((clause) => clause.includes(pair)).length <= COMMON;
  return pairsOf(withoutFraming(normaliseText(question))).some(isSpecific);
}

function pairsOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}

/** The nearest clauses that are worth showing when none answers. */
export function nearestClauses({ hits }: SearchResult): Clause[] {
  const least = (hits[0]?.score ?? 0) * RELATED_SHARE;
  return hits
    .slice(0, RELATED_CLAUSES)
    .filter((hit) => hit.score >= least)
    .map((hit) => hit.clause);
}

/** The best clause and those nearly as good; the clauses of a task where its title is the best. */
export function chooseEvidence({ hits }: SearchResult, notice: Notice, more = false): Clause[] {
  const [best] = hits;
  if (best === undefined) return [];
  const near = hits.filter((hit) => hit.score >= best.score * EVIDENCE_SHARE).slice(0, EVIDENCE_CLAUSES);
  if (more) return further(hits, near);
  const chosen = near.map((hit) => hit.clause);
  if (best.clause.task === null || best.clause.id !== `t${best.clause.task}.0`) return chosen;
  const ofTask = notice.clauses.filter((clause) => clause.task === best.clause.task);
  return [...new Set([best.clause, ...chosen, ...ofTask])].slice(0, EVIDENCE_CLAUSES + 1);
}

// 还有呢: what the same task says besides, then the next best.
function further(hits: readonly Hit[], shown: readonly Hit[]): Clause[] {
  const rest = hits.filter((hit) => !shown.includes(hit));
  const task = shown[0]?.clause.task ?? null;
  const sameTask = rest.filter((hit) => hit.clause.task === task);
  return [...new Set([...sameTask, ...rest])].slice(0, EVIDENCE_CLAUSES).map((hit) => hit.clause);
}

/**
 * The place asked about when the best clause is the rule of one other place, as of Qingdao where Jinan is asked; else
 * null. A clause that names several places is a list of them, not the rule of one.
 */
export function placeOfAnotherRule(question: string, { hits }: SearchResult): string | null {
  const text = hits[0]?.clause.task == null ? '' : (hits[0]?.clause.text ?? '');
  const places = findPlaces(normaliseText(question));
  if (places.some((place) => namesPlace(text, place)) || findPlaces(text).length !== 1) return null;
  return places[0] ?? null;
}

/** The place that a turn asked of by itself (那上海呢) when none of the clauses found first names it; else null. */
export function placeNotNamed(place: string | null, { hits }: SearchResult): string | null {
  const first = hits.slice(0, EVIDENCE_CLAUSES);
  return place === null || first.some(({ clause }) => namesPlace(clause.text, place)) ? null : place;
}

// A place that the notice never names.
function unknownPlace(question: string, notice: Notice): string | null {
  const places = findPlaces(normaliseText(question));
  return places.some((place) => namesPlace(notice.text, place)) ? null : (places[0] ?? null);
}
