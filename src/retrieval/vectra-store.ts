// The vector index in vectra's format. The only file that imports vectra.
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { assertVector } from '../embedding/vector.ts';
import { createMemoryIndex } from './memory-index.ts';
import type { VectorIndex, VectorStore } from './vector-index.ts';

const FILE = 'index.json';
/** Digits kept of each number: the cosine moves by less than 1e-5 and the file is a third of the size. */
const DIGITS = 5;

type Metadata = { key: number };

/** vectra checks neither dimensions nor finiteness and is not safe for two writers: all of that is done around it. */
export const vectraStore: VectorStore = {
  async build(directory, vectors) {
    const dimension = vectors[0]?.length ?? 0;
    const index = new LocalIndex<Metadata>(directory, FILE);
    await index.createIndex({ version: 1 });
    await index.batchInsertItems(
      vectors.map((vector, key) => {
        assertVector(vector, dimension);
        const rounded = [...vector].map((value) => Number(value.toFixed(DIGITS)));
        return { id: String(key), vector: rounded, metadata: { key } };
      }),
    );
    return [FILE];
  },

  // The vectors are taken over into one block: vectra's own query makes an object for each item and sorts them all,
  // five times slower at 7,000 items, and its copy of them takes eight times the memory.
  async open(directory): Promise<VectorIndex> {
    const items = await new LocalIndex<Metadata>(directory, FILE).listItems();
    const vectors: number[][] = [];
    for (const { vector, metadata } of items) vectors[metadata.key] = vector;
    return createMemoryIndex(vectors);
  },
};
