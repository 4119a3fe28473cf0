// The vector search as the rest of the program sees it.

export interface VectorMatch {
  /** Place of the key in the list the index was built from. */
  readonly key: number;
  /** Cosine similarity, -1 to 1. */
  readonly score: number;
}

export interface VectorIndex {
  /** Number of keys. */
  readonly size: number;
  /** Numbers in a vector. */
  readonly dimension: number;
  /** The `count` keys nearest to `vector`, best first. @throws on a vector of another length, not finite, or zero. */
  query(vector: Float32Array, count: number): Promise<VectorMatch[]>;
}

/** Makes and opens indexes in folders; one implementation a storage engine. */
export interface VectorStore {
  /** Writes a new index into `directory`, which must not exist; returns the names of the files it wrote. */
  build(directory: string, vectors: readonly Float32Array[]): Promise<string[]>;
  /** Reads the whole index into memory; later queries never read the disk. */
  open(directory: string): Promise<VectorIndex>;
}
