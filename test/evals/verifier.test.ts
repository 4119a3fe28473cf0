// The pairs that judge the check of written sentences, and the figures below which it must not fall.
import { describe, expect, it } from 'vitest';
import { judgePairs, LIES, loadPairs, type Pair, splitOfPair } from '../../evals/verifier/pairs.ts';
import { confusionTable, falseAccepts, falseRefusals } from '../../evals/verifier/tables.ts';
import { loadVocabulary } from '../../src/load-vocabulary.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const PAIRS = loadPairs();
const JUDGED = judgePairs(PAIRS, SHANDONG, loadVocabulary(SHANDONG));

describe('the pairs', () => {
  it('are many, each once, of all tasks, of every kind of lie', () => {
    expect(new Set(PAIRS.map(({ id }) => id)).size).toBe(PAIRS.length);
    expect(new Set(PAIRS.map(({ clauses, sentence }) => `${clauses} ${sentence}`)).size).toBe(PAIRS.length);
    expect(PAIRS.filter(({ faithful }) => faithful).length).toBeGreaterThanOrEqual(200);
    expect(PAIRS.filter(({ faithful }) => !faithful).length).toBeGreaterThanOrEqual(250);
    const tasks = new Set(PAIRS.flatMap(({ clauses }) => clauses.map((id) => /^t(\d+)\./.exec(id)?.[1])));
    for (let task = 1; task <= 25; task++) expect(tasks).toContain(String(task));
    for (const lie of LIES) expect(PAIRS.some((pair) => pair.lie === lie)).toBe(true);
  });

  it('of rounds that have been looked at are dev', () => {
    const pair = { ...(PAIRS[0] as Pair), id: 'pair-002' };
    const splits = [1, 2].map((round) => splitOfPair({ ...pair, round }, 2));
    expect(splits[0]).toBe('dev');
    expect(new Set(PAIRS.map((one) => splitOfPair({ ...one, round: 2 }, 2))).size).toBe(2);
  });

  it('that cite a clause the notice does not have are refused', () => {
    const pair = { ...(PAIRS[0] as Pair), clauses: ['t99.1'] };
    expect(() => judgePairs([pair], SHANDONG, loadVocabulary(SHANDONG))).toThrow('t99.1');
  });
});

describe('the floors', () => {
  it('at most one lie in a hundred is accepted', () => {
    expect(falseAccepts(JUDGED)?.rate).toBeLessThanOrEqual(0.003);
    expect(falseAccepts(JUDGED.filter(({ split }) => split === 'test'))?.rate).toBeLessThanOrEqual(0.01);
  });

  it('no more faithful sentences are refused than when they were set', () => {
    expect(falseRefusals(JUDGED)?.rate).toBeLessThanOrEqual(0.09);
    expect(falseRefusals(JUDGED.filter(({ split }) => split === 'test'))?.rate).toBeLessThanOrEqual(0.13);
  });

  it('every pair is counted in the table', () => {
    const counted = confusionTable(JUDGED).rows.reduce((sum, [, n]) => sum + Number(n), 0);
    expect(counted).toBe(PAIRS.length);
  });
});
