// Measures retrieval on dev as more and more of the corpus's questions serve as keys of their clauses.
import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/embedding/embedder.ts';
import type { LinkedQuestion } from '../../src/notice/load-questions.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { buildKeys } from '../../src/retrieval/keys.ts';
import { createMemoryIndex } from '../../src/retrieval/memory-index.ts';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.ts';
import { LEGS, type Leg } from '../../src/tuning.ts';
import type { EvalCase } from '../case.ts';
import { splitOf } from '../split.ts';
import { type ArmFigures, figuresOfArms } from './arm-figures.ts';
import { keepLegs } from './arms.ts';
import { isRetrievalCase, rankAll } from './ranking.ts';

/** The ways of finding whose curve is drawn: what the product does, and keywords alone. */
export const CURVE_ARMS = {
  fused: LEGS,
  'keywords only': ['keywordText', 'keywordQuestions'],
} as const satisfies Readonly<Record<string, readonly Leg[]>>;
export type CurveArm = keyof typeof CURVE_ARMS;

export interface CurvePoint {
  /** How many questions served as keys. */
  readonly questions: number;
  readonly figures: ArmFigures;
}

export interface CurveRequest {
  readonly notice: Notice;
  readonly questions: readonly LinkedQuestion[];
  /** The same for every point: only the keys grow, never the training. */
  readonly embedder: Embedder;
  readonly cases: readonly EvalCase[];
  /** A count beyond the number of questions means all of them. */
  readonly counts: readonly number[];
  readonly arms: readonly CurveArm[];
}

/** The points arm by arm, each in the order of `counts`; on the answerable dev questions that the arms are measured on. */
export async function measureQuestionCurve(request: CurveRequest): Promise<CurvePoint[]> {
  const { notice, embedder, cases, counts, arms } = request;
  const asked = cases.filter((evalCase) => splitOf(evalCase.id) === 'dev' && isRetrievalCase(evalCase));
  const questions = shuffled(request.questions);
  const sizes = counts.map((count) => Math.min(count, questions.length));
  const texts = buildKeys(notice, questions.slice(0, Math.max(0, ...sizes))).map((key) => key.text);
  const vectors = await embedder.embed(texts, 'passage');
  const retrievers = sizes.map((size) => {
    const keys = buildKeys(notice, questions.slice(0, size));
    return {
      size,
      retriever: createRetriever(notice, keys, createMemoryIndex(vectors.slice(0, keys.length)), embedder),
    };
  });
  const points: CurvePoint[] = [];
  for (const arm of arms) {
    for (const { size, retriever } of retrievers) {
      const ranking = await rankAll(searchWith(retriever, arm), asked, notice);
      const figures = figuresOfArms([ranking], asked).filter((entry) => entry.cases === 'dev');
      points.push(...figures.map((entry) => ({ questions: size, figures: entry })));
    }
  }
  return points;
}

/** In an order without meaning and the same for ever, so that each prefix is a random subset of the next longer one. */
export function shuffled(questions: readonly LinkedQuestion[]): LinkedQuestion[] {
  return questions
    .map((question) => ({ question, digest: createHash('sha256').update(question.q).digest('hex') }))
    .sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0))
    .map(({ question }) => question);
}

function searchWith(retriever: Retriever, name: CurveArm) {
  const weights = keepLegs(CURVE_ARMS[name]);
  return {
    name,
    async search(question: string) {
      const { hits } = await retriever.search(question, { weights });
      return hits.map(({ clause }) => clause.id);
    },
  };
}
