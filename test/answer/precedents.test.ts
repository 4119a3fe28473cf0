// Precedents: the labelled questions nearest to one, and the table that is saved.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createPrecedents,
  encodePrecedents,
  loadPrecedents,
  nearestPrecedents,
  PRECEDENT_FILES,
  type PrecedentTable,
} from '../../src/answer/precedents.ts';

/** Three numbers in, the first two of them kept. */
const TABLE: PrecedentTable = {
  dimension: 3,
  rank: 2,
  projection: Float32Array.of(1, 0, 0, 1, 0, 0),
  vectors: Float32Array.of(1, 0, 0, 1, -1, 0),
  labels: [
    { judgement: 'answered', asks: 'rule' },
    { judgement: 'not_in_notice', asks: 'fee' },
    { judgement: 'smalltalk', asks: null },
  ],
};

describe('nearestPrecedents', () => {
  it('best first, by cosine in the space of the table', () => {
    const near = nearestPrecedents(TABLE, Float32Array.of(0.6, 0.8, 5));
    expect(near.map(({ judgement }) => judgement)).toEqual(['not_in_notice', 'answered', 'smalltalk']);
    expect(near[0]?.similarity).toBeCloseTo(0.8, 5);
    expect(near[0]?.asks).toBe('fee');
  });

  it('finds something for what lies outside of the space', () => {
    expect(nearestPrecedents(TABLE, Float32Array.of(0, 0, 1))).toHaveLength(3);
  });

  it('refuses the vectors of another model', () => {
    expect(() => nearestPrecedents(TABLE, Float32Array.of(1, 0))).toThrow(RangeError);
  });

  it('embeds the question it is asked', async () => {
    const asked: string[] = [];
    const precedents = createPrecedents(TABLE, async (question) => {
      asked.push(question);
      return Float32Array.of(1, 0, 0);
    });
    expect((await precedents('要多少钱'))[0]?.judgement).toBe('answered');
    expect(asked).toEqual(['要多少钱']);
  });
});

describe('a saved table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingwen-precedents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const meta = (count: number) =>
    writeFileSync(join(folder, PRECEDENT_FILES.meta), JSON.stringify({ dimension: 3, rank: 2, count }));

  it('is read as it was written', () => {
    meta(3);
    writeFileSync(join(folder, PRECEDENT_FILES.table), encodePrecedents(TABLE));
    expect(loadPrecedents(folder)).toEqual(TABLE);
  });

  it('whose files do not fit is refused with the command that makes it', () => {
    meta(4);
    expect(() => loadPrecedents(folder)).toThrow('npm run train:judge');
  });
});
