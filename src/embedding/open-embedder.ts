// Opens the embedder that the settings ask for: the shipped one, a hub's, or an endpoint's.
import { join } from 'node:path';
import type { Embedder } from './embedder.ts';
import type { EmbeddingSettings } from './embedding-settings.ts';
import { loadEndpointEmbedder } from './endpoint-embedder.ts';
import { loadHubEmbedder } from './hub-embedder.ts';
import { loadTransformersEmbedder } from './transformers-embedder.ts';

/** The part of the program's settings that decides the embedder. */
export interface EmbedderConfig {
  readonly embedding: EmbeddingSettings;
  /** Models fetched from a hub are kept in its folder `embedding-models`. */
  readonly dataDirectory: string;
}

/** Only a hub's or an endpoint's model opens the network. Throws EmbeddingError, one line. */
export function openEmbedder(config: EmbedderConfig, shippedDirectory: string): Promise<Embedder> {
  const { embedding, dataDirectory } = config;
  switch (embedding.kind) {
    case 'shipped':
      return loadTransformersEmbedder({ directory: shippedDirectory });
    case 'hub':
      return loadHubEmbedder(embedding, join(dataDirectory, 'embedding-models'));
    case 'endpoint':
      return loadEndpointEmbedder(embedding);
  }
}
