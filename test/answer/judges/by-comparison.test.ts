// Comparisons: the best of both sides, in the order asked.
import { describe, expect, it } from 'vitest';
import { judgeByComparison } from '../../../src/answer/judges/by-comparison.ts';
import { foundOf, idsOf } from '../samples.ts';

const LARGE = foundOf(['t10.3', 't13.1', 't1.1'], [1, 0.95, 0.2]);
const SMALL = foundOf(['t10.4', 't7.1'], [1, 0.5]);
const evidenceOf = (...sides: ReturnType<typeof foundOf>[]) => {
  const verdict = judgeByComparison(sides);
  return verdict === null ? null : idsOf(verdict.evidence);
};

describe('judgeByComparison', () => {
  it('quotes what is found best on either side, a second clause only when it is nearly as good', () => {
    expect(evidenceOf(LARGE, SMALL)).toEqual(['t10.3', 't13.1', 't10.4']);
  });

  it('keeps the order of the question', () => {
    expect(evidenceOf(SMALL, LARGE)).toEqual(['t10.4', 't10.3', 't13.1']);
  });

  it('quotes two clauses a side at most', () => {
    expect(evidenceOf(foundOf(['t1.1', 't1.2', 't1.3'], [1, 1, 1]), SMALL)).toEqual([
      't1.1',
      't1.2',
      't10.4',
    ]);
  });

  it('quotes a clause that serves both sides once', () => {
    expect(evidenceOf(foundOf(['t6.1']), foundOf(['t6.1']))).toEqual(['t6.1']);
  });

  it.each([
    ['no side', []],
    ['one side', [LARGE]],
    ['a side of which nothing is found', [LARGE, foundOf([])]],
  ])('compares nothing with %s', (_name, sides) => {
    expect(judgeByComparison(sides)).toBeNull();
  });
});
