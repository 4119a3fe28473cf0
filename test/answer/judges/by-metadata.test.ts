// Questions about the document itself: a line for each thing asked.
import { describe, expect, it } from 'vitest';
import { judgeByMetadata } from '../../../src/answer/judges/by-metadata.ts';
import { SHANDONG } from '../../notice/fixtures.ts';
import { foundOf, idsOf } from '../samples.ts';

const judged = (question: string, best: string) => judgeByMetadata(question, foundOf([best]), SHANDONG);

describe('judgeByMetadata', () => {
  it.each([
    ['谁发的,什么时候发的', 'issuer', ['issuer', 'date']],
    ['落款和日期', 'date', ['date', 'issuer']],
    ['Who issued it, to whom, and when?', 'issuer', ['issuer', 'addressees', 'date']],
    ['标题叫什么,主送哪些单位', 'title', ['title', 'addressees']],
  ])('%s', (question, best, ids) => {
    const verdict = judged(question, best);
    expect(verdict?.outcome).toBe('answered');
    expect(idsOf(verdict?.evidence ?? []).toSorted()).toEqual(ids.toSorted());
    expect(verdict?.evidence[0]?.id).toBe(best);
  });

  it('one line is left to the search', () => {
    expect(judged('什么时候发的', 'date')).toBeNull();
  });

  it('what is about a task is none of its business', () => {
    expect(judged('谁什么时候启动垃圾分类', 't12.8')).toBeNull();
  });
});
