// Joining the legs of the search into one score a clause.
import { describe, expect, it } from 'vitest';
import { fuse, type LegScores } from '../../src/retrieval/fusion.ts';
import { FUSION_WEIGHTS, LEGS } from '../../src/tuning.ts';

const WEIGHTS = { keywordText: 0.5, keywordQuestions: 0.2, vectorText: 0.2, vectorQuestions: 0.1 };
const legs = (changes: Partial<Record<keyof LegScores, number[]>>, size = 3): LegScores => ({
  keywordText: Float64Array.from(changes.keywordText ?? new Array<number>(size).fill(0)),
  keywordQuestions: Float64Array.from(changes.keywordQuestions ?? new Array<number>(size).fill(0)),
  vectorText: Float64Array.from(changes.vectorText ?? new Array<number>(size).fill(0)),
  vectorQuestions: Float64Array.from(changes.vectorQuestions ?? new Array<number>(size).fill(0)),
});

describe('fuse', () => {
  it('scales each leg by its greatest score, so that BM25 and cosine count alike', () => {
    const fused = fuse(legs({ keywordText: [40, 20, 0], vectorText: [0, 0.4, 0.8] }), WEIGHTS);
    expect([...fused]).toEqual([0.5, 0.5 * 0.5 + 0.2 * 0.5, 0.2].map((score) => expect.closeTo(score, 12)));
  });

  it('gives the sum of the weights to a clause that is best in every leg', () => {
    const best = [2, 1, 0];
    const fused = fuse(
      legs({ keywordText: best, keywordQuestions: best, vectorText: best, vectorQuestions: best }),
      FUSION_WEIGHTS,
    );
    expect(fused[0]).toBeCloseTo(
      LEGS.reduce((sum, leg) => sum + FUSION_WEIGHTS[leg], 0),
      12,
    );
    expect(fused[0]).toBeCloseTo(1, 12);
  });

  it('adds nothing for a leg without a match, nor for one that is switched off', () => {
    expect([...fuse(legs({}), WEIGHTS)]).toEqual([0, 0, 0]);
    expect([...fuse(legs({ keywordText: [1, 0, 0] }), { ...WEIGHTS, keywordText: 0 })]).toEqual([0, 0, 0]);
  });

  it('takes a negative cosine for no match', () => {
    expect([...fuse(legs({ vectorText: [-0.5, 0.5, -1] }), WEIGHTS)]).toEqual([0, 0.2, 0]);
    expect([...fuse(legs({ vectorText: [-0.5, -0.1, -1] }), WEIGHTS)]).toEqual([0, 0, 0]);
  });

  it('refuses legs of unequal length', () => {
    expect(() => fuse(legs({ vectorText: [1, 2] }), WEIGHTS)).toThrow('leg vectorText has 2 scores, not 3');
  });

  it('has nothing to say of no clause', () => {
    expect([...fuse(legs({}, 0), WEIGHTS)]).toEqual([]);
  });
});
