// Precedents: labelled questions near the one that is asked. What became of them tells what should become of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nearest } from '../retrieval/nearest.ts';
import { ASKED_KINDS, type AskedKind } from '../understanding/question-kinds.ts';
import { JUDGEMENTS, type Judgement } from './judge-model.ts';

export interface Precedent {
  /** Cosine of the two questions in the space of the table. */
  readonly similarity: number;
  readonly judgement: Judgement;
  /** The kind of thing that it asks for; null for turns that ask the notice nothing. */
  readonly asks: AskedKind | null;
}

/** The precedents nearest to a question, best first. */
export type Precedents = (question: string) => Promise<readonly Precedent[]>;

/** Labelled questions as vectors of few numbers. */
export interface PrecedentTable {
  /** Numbers of an embedding, and of a vector of the table. */
  readonly dimension: number;
  readonly rank: number;
  /** `dimension` × `rank`, row-major: takes an embedding to the space of the table. */
  readonly projection: Float32Array;
  /** One row of `rank` numbers a question, of length 1. */
  readonly vectors: Float32Array;
  readonly labels: readonly { readonly judgement: Judgement; readonly asks: AskedKind | null }[];
}

/** Precedents that are looked at; 16 and 64 did alike. */
const NEAREST = 16;

export function createPrecedents(
  table: PrecedentTable,
  embed: (question: string) => Promise<Float32Array>,
): Precedents {
  return async (question) => nearestPrecedents(table, await embed(question));
}

/** `embedding`: of `table.dimension` numbers. @throws RangeError when it is not. */
export function nearestPrecedents(table: PrecedentTable, embedding: Float32Array): Precedent[] {
  if (embedding.length !== table.dimension)
    throw new RangeError(`an embedding of ${embedding.length} numbers for precedents of ${table.dimension}`);
  return nearest(table.vectors, project(table, embedding), NEAREST).flatMap(({ key, score }) => {
    const label = table.labels[key];
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

// A question that lies outside of the space altogether has no direction in it; it is like nothing.
function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector.fill(1 / Math.sqrt(vector.length)) : vector.map((value) => value / length);
}

/** Files of a saved table: its shape, and projection (float32), vectors (int8), judgements and kinds (one byte each). */
export const PRECEDENT_FILES = { meta: 'precedents.json', table: 'precedents.bin' } as const;
/** Stands for no kind in the file. */
const NO_KIND = 255;

const metaSchema = z.object({
  dimension: z.int().positive(),
  rank: z.int().positive(),
  count: z.int().positive(),
});

/** @throws when the files cannot be read or do not fit together; the message names the command that makes them. */
export function loadPrecedents(directory: string): PrecedentTable {
  const meta = metaSchema.safeParse(JSON.parse(readFileSync(join(directory, PRECEDENT_FILES.meta), 'utf8')));
  const bytes = new Uint8Array(readFileSync(join(directory, PRECEDENT_FILES.table)));
  const { dimension = 0, rank = 0, count = 0 } = meta.data ?? {};
  if (!meta.success || bytes.length !== dimension * rank * 4 + count * (rank + 2))
    throw new Error(`${directory} does not hold precedents; npm run train:judge makes them`);
  const vectorsAt = dimension * rank * 4;
  const labelsAt = vectorsAt + count * rank;
  const quantised = new Int8Array(bytes.buffer, vectorsAt, count * rank);
  const vectors = new Float32Array(quantised.length);
  for (let row = 0; row < count; row++) {
    vectors.set(toUnit(Float32Array.from(quantised.subarray(row * rank, (row + 1) * rank))), row * rank);
  }
  return {
    dimension,
    rank,
    projection: new Float32Array(bytes.slice(0, vectorsAt).buffer),
    vectors,
    labels: Array.from({ length: count }, (_, row) => ({
      judgement: JUDGEMENTS[bytes[labelsAt + row] ?? 0] ?? 'not_in_notice',
      asks: ASKED_KINDS[bytes[labelsAt + count + row] ?? NO_KIND] ?? null,
    })),
  };
}

/** The bytes of a table as it is saved. */
export function encodePrecedents({ projection, vectors, labels }: PrecedentTable): Uint8Array {
  const greatest = vectors.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Uint8Array.from([
    ...new Uint8Array(projection.buffer, projection.byteOffset, projection.byteLength),
    ...new Uint8Array(Int8Array.from(vectors, (value) => Math.round((value / greatest) * 127)).buffer),
    ...labels.map(({ judgement }) => JUDGEMENTS.indexOf(judgement)),
    ...labels.map(({ asks }) => (asks === null ? NO_KIND : ASKED_KINDS.indexOf(asks))),
  ]);
}
