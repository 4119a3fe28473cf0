// LangChain.js as its documentation shows it: recursive splitter, memory vector store, similarity search.
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { type Baseline, PIECES, type Range } from './baseline.ts';

const CHUNK_SIZE = 500;
const CHUNK_OVERLAP = 50;

class OurEmbeddings extends Embeddings {
  readonly embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.embedder = embedder;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.embedder.embed(texts, 'passage')).map((vector) => [...vector]);
  }

  async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedder.embed([text], 'query');
    return [...(vector ?? [])];
  }
}

export async function langChain(text: string, embedder: Embedder): Promise<Baseline> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: CHUNK_SIZE, chunkOverlap: CHUNK_OVERLAP });
  const pieces = await splitter.splitText(text);
  const ranges = locate(pieces, text);
  const store = await MemoryVectorStore.fromTexts(pieces, ranges, new OurEmbeddings(embedder));
  return {
    name: 'LangChain.js memory vector store, 500 characters',
    async search(question) {
      const found = await store.similaritySearch(question, PIECES);
      return found.map(({ metadata }) => metadata as Range);
    },
  };
}

// The splitter gives texts without offsets; each begins after the one before it, and overlaps it.
function locate(pieces: readonly string[], text: string): Range[] {
  let from = 0;
  return pieces.map((piece) => {
    const start = text.indexOf(piece, from);
    if (start === -1) throw new Error(`a piece is not in the text: ${piece.slice(0, 20)}…`);
    from = start + 1;
    return { start, end: start + piece.length };
  });
}
