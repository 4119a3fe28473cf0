// Saves and loads the table of precedents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ASKED_KINDS } from '../understanding/question-kinds.ts';
import { JUDGEMENTS } from './judgements.ts';
import { type PrecedentTable, toUnit } from './precedents.ts';
import type { Wordings } from './wordings.ts';

/**
 * Files of a saved table: its shape; projection and centroids (float32), vectors (int8), judgements and kinds (one byte
 * each); how many terms each wording has, and the terms (two bytes each, in the order of little-endian machines).
 */
export const PRECEDENT_FILES = {
  meta: 'precedents.json',
  table: 'precedents.bin',
  wordings: 'wordings.bin',
} as const;
/** Stands for no kind in the file. */
const NO_KIND = 255;

const metaSchema = z.object({
  dimension: z.int().positive(),
  rank: z.int().positive(),
  count: z.int().positive(),
  /** Where each cluster begins, in rows, and where the last one ends. */
  starts: z.array(z.int().nonnegative()).min(2),
});

/** @throws when the files cannot be read or do not fit together; the message names the command that makes them. */
export function loadPrecedents(directory: string): PrecedentTable {
  const meta = metaSchema.safeParse(JSON.parse(readFileSync(join(directory, PRECEDENT_FILES.meta), 'utf8')));
  const bytes = new Uint8Array(readFileSync(join(directory, PRECEDENT_FILES.table)));
  const { dimension = 0, rank = 0, count = 0, starts = [] } = meta.data ?? {};
  const clusters = starts.length - 1;
  const isInOrder = starts.every((start, at) => start >= (starts[at - 1] ?? 0)) && starts.at(-1) === count;
  if (!meta.success || !isInOrder || bytes.length !== (dimension + clusters) * rank * 4 + count * (rank + 2))
    throw unusable(directory);
  const wordings = new Uint8Array(readFileSync(join(directory, PRECEDENT_FILES.wordings)));
  const centroidsAt = dimension * rank * 4;
  const vectorsAt = centroidsAt + clusters * rank * 4;
  const labelsAt = vectorsAt + count * rank;
  const quantised = new Int8Array(bytes.buffer, vectorsAt, count * rank);
  const vectors = new Float32Array(quantised.length);
  for (let row = 0; row < count; row++) {
    vectors.set(toUnit(Float32Array.from(quantised.subarray(row * rank, (row + 1) * rank))), row * rank);
  }
  return {
    dimension,
    rank,
    projection: new Float32Array(bytes.slice(0, centroidsAt).buffer),
    centroids: new Float32Array(bytes.slice(centroidsAt, vectorsAt).buffer),
    starts,
    vectors,
    wordings: decodeWordings(wordings, count, directory),
    labels: Array.from({ length: count }, (_, row) => ({
      judgement: JUDGEMENTS[bytes[labelsAt + row] ?? 0] ?? 'not_in_notice',
      asks: ASKED_KINDS[bytes[labelsAt + count + row] ?? NO_KIND] ?? null,
    })),
  };
}

function unusable(directory: string): Error {
  return new Error(`${directory} does not hold precedents; npm run train:judge makes them`);
}

function decodeWordings(bytes: Uint8Array, count: number, directory: string): Wordings {
  const numbers = new Uint16Array(bytes.buffer, 0, bytes.length >> 1);
  const counts = numbers.subarray(0, count);
  const terms = numbers.subarray(count);
  if (bytes.length % 2 !== 0 || counts.reduce((sum, terms) => sum + terms, 0) !== terms.length)
    throw unusable(directory);
  return { counts, terms };
}

/** The bytes of the wordings as they are saved. */
export function encodeWordings({ counts, terms }: Wordings): Uint8Array {
  return new Uint8Array(Uint16Array.from([...counts, ...terms]).buffer);
}

/** The bytes of a table as it is saved, without its wordings. */
export function encodePrecedents({ projection, centroids, vectors, labels }: PrecedentTable): Uint8Array {
  const greatest = vectors.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Uint8Array.from([
    ...new Uint8Array(projection.buffer, projection.byteOffset, projection.byteLength),
    ...new Uint8Array(centroids.buffer, centroids.byteOffset, centroids.byteLength),
    ...new Uint8Array(Int8Array.from(vectors, (value) => Math.round((value / greatest) * 127)).buffer),
    ...labels.map(({ judgement }) => JUDGEMENTS.indexOf(judgement)),
    ...labels.map(({ asks }) => (asks === null ? NO_KIND : ASKED_KINDS.indexOf(asks))),
  ]);
}
