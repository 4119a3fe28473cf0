// What every VectorStore must do, whatever engine is behind it: apply it to each implementation.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { normalise } from '../../src/embedding/vector.ts';
import type { VectorStore } from '../../src/retrieval/vector-index.ts';

const unit = (...numbers: number[]) => normalise(Float32Array.from(numbers));
const VECTORS = [unit(1, 0, 0), unit(1, 1, 0), unit(0, 1, 0), unit(-1, 0, 0), unit(0, 0, 1)];

export function describeVectorStore(name: string, store: VectorStore): void {
  describe(`${name} as a VectorStore`, () => {
    let root: string;
    let folder: string;
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'mingwen-store-'));
      folder = join(root, 'index');
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    const built = async (vectors: readonly Float32Array[] = VECTORS) => {
      await store.build(folder, vectors);
      return store.open(folder);
    };

    it('names the files that it wrote', async () => {
      const files = await store.build(folder, VECTORS);
      expect(files.toSorted()).toEqual(readdirSync(folder).toSorted());
      expect(files).not.toEqual([]);
    });

    it('says how many keys it holds and how long a vector is', async () => {
      const index = await built();
      expect([index.size, index.dimension]).toEqual([5, 3]);
    });

    it('gives the nearest keys, best first, with their cosine', async () => {
      const matches = await (await built()).query(unit(1, 0.5, 0), 5);
      // 1 leans halfway to the second axis, 0 lies on the first, 2 on the second, 4 across, 3 the other way.
      expect(matches.map(({ key }) => key)).toEqual([1, 0, 2, 4, 3]);
      expect(matches.map(({ score }) => score)).toEqual(
        [0.948683, 0.894427, 0.447214, 0, -0.894427].map((score) => expect.closeTo(score, 4)),
      );
    });

    it('gives no more than asked, and no more than there are', async () => {
      const index = await built();
      expect(await index.query(unit(1, 0, 0), 2)).toHaveLength(2);
      expect(await index.query(unit(1, 0, 0), 99)).toHaveLength(5);
    });

    it('keeps the place of a key among many', async () => {
      const many = Array.from({ length: 300 }, (_, at) => unit(Math.cos(at / 100), Math.sin(at / 100), 0));
      const index = await built(many);
      const [best] = await index.query(unit(Math.cos(2.34), Math.sin(2.34), 0), 1);
      expect(best?.key).toBe(234);
    });

    it('answers from memory: its files may go', async () => {
      const index = await built();
      rmSync(folder, { recursive: true });
      expect((await index.query(unit(0, 0, 1), 1))[0]?.key).toBe(4);
    });

    it('gives the same when it is opened again', async () => {
      const first = await (await built()).query(unit(1, 2, 3), 5);
      expect(await (await store.open(folder)).query(unit(1, 2, 3), 5)).toEqual(first);
    });

    it.each([
      ['of another length', Float32Array.from([1, 0])],
      ['longer than the others', Float32Array.from([1, 0, 0, 0])],
      ['that is zero', new Float32Array(3)],
      ['with NaN', Float32Array.from([1, Number.NaN, 0])],
      ['with Infinity', Float32Array.from([1, Number.POSITIVE_INFINITY, 0])],
      ['of no length', new Float32Array(0)],
    ])('refuses a vector %s, to store and to ask for', async (_name, vector) => {
      const index = await built();
      await expect(index.query(vector, 3)).rejects.toThrow(/vector/);
      rmSync(folder, { recursive: true });
      await expect(store.build(folder, [...VECTORS, vector])).rejects.toThrow(/vector/);
    });

    it('does not write over an index', async () => {
      await built();
      await expect(store.build(folder, VECTORS)).rejects.toThrow();
    });

    it('does not open what is not there', async () => {
      await expect(store.open(join(root, 'nothing'))).rejects.toThrow();
    });
  });
}
