// The vector index in vectra's format. The only file that imports vectra.
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { assertVector } from '../embedding/vector.ts';
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
        return {
          id: String(key),
          vector: [...vector].map((value) => Number(value.toFixed(DIGITS))),
          metadata: { key },
        };
      }),
    );
    return [FILE];
  },

  async open(directory): Promise<VectorIndex> {
    const index = new LocalIndex<Metadata>(directory, FILE);
    const items = await index.listItems();
    const dimension = items[0]?.vector.length ?? 0;
    for (const item of items) assertVector(Float32Array.from(item.vector), dimension);
    return {
      size: items.length,
      dimension,
      async query(vector, count) {
        assertVector(vector, dimension);
        const found = await index.queryItems([...vector], '', count);
        return found.map(({ item, score }) => ({ key: item.metadata.key, score }));
      },
    };
  },
};
