import { describe, expect, it } from 'vitest';
import { groupScores, rankOf, summarise } from '../../../src/embedding/training/rank-metrics.ts';

describe('rankOf', () => {
  const scores = Float64Array.of(0.9, 0.5, 0.7, 0.5);

  it('counts what is ahead of the best right one', () => {
    expect(rankOf(scores, [0])).toBe(1);
    expect(rankOf(scores, [2])).toBe(2);
    expect(rankOf(scores, [1, 2])).toBe(2);
  });

  it('counts a tie against the right one, but not against another right one', () => {
    expect(rankOf(scores, [1])).toBe(4);
    expect(rankOf(scores, [1, 3])).toBe(3);
  });
});

describe('groupScores', () => {
  it('is the score of the best unit of each group', () => {
    expect([...groupScores(Float64Array.of(0.1, 0.4, 0.3), [0, 1, 0])]).toEqual([0.3, 0.4]);
  });
});

describe('summarise', () => {
  it('gives shares and the mean reciprocal rank', () => {
    const metrics = summarise([
      { unit: 1, group: 1 },
      { unit: 4, group: 2 },
      { unit: null, group: 5 },
    ]);
    expect(metrics).toEqual({
      queries: 3,
      unitHit1: 0.5,
      unitHit3: 0.5,
      unitReciprocalRank: (1 + 1 / 4) / 2,
      groupHit1: 1 / 3,
      groupHit3: 2 / 3,
    });
  });

  it('has no figure where there is nothing to count', () => {
    expect(summarise([]).unitHit1).toBeNaN();
  });
});
