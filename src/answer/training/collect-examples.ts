// Labelled questions as the judge would see them: classified by heads and found by a search that never saw them.
import type { Embedder } from '../../embedding/embedder.ts';
import type { LinkedQuestion } from '../../notice/load-questions.ts';
import type { Notice } from '../../notice/notice.ts';
import { buildKeys } from '../../retrieval/keys.ts';
import { createMemoryIndex } from '../../retrieval/memory-index.ts';
import { createRetriever, type QueryReading, type Retriever } from '../../retrieval/retriever.ts';
import { type Reading, resolveFollowUp } from '../../understanding/follow-up.ts';
import type { LabelledQuestion } from '../../understanding/load-labelled-questions.ts';
import type { LabelledTurn } from '../../understanding/load-labelled-turns.ts';
import {
  createClassifier,
  QUESTION_HEADS,
  type QuestionClassifier,
} from '../../understanding/question-classifier.ts';
import { QuestionFeatures } from '../../understanding/question-features.ts';
import type { AskedKind } from '../../understanding/question-kinds.ts';
import { NO_REQUESTS } from '../../understanding/request-reader.ts';
import { readScope } from '../../understanding/scope.ts';
import { FOLDS, foldOf } from '../../understanding/training/cross-validate.ts';
import { headExamples, type QuestionExamples } from '../../understanding/training/examples.ts';
import { fitHeads, toHeads } from '../../understanding/training/fit-heads.ts';
import { evidenceFeatures } from '../evidence-features.ts';
import type { Judgement } from '../judgements.ts';
import { createPrecedents, type PrecedentTable } from '../precedents.ts';
import { tasksShown } from '../understand.ts';
import { buildPrecedents } from './build-precedents.ts';

export interface JudgeExample {
  readonly text: string;
  readonly fold: number;
  readonly values: readonly number[];
  readonly label: Judgement;
  /** How much it counts in training. */
  readonly weight: number;
}

/** A question linked to a clause counts half: there are many, and they are all answered. */
const LINKED_WEIGHT = 0.5;

/** A reading of a turn that is not how it is meant still occurs: it counts little. */
const OTHER_READING_WEIGHT = 0.3;

/** A question as the judge is asked it: by itself, or as a reading of a turn in its conversation. */
export interface AskedQuestion extends Pick<Reading, 'question' | 'form' | 'beside' | 'leans'> {
  readonly fold: number;
  readonly label: Judgement;
  readonly asks: AskedKind | null;
  readonly weight: number;
}

export interface Labelled {
  readonly questions: readonly LabelledQuestion[];
  readonly turns: readonly LabelledTurn[];
  /** Questions linked to the clauses that answer them. */
  readonly linked: readonly LinkedQuestion[];
}

/** `embedder` should remember: every question is embedded again in each fold. */
export async function collectExamples(
  notice: Notice,
  labelled: Labelled,
  asked: readonly AskedQuestion[],
  embedder: Embedder,
  translate: QueryReading['translate'],
): Promise<{ names: readonly string[]; examples: JudgeExample[] }> {
  const { questions, turns, linked } = labelled;
  const features = new QuestionFeatures(notice.text);
  const heads = headExamples(questions, linked, turns, features);
  const full = await buildRetriever(notice, linked, embedder, translate);
  const keys = new Set(linked.map(({ q }) => q));
  const examples: JudgeExample[] = [];
  let names: readonly string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { classify } = classifierWithout(fold, heads, features);
    const rest = linked.filter(({ q }) => foldOf(q) !== fold);
    const without = await buildRetriever(notice, rest, embedder, translate);
    const others = asked.filter((question) => question.fold !== fold && question.weight === 1);
    const embed = async (text: string) => (await embedder.embed([text], 'query'))[0] ?? new Float32Array();
    const near = createPrecedents(await buildTable(others, embedder), embed);
    for (const { question, form, beside, leans, label, weight } of asked.filter((one) => one.fold === fold)) {
      const retriever = keys.has(question) ? without : full;
      const found = await retriever.search(question, beside === null ? {} : { beside });
      const precedents = await near(question);
      const seen = evidenceFeatures(question, classify(form), found, notice.text, precedents, leans);
      names = seen.names;
      examples.push({ text: question, fold, values: seen.values, label, weight });
    }
  }
  return { names, examples };
}

/** Labelled and linked questions, and turns in each of their readings, as the judge is asked them. */
export async function askedQuestions(
  notice: Notice,
  { questions, turns, linked }: Labelled,
  embedder: Embedder,
  translate: QueryReading['translate'],
): Promise<AskedQuestion[]> {
  const alone = (q: string) => ({ question: q, form: q, beside: null, leans: false, fold: foldOf(q) });
  const retriever = await buildRetriever(notice, linked, embedder, translate);
  // Turns that are requests are exact and never judged: what is read here are the others.
  const context = { notice, retriever, requests: NO_REQUESTS, officialWords: () => [] };
  const tasksOf = (question: string) => tasksShown(question, context);
  const read: AskedQuestion[] = [];
  for (const turn of turns) {
    const scopeOf = (question: string) => readScope(question, notice);
    const both = { notice, scopeOf, tasksOf, listOf: () => null, leaning: () => 0.5 };
    const readings = await resolveFollowUp([turn.before, turn.q], both);
    for (const { question, form, beside, leans } of readings) {
      const isMeant = readings.length === 1 || leans === turn.leans;
      const weight = isMeant ? 1 : OTHER_READING_WEIGHT;
      // Turns after one question are alike: they are held out together.
      const fold = foldOf(turn.before);
      read.push({ question, form, beside, leans, fold, label: labelOf(turn), asks: turn.asks, weight });
    }
  }
  return [
    ...questions.map((one) => ({ ...alone(one.q), label: labelOf(one), asks: one.asks, weight: 1 })),
    ...read,
    ...linked.map(({ q }) => ({
      ...alone(q),
      label: 'answered' as const,
      asks: null,
      weight: LINKED_WEIGHT,
    })),
  ];
}

/** The precedents that questions are. */
export async function buildTable(
  asked: readonly AskedQuestion[],
  embedder: Embedder,
): Promise<PrecedentTable> {
  const vectors = await embedder.embed(
    asked.map(({ question }) => question),
    'query',
  );
  return buildPrecedents(
    asked.map(({ question, label, asks }, place) => ({
      text: question,
      embedding: vectors[place] ?? new Float32Array(),
      judgement: label,
      asks,
    })),
  );
}

function labelOf({ act, held }: LabelledQuestion): Judgement {
  if (act !== 'question') return act;
  return held === true ? 'answered' : 'not_in_notice';
}

function classifierWithout(
  fold: number,
  heads: QuestionExamples,
  features: QuestionFeatures,
): QuestionClassifier {
  const seen = <Example extends { readonly text: string }>(all: readonly Example[]) =>
    all.filter(({ text }) => foldOf(text) !== fold);
  const fitted = fitHeads(QUESTION_HEADS, {
    acts: seen(heads.acts),
    asks: seen(heads.asks),
    held: seen(heads.held),
    leaning: seen(heads.leaning),
  });
  return createClassifier(features, toHeads(fitted));
}

async function buildRetriever(
  notice: Notice,
  linked: readonly LinkedQuestion[],
  embedder: Embedder,
  translate: QueryReading['translate'],
): Promise<Retriever> {
  const keys = buildKeys(notice, linked);
  const vectors = await embedder.embed(
    keys.map((key) => key.text),
    'passage',
  );
  // The questions are in Chinese characters already.
  const reading: QueryReading = { read: (question) => question, translate };
  return createRetriever(notice, keys, createMemoryIndex(vectors), embedder, reading);
}

/** Embeds each text once. */
export function cacheEmbeddings(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>();
  return {
    ...embedder,
    async embed(texts, kind) {
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      const vectors = await embedder.embed(missing, kind);
      for (const [index, text] of missing.entries()) known.set(text, vectors[index] ?? new Float32Array());
      return texts.map((text) => known.get(text) ?? new Float32Array());
    },
  };
}
