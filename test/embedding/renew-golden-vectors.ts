// Writes golden-vectors.json anew from the model that ships: `node --import tsx test/embedding/renew-golden-vectors.ts`
// after a training whose change of the vectors is meant.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadTransformersEmbedder } from '../../src/embedding/transformers-embedder.ts';

interface GoldenVector {
  readonly name: string;
  readonly text: string;
  /** The text is repeated this often. */
  readonly repeat: number;
  /** The first numbers of the vector, to six decimals. */
  readonly first: readonly number[];
}

const FILE = new URL('golden-vectors.json', import.meta.url);
const NUMBERS = 4;

const cases = JSON.parse(readFileSync(FILE, 'utf8')) as GoldenVector[];
const embedder = await loadTransformersEmbedder({ directory: 'models/mingwen-static' });
const vectors = await embedder.embed(
  cases.map(({ text, repeat }) => text.repeat(repeat)),
  'query',
);
const renewed = cases.map((known, place) => ({
  ...known,
  first: Array.from(vectors[place]?.subarray(0, NUMBERS) ?? [], (value) => Number(value.toFixed(6))),
}));
writeFileSync(FILE, `${JSON.stringify(renewed, null, 2)}\n`);
