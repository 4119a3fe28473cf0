// What the judge sees of a question and of the evidence found for it, as numbers with names.
import { searchTextOf } from '../notice/search-text.ts';
import type { SearchResult } from '../retrieval/retriever.ts';
import { detectLanguage } from '../text/language.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces, namesPlace } from '../text/places.ts';
import { EVIDENCE } from '../understanding/evidence-kinds.ts';
import { asksOtherTime, countedMeasures, focusPairs } from '../understanding/focus.ts';
import { probabilityOf } from '../understanding/linear-heads.ts';
import type { Classification } from '../understanding/question-classifier.ts';
import { ACTS, ASKED_KINDS, type AskedKind } from '../understanding/question-kinds.ts';
import { JUDGEMENTS, type Judgement } from './judgements.ts';
import type { NearPrecedents, Precedent } from './precedents.ts';

/** Hits whose clauses count as near the best: at least this share of its score. */
const NEAR = 0.8;

/** Features in a fixed order; `names` and `values` have the same length. */
export interface EvidenceFeatures {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** `leans`: the question was made from a turn and the question before it. */
export function evidenceFeatures(
  question: string,
  classification: Classification,
  found: SearchResult,
  noticeText: string,
  precedents: NearPrecedents,
  leans: boolean,
): EvidenceFeatures {
  const entries = [
    ...classificationEntries(classification),
    ...retrievalEntries(found),
    ...holdingEntries(question, classification, found, noticeText),
    ...formEntries(question, leans),
    ...precedentEntries('precedent', classification, precedents.byMeaning),
    ...precedentEntries('wording', classification, precedents.byWording),
  ];
  return { names: entries.map(([name]) => name), values: entries.map(([, value]) => value) };
}

type Entry = readonly [string, number];

function classificationEntries({ acts, asks, held }: Classification): Entry[] {
  return [
    ...ACTS.map((act): Entry => [`act ${act}`, logOdds(probabilityOf(acts, act))]),
    ...ASKED_KINDS.map((kind): Entry => [`asks ${kind}`, probabilityOf(asks, kind)]),
    ['held', logOdds(probabilityOf(held, 'held'))],
  ];
}

function retrievalEntries({ hits }: SearchResult): Entry[] {
  const best = hits[0];
  const other = hits.find((hit) => hit.clause.task !== best?.clause.task);
  const greatest = (score: (hit: (typeof hits)[number]) => number) => Math.max(0, ...hits.map(score));
  return [
    ['vector questions', greatest((hit) => hit.legs.vectorQuestions)],
    ['vector questions third', hits[2]?.legs.vectorQuestions ?? 0],
    ['vector text', greatest((hit) => hit.legs.vectorText)],
    ['coverage', best?.coverage ?? 0],
    ['coverage greatest', greatest((hit) => hit.coverage)],
    ['keyword questions', Math.log1p(best?.legs.keywordQuestions ?? 0)],
    // At most what the legs can give: the judge never saw the bonus for literals.
    ['score', Math.min(1, best?.score ?? 0)],
    ['margin', Math.min(1, best?.score ?? 0) - Math.min(1, other?.score ?? 0)],
  ];
}

// Does the evidence hold the kind of thing that is asked? Each as likely as the kind is.
function holdingEntries(
  question: string,
  { asks }: Classification,
  { hits }: SearchResult,
  noticeText: string,
): Entry[] {
  const best = hits[0];
  const bestText = best === undefined ? '' : searchTextOf(best.clause);
  const near = hits.slice(0, 3).filter((hit) => hit.score >= (best?.score ?? 0) * NEAR);
  const nearText = near.map((hit) => searchTextOf(hit.clause)).join('\n');
  const kinds = Object.entries(EVIDENCE) as [AskedKind, RegExp][];
  const text = normaliseText(question);
  const figures = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const focus = focusPairs(question);
  const measures = countedMeasures(question);
  const counted = (measure: string) =>
    new RegExp(`[\\d一二三四五六七八九十两][\\d.]*[万千百]?${measure}`).test(nearText);
  const places = findPlaces(text);
  return [
    ...kinds.flatMap(([kind, pattern]): Entry[] => [
      [`holds ${kind}`, probabilityOf(asks, kind) * Number(pattern.test(bestText))],
      [`holds near ${kind}`, probabilityOf(asks, kind) * Number(pattern.test(nearText))],
    ]),
    ['focus asked', Number(focus.length > 0)],
    [
      'focus missing',
      focus.length === 0 ? 0 : focus.filter((pair) => !nearText.includes(pair)).length / focus.length,
    ],
    ['measure counted', Number(measures.some(counted))],
    ['measure not counted', Number(measures.length > 0 && !measures.some(counted))],
    ['figure held', Number(figures.some((figure) => nearText.includes(figure)))],
    ['figure unknown', Number(figures.some((figure) => !noticeText.includes(figure)))],
    ['place held', Number(places.some((place) => namesPlace(nearText, place)))],
    ['place unknown', Number(places.some((place) => !namesPlace(noticeText, place)))],
    [
      'place of another',
      Number(
        places.length > 0 &&
          !places.some((place) => namesPlace(bestText, place)) &&
          findPlaces(bestText).length > 0,
      ),
    ],
  ];
}

function formEntries(question: string, leans: boolean): Entry[] {
  const text = normaliseText(question);
  const latin = /[a-z]{3,}/.test(text);
  return [
    ['english', Number(detectLanguage(question) === 'en')],
    ['latin', Number(latin)],
    ['length', Math.log1p(text.length)],
    ['other time', Number(asksOtherTime(question))],
    ['leans', Number(leans)],
  ];
}

/** Temperature, in units of cosine, of the weights of precedents. */
const PRECEDENT_TEMPERATURE = 0.1;
/** What a precedent that asks for another kind of thing still counts. */
const OTHER_KIND = 0.02;

// What became of questions like this one: of all, and of those that asked for the same kind of thing.
function precedentEntries(name: string, { asks }: Classification, precedents: readonly Precedent[]): Entry[] {
  const best = precedents[0]?.similarity ?? 0;
  const weighed = precedents.map((precedent) => {
    const weight = Math.exp((precedent.similarity - best) / PRECEDENT_TEMPERATURE);
    const agreement = precedent.asks === null ? 0 : probabilityOf(asks, precedent.asks);
    return { ...precedent, weight, alike: weight * (agreement + OTHER_KIND) };
  });
  const total = sumOf(weighed.map(({ weight }) => weight)) || 1;
  const of = (judgement: Judgement) => weighed.filter((precedent) => precedent.judgement === judgement);
  const alike = (judgement: Judgement) => of(judgement).map((precedent) => precedent.alike);
  const greatest = (values: readonly number[]) => Math.max(0, ...values);
  const onNotice = sumOf([...alike('answered'), ...alike('not_in_notice')]) + 1e-3;
  return [
    ...JUDGEMENTS.map(
      (judgement): Entry => [
        `${name}s ${judgement}`,
        sumOf(of(judgement).map(({ weight }) => weight)) / total,
      ],
    ),
    [`${name}s alike answered`, sumOf(alike('answered')) / onNotice],
    [`${name}s alike`, Math.log(onNotice)],
    [`${name}s alike lead`, greatest(alike('answered')) - greatest(alike('not_in_notice'))],
    [`${name} nearest`, best],
    [`${name} nearest answered`, greatest(of('answered').map(({ similarity }) => similarity))],
    [`${name} nearest missing`, greatest(of('not_in_notice').map(({ similarity }) => similarity))],
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function logOdds(probability: number): number {
  return Math.log((probability + 0.01) / (1.01 - probability));
}
