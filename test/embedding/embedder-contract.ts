// What every Embedder must do, whatever model is behind it: apply it to each implementation.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { dot } from '../../src/embedding/vector.ts';

const TEXTS = ['没房子能在青岛落户吗？', 'How do I get a residence permit?', '村里的厕所什么时候改'];
/** Texts that have broken embedding models: nothing, only unknown characters, very long, lone surrogates. */
const AWKWARD = [
  '',
  ' ',
  '。。。',
  '\u{1F44D}',
  '\u2603\u2603',
  '\ud800',
  '户'.repeat(5000),
  'x'.repeat(5000),
];

export function describeEmbedder(name: string, make: () => Promise<Embedder>): void {
  describe(`${name} as an Embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await make();
    });

    it('says what it is', () => {
      expect(embedder.model).not.toBe('');
      expect(embedder.dimension).toBeGreaterThan(0);
      expect(embedder.digest).toMatch(/^[0-9a-f]{64}$/);
    });

    it('gives one vector of its dimension and of length 1 a text', async () => {
      const vectors = await embedder.embed(TEXTS, 'passage');
      expect(vectors).toHaveLength(TEXTS.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimension);
        expect(dot(vector, vector)).toBeCloseTo(1, 5);
      }
    });

    it('gives nothing for no texts', async () => {
      expect(await embedder.embed([], 'query')).toEqual([]);
    });

    it('keeps the order, and a text has the same vector alone and among others', async () => {
      const together = await embedder.embed([...TEXTS, ...TEXTS.toReversed()], 'query');
      for (const [place, text] of [...TEXTS, ...TEXTS.toReversed()].entries()) {
        const [alone] = await embedder.embed([text], 'query');
        expect(alone && dot(alone, together[place] ?? alone)).toBeCloseTo(1, 5);
      }
    });

    it('takes more texts than one run of the model', async () => {
      const texts = Array.from({ length: 70 }, (_, number) => `第${number}项任务`);
      const vectors = await embedder.embed(texts, 'passage');
      const [last] = await embedder.embed(texts.slice(-1), 'passage');
      expect(vectors).toHaveLength(70);
      expect(last && dot(last, vectors[69] ?? last)).toBeCloseTo(1, 5);
    });

    it.each(AWKWARD.map((text) => [JSON.stringify(text).slice(0, 20), text]))(
      'finds a direction for %s',
      async (_, text) => {
        for (const kind of ['query', 'passage'] as const) {
          const [vector] = await embedder.embed([text], kind);
          expect(vector?.every(Number.isFinite)).toBe(true);
          expect(vector && dot(vector, vector)).toBeCloseTo(1, 5);
        }
      },
    );
  });
}
