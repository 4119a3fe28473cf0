// The arithmetic of the reports: proportions with their intervals, ranks, groups, targets.
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../evals/evaluate.ts';
import { proportionOf } from '../../evals/proportion.ts';
import { markdownTable, terminalTable } from '../../evals/report/table.ts';
import { figuresOfArms, rankFigures } from '../../evals/retrieval/arm-figures.ts';
import { keepLegs } from '../../evals/retrieval/arms.ts';
import { isRetrievalCase, rankAll } from '../../evals/retrieval/ranking.ts';
import { ANSWER_SCORERS } from '../../evals/scorers/scorers.ts';
import { confusionOf } from '../../evals/summary.ts';
import { TARGETS } from '../../evals/targets.ts';
import { caseOf, notice, refused } from './answers.ts';
import { fakeAssistant } from './fake-assistant.ts';

describe('a proportion', () => {
  it('has a Wilson interval', () => {
    const { rate, low, high } = proportionOf([...Array(9).fill(1), 0]) ?? { rate: 0, low: 0, high: 0 };
    expect([rate, low, high].map((end) => end.toFixed(4))).toEqual(['0.9000', '0.5958', '0.9821']);
    expect(proportionOf([1])?.high).toBe(1);
  });

  it('leaves out what does not apply, and is nothing when nothing does', () => {
    expect(proportionOf([1, null, 0, undefined])).toMatchObject({ n: 2, rate: 0.5 });
    expect(proportionOf([null])).toBeNull();
  });
});

describe('arms', () => {
  it('are measured by the rank of the first right one', () => {
    const figures = rankFigures([1, 2, 4, Number.POSITIVE_INFINITY]);
    expect(figures.hitAt1?.rate).toBe(0.25);
    expect(figures.hitAt3?.rate).toBe(0.5);
    expect(figures.reciprocalRank?.rate).toBe((1 + 1 / 2 + 1 / 4) / 4);
  });

  it('rank tasks by their best clause, and leave out what lies outside the tasks', async () => {
    const evalCase = caseOf({ outcome: 'answered', tasks: [2], clauses: ['t2.2'] });
    const arm = { name: 'fixed', search: async () => ['p1.1', 't1.1', 't1.2', 't2.1', 't2.2'] };
    const ranking = await rankAll(arm, [evalCase], notice);
    expect(ranking.found[0]?.tasks).toEqual([1, 2]);
    const [figures] = figuresOfArms([ranking], [evalCase]).filter(({ task }) => task.hitAt1 !== null);
    expect(figures?.task.reciprocalRank?.rate).toBe(0.5);
    expect(figures?.clause?.reciprocalRank?.rate).toBe(0.2);
  });

  it('answer questions that stand by themselves', () => {
    expect(isRetrievalCase(caseOf({ outcome: 'answered', tasks: [1] }))).toBe(true);
    expect(isRetrievalCase(caseOf({ outcome: ['answered', 'not_in_notice'], tasks: [1] }))).toBe(false);
    expect(isRetrievalCase(caseOf({ outcome: 'answered', tasks: [1], exact: true }))).toBe(false);
    const history = [{ role: 'user' as const, content: '落户' }];
    expect(isRetrievalCase(caseOf({ outcome: 'answered', tasks: [1] }, '那青岛呢', history))).toBe(false);
  });

  it('keep the balance of the legs that stay on', () => {
    const weights = keepLegs(['keywordText', 'vectorText']);
    expect(weights.keywordQuestions).toBe(0);
    expect(weights.keywordText + weights.vectorText).toBeCloseTo(1);
  });
});

describe('groups', () => {
  it('count an accepted alternative as the expected outcome', async () => {
    const asked = [caseOf({ outcome: ['answered', 'not_in_notice'] }), caseOf({ outcome: 'answered' })];
    const results = await evaluate(asked, fakeAssistant({}, refused([])), { scorers: ANSWER_SCORERS });
    expect(confusionOf(results)).toEqual([
      {
        expected: 'answered',
        given: [
          ['answered', 1],
          ['not_in_notice', 1],
        ],
      },
    ]);
  });

  it('measure every target of the issues, and nothing over no results', () => {
    expect(TARGETS.filter(({ issue }) => issue === 3)).toHaveLength(4);
    for (const { measure } of TARGETS) expect(measure([])).toBeNull();
  });
});

describe('tables', () => {
  const table = { head: ['名', 'n'], rows: [['a|b', '1']] };

  it('keep a bar inside its cell', () => {
    expect(markdownTable(table)).toBe('| 名 | n |\n| --- | ---: |\n| a\\|b | 1 |');
  });

  it('align Chinese in a terminal', () => {
    expect(terminalTable(table)).toBe('名   n\n---  -\na|b  1');
  });
});
