// The reading page: the same draw every time, every kind in it, nothing of the test split, everything that was answered.
import { describe, expect, it } from 'vitest';
import { loadCases } from '../../evals/case.ts';
import { evaluate } from '../../evals/evaluate.ts';
import { drawCases } from '../../evals/reading-sample.ts';
import { readingPage } from '../../evals/report/reading.ts';
import { splitOf } from '../../evals/split.ts';
import { answered, caseOf, refused } from './answers.ts';
import { fakeAssistant } from './fake-assistant.ts';

const cases = loadCases();

describe('the draw', () => {
  it('is the same whatever order the cases come in', () => {
    const drawn = drawCases(cases, 100, 'a');
    expect(drawn).toHaveLength(100);
    expect(drawCases(cases.toReversed(), 100, 'a')).toEqual(drawn);
    expect(drawCases(cases, 100, 'b')).not.toEqual(drawn);
  });

  it('has every kind, and only cases that may be looked at', () => {
    const drawn = drawCases(cases, 100, 'a');
    const kinds = new Set(cases.map(({ kind }) => kind));
    expect(new Set(drawn.map(({ kind }) => kind))).toEqual(kinds);
    expect(drawn.every(({ id }) => splitOf(id) === 'dev')).toBe(true);
  });
});

describe('the page', () => {
  const pageOf = async (question: string, answer?: Parameters<typeof fakeAssistant>[1]) => {
    const history = [{ role: 'user' as const, content: '先问一句' }];
    const asked = caseOf({ outcome: 'answered' }, question, history);
    const results = await evaluate([asked], fakeAssistant({}, answer), { scorers: {} });
    return readingPage(results, 'a');
  };

  it('shows the conversation and everything of the answer', async () => {
    const answer = answered(['t1.1'], {
      answer: '第一行\n第二行',
      caveats: ['注意'],
      suggestions: ['再问?'],
    });
    const page = await pageOf('落户\n怎么办', answer);
    for (const part of [
      '- user: 先问一句',
      '落户 ⏎ 怎么办',
      '**answered · complete**',
      '> 第一行\n>\n> 第二行',
    ])
      expect(page).toContain(part);
    for (const part of ['cited: t1.1', 'caveats: 注意', 'suggestions: 再问?']) expect(page).toContain(part);
  });

  it('shows what a refusal relates to, what failed, and what nobody sees', async () => {
    expect(await pageOf('落户', refused(['t2.1']))).toContain('related: t2.1');
    expect(await pageOf('落户')).toContain('**No answer**: Error: out of order');
    expect(await pageOf('落\u200b户', refused([]))).toContain('落\\u{200b}户');
  });
});
