// Each scorer on a right answer and on one deliberately broken in the way it is there to catch.
import { describe, expect, it } from 'vitest';
import { failedGates } from '../../evals/evaluate.ts';
import type { Scorer } from '../../evals/scorers/scorer.ts';
import { ANSWER_SCORERS, SCORER_NAMES, TEXT_SCORERS } from '../../evals/scorers/scorers.ts';
import type { Answer } from '../../src/protocol.ts';
import { answered, caseOf, cite, notice, refused } from './answers.ts';

const score = (name: keyof typeof ANSWER_SCORERS, evalCase: ReturnType<typeof caseOf>, answer: Answer) =>
  ANSWER_SCORERS[name](evalCase, answer, notice);
const settlement = caseOf(
  { outcome: 'answered', tasks: [1], clauses: ['t1.1'], words: ['全面取消重点群体落户限制'] },
  '没房子能在青岛落户吗',
);

describe('outcome and reason', () => {
  it('accepts every listed outcome and no other', () => {
    const either = caseOf({ outcome: ['not_in_notice', 'answered'] });
    expect(score('outcome', either, answered(['t1.1'])).score).toBe(1);
    expect(score('outcome', either, refused([])).score).toBe(1);
    expect(score('outcome', either, refused([], { outcome: 'declined' })).score).toBe(0);
  });

  it('asks for the reason of a refusal and for none of an answer that is right as well', () => {
    const either = caseOf({ outcome: ['not_in_notice', 'answered'], reason: 'department_not_assigned' });
    expect(score('reason', either, refused([])).score).toBe(0);
    expect(score('reason', either, refused([], { reason: 'department_not_assigned' })).score).toBe(1);
    expect(score('reason', either, answered(['t1.1'])).score).toBeNull();
  });
});

describe('the right task', () => {
  it('is the task of the first citation', () => {
    expect(score('firstTask', settlement, answered(['t1.2', 't2.1'])).score).toBe(1);
    expect(score('firstTask', settlement, answered(['t2.1', 't1.1']))).toEqual({
      score: 0,
      evidence: 't2.1, expected tasks 1',
    });
    expect(score('firstTask', settlement, refused(['t1.1'])).score).toBe(0);
  });

  it('may be any of equally right readings', () => {
    const growth = caseOf({ outcome: 'answered', oneOf: [7, 13] });
    expect(score('firstTask', growth, answered(['t13.1'])).score).toBe(1);
    expect(score('requiredTasks', growth, answered(['t13.1'])).score).toBe(1);
    expect(score('requiredTasks', growth, answered(['t12.1'])).score).toBe(0);
  });

  it('is looked for among the first three shown', () => {
    expect(score('topThree', settlement, answered(['t2.1', 't3.1', 't1.1'])).score).toBe(1);
    expect(score('topThree', settlement, answered(['t2.1', 't3.1', 't4.1', 't1.1'])).score).toBe(0);
  });

  it('is a clause where the source stands outside the tasks', () => {
    const issued = caseOf({ outcome: 'answered', clauses: ['date'] });
    expect(score('firstTask', issued, answered(['date'])).score).toBe(1);
    expect(score('firstTask', issued, answered(['issuer'])).score).toBe(0);
  });

  it('must be related to a refusal', () => {
    const fee = caseOf({ outcome: 'not_in_notice', tasks: [2] });
    expect(score('requiredTasks', fee, refused(['t2.1'])).score).toBe(1);
    expect(score('requiredTasks', fee, refused(['t1.1'])).score).toBe(0);
    expect(score('firstTask', fee, refused(['t2.1'])).score).toBeNull();
  });

  it('counts the best clause apart from its task', () => {
    expect(score('clause', settlement, answered(['t1.2', 't1.1'])).score).toBe(1);
    expect(score('clause', settlement, answered(['t1.2'])).score).toBe(0);
  });
});

describe('lists', () => {
  const list = caseOf({ outcome: 'answered', tasks: [1, 6, 9], exact: true });

  it('are the whole set', () => {
    expect(score('exactSet', list, answered(['t1.1', 't6.1', 't6.2', 't9.4'])).score).toBe(1);
  });

  it('are wrong when one is missing or one is added', () => {
    expect(score('exactSet', list, answered(['t1.1', 't6.1'])).evidence).toBe('task 9 is missing');
    expect(score('exactSet', list, answered(['t1.1', 't6.1', 't9.4', 't7.1'])).evidence).toBe(
      'task 7 does not belong',
    );
  });

  it('leave other questions alone', () => {
    expect(score('exactSet', settlement, answered(['t1.1'])).score).toBeNull();
  });
});

describe('words', () => {
  it('may stand in a quote or in the answer', () => {
    expect(score('words', settlement, answered(['t1.1'], { answer: '可以。' })).score).toBe(1);
    expect(score('words', settlement, answered(['t1.2'])).score).toBe(0);
  });

  it('are not asked of a refusal that is right as well', () => {
    const either = caseOf({ outcome: ['answered', 'not_in_notice'], words: ['居住证互认'] });
    expect(score('words', either, refused([])).score).toBeNull();
  });
});

describe('quotes and offsets', () => {
  const right = answered(['t1.1']);
  const brokenBy = (change: Partial<ReturnType<typeof cite>>) =>
    answered([], { answer: '见任务(一)。', citations: [{ ...cite('t1.1'), ...change }] });

  it('hold for what the product cites', () => {
    expect(score('quotesVerbatim', settlement, right).score).toBe(1);
    expect(score('offsets', settlement, right).score).toBe(1);
  });

  it('catch an altered quote', () => {
    const altered = brokenBy({ quote: cite('t1.1').quote.replace('取消', '放宽') });
    expect(score('quotesVerbatim', settlement, altered).score).toBe(0);
    expect(score('offsets', settlement, altered).score).toBe(0);
  });

  it('catch a fragment of a clause', () => {
    const { quote, start } = cite('t1.1');
    const fragment = brokenBy({ quote: quote.slice(0, 12), end: start + 12 });
    expect(score('quotesVerbatim', settlement, fragment).score).toBe(0);
    expect(score('offsets', settlement, fragment).score).toBe(1);
  });

  it('catch shifted offsets and offsets outside the task', () => {
    const { start, end } = cite('t1.1');
    expect(score('offsets', settlement, brokenBy({ start: start + 1, end: end + 1 })).score).toBe(0);
    expect(score('offsets', settlement, brokenBy({ task: 2 })).evidence).toContain('does not lie in task 2');
  });

  it('catch an invented quote in the text, but not the words of the user', () => {
    const invented = answered(['t1.1'], { answer: '任务(一)写道:“青岛全面放开所有人员落户”' });
    expect(score('quotesVerbatim', settlement, invented).score).toBe(0);
    const repeated = answered(['t1.1'], { answer: '您问的“没房子能在青岛落户吗”,见任务(一)。' });
    expect(score('quotesVerbatim', settlement, repeated).score).toBe(1);
  });

  it('do not take the number of a task for a quote', () => {
    const label = answered(['t25.0'], { answer: '通知里没有“任务(二十六)、(二十七)”。' });
    expect(score('quotesVerbatim', settlement, label).score).toBe(1);
  });

  it('allow a quote that holds quotation marks, and one shortened with an ellipsis', () => {
    const nested = answered(['t12.9']);
    expect(nested.answer).toContain('“民生小事”');
    expect(score('quotesVerbatim', settlement, nested).score).toBe(1);
    const shortened = answered(['t1.1'], { answer: '“加大户籍政策宣传力度……全面取消重点群体落户限制。”' });
    expect(score('quotesVerbatim', settlement, shortened).score).toBe(1);
  });
});

describe('the rest', () => {
  it('rates citations beside the point', () => {
    const rate = score('extraCitations', caseOf({ outcome: 'answered', tasks: [1], may: [2] }), {
      ...answered(['t1.1', 't2.1', 't9.1', 't12.1']),
    });
    expect(rate).toEqual({ score: 0.5, evidence: 'tasks 9, 12 cited beside the answer' });
  });

  it('asks a partial answer to say so', () => {
    const railways = caseOf({ outcome: 'answered', tasks: [9], completeness: 'partial' });
    expect(score('completeness', railways, answered(['t9.2'])).score).toBe(0);
    expect(score('completeness', railways, answered(['t9.2'], { completeness: 'partial' })).score).toBe(1);
  });

  it('keeps the departments of the references out of the answer', () => {
    const references = [
      { task: 1, measure: '', departments: '省公安厅', basis: '', source: '', confidence: 'high' as const },
    ];
    const owner = caseOf({ outcome: 'not_in_notice' }, '落户归公安厅管吗');
    const silent = refused(['t1.1'], { references, answer: '通知没有指定哪个部门负责。' });
    expect(score('referencesApart', owner, silent).score).toBe(1);
    const named = refused(['t1.1'], { references, answer: '通知没有指定,一般由公安厅负责。' });
    expect(score('referencesApart', owner, named).score).toBe(0);
    expect(score('referencesApart', owner, refused([])).score).toBeNull();
  });

  it('fails a case at every gate that does not hold, and at none that does not apply', () => {
    const scoresOf = (answer: Answer) =>
      Object.fromEntries(SCORER_NAMES.map((name) => [name, score(name, settlement, answer)]));
    expect(failedGates(scoresOf(answered(['t1.1', 't12.1'])))).toEqual([]);
    expect(failedGates(scoresOf(answered(['t2.1'])))).toEqual(['firstTask', 'requiredTasks', 'words']);
  });

  it('scores text alone against the whole notice', () => {
    const facts: Scorer = TEXT_SCORERS.evidenceOfFacts ?? (() => ({ score: null, evidence: '' }));
    expect(facts(settlement, answered([], { answer: '27个高速项目' }), notice).score).toBe(1);
    expect(facts(settlement, answered([], { answer: '28个高速项目' }), notice).score).toBe(0);
  });
});
