// Precedents: labelled questions near the one that is asked. What became of them tells what should become of it.
import { best, nearest, scoreRows } from '../retrieval/nearest.ts';
import type { VectorMatch } from '../retrieval/vector-index.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import type { Judgement } from './judgements.ts';
import { WordingIndex, type Wordings } from './wordings.ts';

export interface Precedent {
  /** Cosine of the two questions. */
  readonly similarity: number;
  readonly judgement: Judgement;
  /** The kind of thing that it asks for; null for turns that ask the notice nothing. */
  readonly asks: AskedKind | null;
}

/** The precedents nearest to a question in two ways, best first: what the one misses, the other often has. */
export interface NearPrecedents {
  /** By their embeddings, which are alike where the subjects are. */
  readonly byMeaning: readonly Precedent[];
  /** By the characters that they share. */
  readonly byWording: readonly Precedent[];
}

export type Precedents = (question: string) => Promise<NearPrecedents>;

/** Labelled questions as vectors of few numbers, and as terms. */
export interface PrecedentTable {
  /** Numbers of an embedding, and of a vector of the table. */
  readonly dimension: number;
  readonly rank: number;
  /** `dimension` × `rank`, row-major: takes an embedding to the space of the table. */
  readonly projection: Float32Array;
  /** One row of `rank` numbers a question, of length 1; those of a cluster one after another. */
  readonly vectors: Float32Array;
  /** Directions of the clusters, one row of `rank` numbers each, of length 1. */
  readonly centroids: Float32Array;
  /** Where each cluster begins, in rows, and where the last one ends. */
  readonly starts: readonly number[];
  readonly wordings: Wordings;
  readonly labels: readonly { readonly judgement: Judgement; readonly asks: AskedKind | null }[];
}

/** Precedents that are looked at, each way; 16 and 64 did alike. */
const NEAREST = 16;
/** Clusters that are searched: of 128 they hold 99 % of the nearest 16, at an eighth of the time. */
const CLUSTERS_SEARCHED = 16;

/** `embed` gives `table.dimension` numbers. */
export function createPrecedents(
  table: PrecedentTable,
  embed: (question: string) => Promise<Float32Array>,
): Precedents {
  const wordings = new WordingIndex(table.wordings);
  return async (question) => ({
    byMeaning: nearestByMeaning(table, await embed(question)),
    byWording: labelled(wordings.nearest(question, NEAREST), table),
  });
}

/** `embedding`: of `table.dimension` numbers. @throws RangeError when it is not. */
export function nearestByMeaning(table: PrecedentTable, embedding: Float32Array): Precedent[] {
  if (embedding.length !== table.dimension)
    throw new RangeError(`an embedding of ${embedding.length} numbers for precedents of ${table.dimension}`);
  const { vectors, centroids, starts, rank } = table;
  const projected = project(table, embedding);
  const clusters = nearest(centroids, projected, CLUSTERS_SEARCHED).map(({ key }) => {
    const [from = 0, to = 0] = [starts[key], starts[key + 1]];
    return { from, to };
  });
  const rows = clusters.reduce((sum, { from, to }) => sum + to - from, 0);
  const scores = new Float32Array(rows);
  const keys = new Uint32Array(rows);
  let scored = 0;
  for (const { from, to } of clusters) {
    scores.set(scoreRows(vectors.subarray(from * rank, to * rank), projected), scored);
    for (let key = from; key < to; key++, scored++) keys[scored] = key;
  }
  const matches = best(scores, NEAREST);
  return labelled(
    matches.map(({ key, score }) => ({ key: keys[key] ?? 0, score })),
    table,
  );
}

function labelled(matches: readonly VectorMatch[], { labels }: PrecedentTable): Precedent[] {
  return matches.flatMap(({ key, score }) => {
    const label = labels[key];
    return label === undefined ? [] : [{ similarity: score, ...label }];
  });
}

/** An embedding in the space of the table, of length 1. */
export function project(
  { dimension, rank, projection }: Pick<PrecedentTable, 'dimension' | 'rank' | 'projection'>,
  embedding: Float32Array,
): Float32Array {
  const projected = new Float32Array(rank);
  for (let row = 0; row < dimension; row++) {
    const value = embedding[row] ?? 0;
    for (let column = 0; column < rank; column++)
      projected[column] = (projected[column] ?? 0) + value * (projection[row * rank + column] ?? 0);
  }
  return toUnit(projected);
}

/** A vector of length 1. What lies outside of the space altogether has no direction in it and gets the one between all axes. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector.fill(1 / Math.sqrt(vector.length)) : vector.map((value) => value / length);
}
