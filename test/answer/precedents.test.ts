// Precedents: the labelled questions nearest to one, and the table that is saved.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  encodePrecedents,
  encodeWordings,
  loadPrecedents,
  PRECEDENT_FILES,
} from '../../src/answer/precedent-files.ts';
import { createPrecedents, nearestByMeaning, type PrecedentTable } from '../../src/answer/precedents.ts';
import { collectWordings } from '../../src/answer/wordings.ts';

/** Three numbers in, the first two of them kept. */
const TABLE: PrecedentTable = {
  dimension: 3,
  rank: 2,
  projection: Float32Array.of(1, 0, 0, 1, 0, 0),
  vectors: Float32Array.of(1, 0, 0, 1, -1, 0),
  centroids: Float32Array.of(0.6, 0.8, -1, 0),
  starts: [0, 2, 3],
  wordings: collectWordings(['怎么落户', '落户要多少钱', '你好']),
  labels: [
    { judgement: 'answered', asks: 'rule' },
    { judgement: 'not_in_notice', asks: 'fee' },
    { judgement: 'smalltalk', asks: null },
  ],
};

describe('nearestByMeaning', () => {
  it('best first, by cosine in the space of the table', () => {
    const near = nearestByMeaning(TABLE, Float32Array.of(0.6, 0.8, 5));
    expect(near.map(({ judgement }) => judgement)).toEqual(['not_in_notice', 'answered', 'smalltalk']);
    expect(near[0]?.similarity).toBeCloseTo(0.8, 5);
    expect(near[0]?.asks).toBe('fee');
  });

  it('finds something for what lies outside of the space', () => {
    expect(nearestByMeaning(TABLE, Float32Array.of(0, 0, 1))).toHaveLength(3);
  });

  it('refuses the vectors of another model', () => {
    expect(() => nearestByMeaning(TABLE, Float32Array.of(1, 0))).toThrow(RangeError);
  });

  it('embeds the question it is asked', async () => {
    const asked: string[] = [];
    const precedents = createPrecedents(TABLE, async (question) => {
      asked.push(question);
      return Float32Array.of(1, 0, 0);
    });
    const { byMeaning, byWording } = await precedents('要多少钱');
    expect(asked).toEqual(['要多少钱']);
    // The vector that was made of it is the first question's; its words are the second's.
    expect(byMeaning[0]?.judgement).toBe('answered');
    expect(byWording[0]?.judgement).toBe('not_in_notice');
  });
});

describe('a saved table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingwen-precedents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const meta = (count: number) =>
    writeFileSync(
      join(folder, PRECEDENT_FILES.meta),
      JSON.stringify({ dimension: 3, rank: 2, count, starts: TABLE.starts }),
    );

  it('is read as it was written', () => {
    meta(3);
    writeFileSync(join(folder, PRECEDENT_FILES.table), encodePrecedents(TABLE));
    writeFileSync(join(folder, PRECEDENT_FILES.wordings), encodeWordings(TABLE.wordings));
    expect(loadPrecedents(folder)).toEqual(TABLE);
  });

  it('whose wordings were cut short is refused', () => {
    const wordings = encodeWordings(TABLE.wordings);
    meta(3);
    for (const cut of [1, 2]) {
      writeFileSync(join(folder, PRECEDENT_FILES.wordings), wordings.subarray(0, wordings.length - cut));
      expect(() => loadPrecedents(folder)).toThrow('npm run train:judge');
    }
    writeFileSync(join(folder, PRECEDENT_FILES.wordings), wordings);
  });

  it('whose files do not fit is refused with the command that makes it', () => {
    meta(4);
    expect(() => loadPrecedents(folder)).toThrow('npm run train:judge');
  });
});
