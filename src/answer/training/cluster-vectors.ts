// Spherical k-means: vectors in clusters of like directions, so that a search need not look at all of them.
// Source: Dhillon and Modha, "Concept Decompositions for Large Sparse Text Data Using Clustering" (2001).
import { createRandom, shuffled } from '../../embedding/training/random.ts';
import { nearest } from '../../retrieval/nearest.ts';

/** Rounds of k-means; few vectors move after. */
const ROUNDS = 8;

export interface Clusters {
  /** One row a cluster, of length 1, one after another. */
  readonly centroids: Float32Array;
  /** The places of each cluster's vectors, ascending. */
  readonly members: readonly (readonly number[])[];
}

/** `vectors`: at least one, of length 1 and equally many numbers. The same vectors give the same clusters. */
export function clusterVectors(vectors: readonly Float32Array[], count: number): Clusters {
  const rank = vectors[0]?.length ?? 0;
  const clusters = Math.min(count, vectors.length);
  const seeds = shuffled(vectors, createRandom(1)).slice(0, clusters);
  let centroids = join(seeds, rank);
  let members = assign(vectors, centroids, clusters);
  for (let round = 0; round < ROUNDS; round++) {
    const before = centroids;
    centroids = join(
      members.map((places, cluster) =>
        places.length === 0
          ? before.slice(cluster * rank, (cluster + 1) * rank)
          : direction(places, vectors, rank),
      ),
      rank,
    );
    members = assign(vectors, centroids, clusters);
  }
  return { centroids, members };
}

function assign(vectors: readonly Float32Array[], centroids: Float32Array, clusters: number): number[][] {
  const members: number[][] = Array.from({ length: clusters }, () => []);
  for (const [place, vector] of vectors.entries())
    members[nearest(centroids, vector, 1)[0]?.key ?? 0]?.push(place);
  return members;
}

// The mean direction of some vectors.
function direction(places: readonly number[], vectors: readonly Float32Array[], rank: number): Float32Array {
  const sum = new Float32Array(rank);
  for (const place of places)
    for (const [at, value] of (vectors[place] ?? []).entries()) sum[at] = (sum[at] ?? 0) + value;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

function join(rows: readonly Float32Array[], rank: number): Float32Array {
  const joined = new Float32Array(rows.length * rank);
  for (const [row, vector] of rows.entries()) joined.set(vector, row * rank);
  return joined;
}
