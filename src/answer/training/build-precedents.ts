// Builds the table of precedents: embeddings of labelled questions in the few directions in which they differ most.
import { createRandom } from '../../embedding/training/random.ts';
import type { AskedKind } from '../../understanding/question-kinds.ts';
import type { Judgement } from '../judgements.ts';
import { type PrecedentTable, project } from '../precedents.ts';
import { collectWordings } from '../wordings.ts';
import { clusterVectors } from './cluster-vectors.ts';

/** Numbers of a precedent's vector; 24 lost a point of accuracy, all 128 gained none. */
const RANK = 48;
/** Clusters that the questions stand in; a search looks at few of them. */
const CLUSTERS = 128;
/** Rounds of orthogonal iteration; the directions are still long before. */
const ROUNDS = 60;

export interface PrecedentExample {
  readonly text: string;
  readonly embedding: Float32Array;
  readonly judgement: Judgement;
  readonly asks: AskedKind | null;
}

export function buildPrecedents(examples: readonly PrecedentExample[]): PrecedentTable {
  const dimension = examples[0]?.embedding.length ?? 0;
  const rank = Math.min(RANK, dimension);
  const space = { dimension, rank, projection: principalDirections(examples, dimension, rank) };
  const projected = examples.map(({ embedding }) => project(space, embedding));
  const { centroids, members } = clusterVectors(projected, CLUSTERS);
  const starts = [0];
  for (const places of members) starts.push((starts.at(-1) ?? 0) + places.length);
  // The questions of a cluster stand together.
  const sorted = members.flat().flatMap((place) => examples[place] ?? []);
  const vectors = new Float32Array(examples.length * rank);
  for (const [row, place] of members.flat().entries())
    vectors.set(projected[place] ?? new Float32Array(rank), row * rank);
  return {
    ...space,
    vectors,
    centroids,
    starts,
    wordings: collectWordings(sorted.map(({ text }) => text)),
    labels: sorted.map(({ judgement, asks }) => ({ judgement, asks })),
  };
}

// Orthogonal iteration on the covariance. Source: Golub and Van Loan, "Matrix Computations", chapter 8.
function principalDirections(
  examples: readonly PrecedentExample[],
  dimension: number,
  rank: number,
): Float32Array {
  const covariance = covarianceOf(examples, dimension);
  const random = createRandom(1);
  let basis: Float64Array[] = Array.from({ length: rank }, () =>
    Float64Array.from({ length: dimension }, random.normal),
  );
  for (let round = 0; round < ROUNDS; round++) {
    basis = orthonormal(
      basis.map((direction) => Float64Array.from(covariance, (row) => dot(row, direction))),
    );
  }
  const projection = new Float32Array(dimension * rank);
  for (const [column, direction] of basis.entries()) {
    for (const [row, value] of direction.entries()) projection[row * rank + column] = value;
  }
  return projection;
}

function covarianceOf(examples: readonly PrecedentExample[], dimension: number): Float64Array[] {
  const mean = new Float64Array(dimension);
  for (const { embedding } of examples)
    for (const [at, value] of embedding.entries()) mean[at] = (mean[at] ?? 0) + value / examples.length;
  const covariance = Array.from({ length: dimension }, () => new Float64Array(dimension));
  for (const { embedding } of examples) {
    const centred = Float64Array.from(embedding, (value, at) => value - (mean[at] ?? 0));
    for (const [at, row] of covariance.entries()) {
      const factor = (centred[at] ?? 0) / examples.length;
      for (const [column, value] of centred.entries()) row[column] = (row[column] ?? 0) + factor * value;
    }
  }
  return covariance;
}

// Gram and Schmidt, one direction after the other.
function orthonormal(directions: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const direction of directions) {
    let rest = direction;
    for (const other of basis) {
      const along = dot(rest, other);
      rest = rest.map((value, at) => value - along * (other[at] ?? 0));
    }
    const length = Math.sqrt(dot(rest, rest));
    basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}
