// Numbers, dates and names in an answer need evidence; what the evidence holds, in any form, is enough.
import { describe, expect, it } from 'vitest';
import { evidenceOfFacts } from '../../evals/scorers/evidence-of-facts.ts';
import { departmentsIn } from '../../evals/scorers/name-facts.ts';
import { enumerationCounts, numbersIn } from '../../evals/scorers/number-facts.ts';
import { answered, caseOf, notice } from './answers.ts';

const valuesIn = (text: string) => numbersIn(text).map(({ value }) => value);

describe('numbers', () => {
  it.each([
    ['109个省级特色小镇', [109]],
    ['改造1.6万户', [16_000]],
    ['共1,224项', [1224]],
    ['四个都市区', [4]],
    ['第二十五项', [25]],
    ['一百零九个', [109]],
    ['两亿元', [200_000_000]],
    ['five projects, nine of them', [5, 9]],
  ])('%s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('leaves alone what only looks like a number', () => {
    expect(valuesIn('统一、一体化、十分、千万别急、一定、进一步、第一个')).toEqual([]);
  });

  it('counts what an enumeration lists', () => {
    expect(enumerationCounts('促进烟威、临日、东滨、济枣菏四个都市区同城化')).toEqual([4]);
  });
});

describe('departments', () => {
  it.each([
    ['由公安局和省教育厅负责', ['公安局', '教育厅']],
    ['找国家发展改革委', ['发展改革委']],
    ['公安部门、教育部', ['教育部']],
    ['the bureau of statistics', ['bureau of statistics']],
  ])('%s', (text, names) => {
    expect(departmentsIn(text)).toEqual(names);
  });

  it('are not seen in ordinary words', () => {
    expect(departmentsIn('优化空间布局,改变局地扩散条件,发展格局,没有写是哪个局、哪个厅')).toEqual([]);
  });
});

describe('an answer', () => {
  const judge = (answer: string, clauses: string[], question = '特色小镇有多少个', more = {}) =>
    evidenceOfFacts(
      caseOf({ outcome: 'answered' }, question),
      answered(clauses, { answer, ...more }),
      notice,
    );

  it('may state what its citations hold', () => {
    expect(judge('通知说109个,见任务(八)。', ['t8.1']).score).toBe(1);
    expect(judge('名单上有一百零九个。', ['t8.1']).score).toBe(1);
  });

  it('may not state a number that they do not hold', () => {
    expect(judge('一共190个。', ['t8.1'])).toEqual({ score: 0, evidence: '190 has no evidence' });
    expect(judge('There are twelve of them.', ['t8.1']).score).toBe(0);
    expect(judge('改造16万户。', ['t19.5']).score).toBe(0);
  });

  it('may repeat a number of the question, not of the assistant before', () => {
    expect(judge('不是190个。', ['t8.1'], '是190个吧').score).toBe(1);
    const history = [{ role: 'assistant' as const, content: '一共190个。' }];
    const evalCase = caseOf({ outcome: 'answered' }, '你确定?', history);
    expect(evidenceOfFacts(evalCase, answered(['t8.1'], { answer: '是190个。' }), notice).score).toBe(0);
  });

  it('may count what it shows, what was searched, and what a quote lists', () => {
    const checked = { tasks: 25, found: 3 };
    expect(judge('共3项,已核对25项。', ['t1.1', 't6.1', 't9.4'], '哪些任务', { checked }).score).toBe(1);
    expect(judge('通知说5个项目,只写出4个名称。', ['t9.2']).score).toBe(1);
  });

  it('may not shuffle a date', () => {
    expect(judge('2019年7月3日印发。', ['date']).score).toBe(1);
    expect(judge('2019年3月7日印发。', ['date']).score).toBe(0);
  });

  it('may not name a place, a department or a document without evidence', () => {
    expect(judge('青岛要加大力度。', ['t1.1']).score).toBe(1);
    expect(judge('济南也一样。', ['t1.1'])).toEqual({ score: 0, evidence: '济南 has no evidence' });
    expect(judge('Qingdao is named.', ['t1.1']).score).toBe(1);
    expect(judge('由省公安厅负责。', ['t1.1']).score).toBe(0);
    expect(judge('依据《户口登记条例》。', ['t1.1']).score).toBe(0);
  });
});
