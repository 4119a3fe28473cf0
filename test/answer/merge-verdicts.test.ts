import { describe, expect, it } from 'vitest';
import { mergeVerdicts } from '../../src/answer/merge-verdicts.ts';
import { answered, notInNotice, plain } from '../../src/answer/verdicts.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const clause = (id: string) => {
  const found = SHANDONG.clauses.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found;
};
const toilets = { asked: '农村厕所怎么改？', verdict: answered([{ key: 'quoted' }], [clause('t19.4')]) };
const waste = { asked: '垃圾分类啥时候启动？', verdict: answered([{ key: 'quoted' }], [clause('t12.8')]) };
const fee = {
  asked: '要交多少钱？',
  verdict: notInNotice('detail_not_stated', [{ key: 'missing_fee' }], []),
};

describe('several questions as one answer', () => {
  it('quotes the clauses of each', () => {
    expect(mergeVerdicts([waste, toilets])?.evidence.map(({ id }) => id)).toEqual(['t12.8', 't19.4']);
  });

  it('names what the notice lacks, and is partial', () => {
    const merged = mergeVerdicts([toilets, fee]);
    expect(merged?.completeness).toBe('partial');
    expect(merged?.lead).toEqual([{ key: 'also_missing', values: { asked: fee.asked } }, { key: 'quoted' }]);
  });

  it.each([
    ['nothing is answered', [fee, fee]],
    ['all are answered by one task', [toilets, toilets]],
    [
      'one of them asks the notice nothing',
      [toilets, { asked: '你好', verdict: plain('smalltalk', null, []) }],
    ],
  ])('leaves the turn whole where %s', (_, judged) => {
    expect(mergeVerdicts(judged)).toBeNull();
  });
});
