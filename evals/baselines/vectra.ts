// vectra's own document index with its own way of cutting text (512 tokens), as its README shows it.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalDocumentIndex } from 'vectra';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { type Baseline, PIECES } from './baseline.ts';

export async function vectraDocuments(text: string, embedder: Embedder): Promise<Baseline> {
  const index = new LocalDocumentIndex({
    folderPath: await mkdtemp(join(tmpdir(), 'mingwen-baseline-')),
    embeddings: {
      maxTokens: 8000,
      async createEmbeddings(inputs) {
        // vectra does not say which side it embeds; our shipped model embeds both alike.
        const vectors = await embedder.embed([inputs].flat(), 'passage');
        return { status: 'success', output: vectors.map((vector) => [...vector]) };
      },
    },
  });
  await index.createIndex();
  await index.upsertDocument('notice', text, 'txt');
  return {
    name: 'vectra LocalDocumentIndex, its own chunks',
    async search(question) {
      const [document] = await index.queryDocuments(question, { maxDocuments: 1, maxChunks: PIECES });
      const found = [...(document?.chunks ?? [])].sort((a, b) => b.score - a.score);
      // Its end offset is that of the last character.
      return found.map(({ item }) => ({ start: item.metadata.startPos, end: item.metadata.endPos + 1 }));
    },
  };
}
