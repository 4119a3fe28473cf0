// The table of precedents keeps the directions in which the questions differ.
import { describe, expect, it } from 'vitest';
import { nearestByMeaning } from '../../../src/answer/precedents.ts';
import { buildPrecedents } from '../../../src/answer/training/build-precedents.ts';
import { createRandom } from '../../../src/embedding/training/random.ts';

const random = createRandom(7);
/** Sixty-four numbers, of which the first two tell the questions apart; the rest is noise. */
const exampleAt = (angle: number) => {
  const embedding = Float32Array.from({ length: 64 }, () => 0.01 * random.normal());
  embedding[0] = Math.cos(angle);
  embedding[1] = Math.sin(angle);
  return embedding;
};
const EXAMPLES = Array.from({ length: 40 }, (_, place) => ({
  text: `问题${place}`,
  embedding: exampleAt((place / 40) * 2 * Math.PI),
  judgement: place < 20 ? ('answered' as const) : ('not_in_notice' as const),
  asks: 'rule' as const,
}));

describe('buildPrecedents', () => {
  const table = buildPrecedents(EXAMPLES);

  it('has a row and a label a question, of fewer numbers', () => {
    expect(table.dimension).toBe(64);
    expect(table.rank).toBeLessThan(64);
    expect(table.vectors).toHaveLength(EXAMPLES.length * table.rank);
    expect(table.labels).toHaveLength(EXAMPLES.length);
  });

  it('a question is nearest to those on its side', () => {
    expect(nearestByMeaning(table, exampleAt(Math.PI / 2))[0]?.judgement).toBe('answered');
    expect(nearestByMeaning(table, exampleAt(-Math.PI / 2))[0]?.judgement).toBe('not_in_notice');
  });

  it('is the same every time', () => {
    expect(buildPrecedents(EXAMPLES).projection).toEqual(table.projection);
  });
});
