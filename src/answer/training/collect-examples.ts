// Labelled questions as the judge would see them: classified by heads and found by a search that never saw them.
import type { Embedder } from '../../embedding/embedder.ts';
import type { LinkedQuestion } from '../../notice/load-questions.ts';
import type { Notice } from '../../notice/notice.ts';
import { buildKeys } from '../../retrieval/keys.ts';
import { createMemoryIndex } from '../../retrieval/memory-index.ts';
import { createRetriever, type Retriever } from '../../retrieval/retriever.ts';
import type { LabelledQuestion } from '../../understanding/load-labelled-questions.ts';
import { createClassifier, HEADS, type QuestionClassifier } from '../../understanding/question-classifier.ts';
import { QuestionFeatures } from '../../understanding/question-features.ts';
import { FOLDS, foldOf } from '../../understanding/training/cross-validate.ts';
import { type HeadExamples, headExamples } from '../../understanding/training/examples.ts';
import { FIT_OPTIONS, fitClassifier, toClassifier } from '../../understanding/training/fit-classifier.ts';
import { evidenceFeatures } from '../evidence-features.ts';
import type { Judgement } from '../judge-model.ts';
import { createPrecedents } from '../precedents.ts';
import { buildPrecedents, type PrecedentExample } from './build-precedents.ts';

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

export async function collectExamples(
  notice: Notice,
  labelled: readonly LabelledQuestion[],
  linked: readonly LinkedQuestion[],
  embedder: Embedder,
): Promise<{ names: readonly string[]; examples: JudgeExample[] }> {
  const features = new QuestionFeatures(notice.text);
  const heads = headExamples(labelled, linked, features);
  const cached = cacheEmbeddings(embedder);
  const full = await buildRetriever(notice, linked, cached);
  const keys = new Set(linked.map(({ q }) => q));
  const examples: JudgeExample[] = [];
  let names: readonly string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const classify = classifierWithout(fold, heads, features);
    const without = await buildRetriever(
      notice,
      linked.filter(({ q }) => foldOf(q) !== fold),
      cached,
    );
    const table = buildPrecedents(
      await precedentExamples(
        labelled.filter(({ q }) => foldOf(q) !== fold),
        cached,
      ),
    );
    const embed = async (text: string) => (await cached.embed([text], 'query'))[0] ?? new Float32Array();
    const near = createPrecedents(table, embed);
    const add = async (text: string, retriever: Retriever, label: Judgement, weight: number) => {
      const found = await retriever.search(text);
      const seen = evidenceFeatures(text, classify(text), found, notice.text, await near(text));
      names = seen.names;
      examples.push({ text, fold, values: seen.values, label, weight });
    };
    for (const question of labelled.filter(({ q }) => foldOf(q) === fold))
      await add(question.q, keys.has(question.q) ? without : full, labelOf(question), 1);
    for (const { q } of linked.filter((question) => foldOf(question.q) === fold))
      await add(q, without, 'answered', LINKED_WEIGHT);
  }
  return { names, examples };
}

/** The precedents that labelled questions are, embedded. */
export async function precedentExamples(
  labelled: readonly LabelledQuestion[],
  embedder: Embedder,
): Promise<PrecedentExample[]> {
  const vectors = await embedder.embed(
    labelled.map(({ q }) => q),
    'query',
  );
  return labelled.map((question, place) => ({
    embedding: vectors[place] ?? new Float32Array(),
    judgement: labelOf(question),
    asks: question.asks,
  }));
}

function labelOf({ act, held }: LabelledQuestion): Judgement {
  if (act !== 'question') return act;
  return held === true ? 'answered' : 'not_in_notice';
}

function classifierWithout(
  fold: number,
  heads: HeadExamples,
  features: QuestionFeatures,
): QuestionClassifier {
  const seen = <Example extends { readonly text: string }>(all: readonly Example[]) =>
    all.filter(({ text }) => foldOf(text) !== fold);
  return createClassifier(features, {
    acts: toClassifier(fitClassifier(HEADS.acts, seen(heads.acts), FIT_OPTIONS)),
    asks: toClassifier(fitClassifier(HEADS.asks, seen(heads.asks), FIT_OPTIONS)),
    held: toClassifier(fitClassifier(HEADS.held, seen(heads.held), FIT_OPTIONS)),
  });
}

async function buildRetriever(
  notice: Notice,
  linked: readonly LinkedQuestion[],
  embedder: Embedder,
): Promise<Retriever> {
  const keys = buildKeys(notice, linked);
  const vectors = await embedder.embed(
    keys.map((key) => key.text),
    'passage',
  );
  return createRetriever(notice, keys, createMemoryIndex(vectors), embedder);
}

function cacheEmbeddings(embedder: Embedder): Embedder {
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
