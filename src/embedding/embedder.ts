// What the rest of the program knows of an embedding model: texts in, unit vectors out, and who made them.

export interface Embedder {
  /** Name of the model, recorded in the index's manifest. */
  readonly model: string;
  /** Numbers in a vector. */
  readonly dimension: number;
  /** SHA-256 (hex) of the files that decide the vectors, for the manifest. */
  readonly digest: string;
  /**
   * One L2-normalised vector a text, in the order of the texts. Some models embed a query otherwise than
   * a passage, so both sides say which they are. Throws EmbeddingError on non-finite or zero output.
   */
  embed(texts: readonly string[], kind: 'query' | 'passage'): Promise<Float32Array[]>;
}

/** A model that cannot be loaded, or a vector that must not be used. The message is one line. */
export class EmbeddingError extends Error {
  override readonly name = 'EmbeddingError';
}
