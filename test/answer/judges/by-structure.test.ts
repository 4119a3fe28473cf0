// Questions by number, by part and for a count: exact by construction.
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/answer/draft.ts';
import { judgeByStructure } from '../../../src/answer/judges/by-structure.ts';
import { say } from '../../../src/answer/sentences/sentences.ts';
import { readScope } from '../../../src/understanding/scope.ts';
import { SHANDONG } from '../../notice/fixtures.ts';
import { idsOf } from '../samples.ts';

function verdictOf(question: string, asked: string | null = null): Verdict | null {
  const scope = readScope(question, SHANDONG);
  if (scope.kind === 'notice') throw new Error(`${question} names nothing by number`);
  return judgeByStructure(scope, asked, SHANDONG);
}

function judged(question: string, asked?: string): Verdict {
  const verdict = verdictOf(question, asked);
  if (verdict === null) throw new Error(`${question} is left to the search`);
  return verdict;
}

const idsFor = (question: string) => idsOf(judged(question).evidence);
const saidOf = (verdict: Verdict) => verdict.lead.map(({ key, values }) => say('zh', key, values));
const ofTask = (number: number) => idsOf(SHANDONG.clauses.filter(({ task }) => task === number));
const titlesOf = (...numbers: number[]) => numbers.map((number) => `t${number}.0`);

describe('one task', () => {
  it('is given whole: its title and each of its clauses', () => {
    expect(idsFor('第十二项讲什么')).toEqual(ofTask(12));
    expect(saidOf(judged('task 15'))).toEqual(['任务(十五)的原文:']);
    expect(judged('第十二项').leadNamesSource).toBe(true);
  });

  it('one of its sentences when that is asked for', () => {
    expect(idsFor('第十二项第二句')).toEqual(['t12.2']);
    expect(idsFor('第十二项最后一句')).toEqual(['t12.9']);
  });

  it('how many there are, against what the question says', () => {
    expect(verdictOf('通知一共30项任务对不对')).toMatchObject({ reason: 'false_premise' });
    expect(verdictOf('通知一共25项任务对不对')?.reason).toBeNull();
  });

  it('the part that it stands in when that is asked for', () => {
    expect(idsFor('任务十四属于第几部分')).toEqual(['t14.0', 'p3.0']);
    expect(idsFor('Which part is task 8 in?')).toEqual(['t8.0', 'p2.0']);
  });

  it('only its title when that is asked for', () => {
    expect(idsFor('任务十二的标题')).toEqual(['t12.0']);
    expect(idsFor('第十二项叫什么名字')).toEqual(['t12.0']);
  });

  it('a sentence it does not have is said to be missing, and the task shown as near', () => {
    const verdict = judged('第十二项第99句');
    expect(verdict).toMatchObject({ outcome: 'not_in_notice', reason: 'no_such_task' });
    expect(saidOf(verdict)[0]).toBe('任务(十二)没有第 99 句。');
    expect(idsOf(verdict.related)).toEqual(ofTask(12));
  });
});

describe('several tasks', () => {
  it('two are given whole, in the order asked', () => {
    expect(idsFor('第十七项和第三项')).toEqual([...ofTask(17), ...ofTask(3)]);
  });

  it('more by their titles, unless the full text is asked for', () => {
    expect(idsFor('第五项到第九项')).toEqual(titlesOf(5, 6, 7, 8, 9));
    expect(idsFor('第一项到第三项的原文')).toEqual([1, 2, 3].flatMap(ofTask));
    expect(saidOf(judged('第五项到第九项'))).toEqual(['您问的 5 项任务,原文如下:']);
  });

  it('those that do not exist are named, and the answer is partial', () => {
    const verdict = judged('第二十五项和第二十六项');
    expect(verdict).toMatchObject({ outcome: 'answered', completeness: 'partial' });
    expect(saidOf(verdict)[0]).toBe(
      '「第二十五项和第二十六项」里有不存在的编号:任务编号从 (一) 到 (二十五)。',
    );
    expect(idsOf(verdict.evidence)).toEqual(ofTask(25));
  });
});

describe('a task that does not exist', () => {
  it.each(['第二十六项', '第0项', 'task 27', '任务(九十九)'])('%s', (question) => {
    const verdict = judged(question);
    expect(verdict).toMatchObject({ outcome: 'not_in_notice', reason: 'no_such_task', evidence: [] });
    expect(idsOf(verdict.related)).toEqual(['t25.0']);
    expect(saidOf(verdict)[0]).toContain('任务编号从 (一) 到 (二十五),共 25 项。');
  });

  it('is named by the words of the user, not by those made from the conversation', () => {
    expect(saidOf(judged('第26项', '下一项'))[0]).toContain('「下一项」');
  });

  it('a part: there are five', () => {
    const verdict = judged('第六部分');
    expect(saidOf(verdict)[0]).toBe('通知里没有「第六部分」:全文共 5 个部分。');
    expect(idsOf(verdict.related)).toEqual(
      ['p1.0', 'p2.0', 'p3.0', 'p4.0', 'p5.0'].slice(-verdict.related.length),
    );
  });
});

describe('parts', () => {
  it('are answered by the titles of their tasks', () => {
    expect(idsFor('第三部分有哪些任务')).toEqual(titlesOf(10, 11, 12, 13, 14, 15));
    expect(saidOf(judged('第三部分有哪些任务'))[0]).toMatch(/推动城市高质量发展共 6 项任务:$/);
  });

  it('by their heading, lead-in and tasks when the full text is asked for', () => {
    expect(idsFor('第五部分全文')).toEqual(idsOf(SHANDONG.clauses.filter(({ part }) => part === 5)));
  });

  it('by their lead-in when that is asked for', () => {
    expect(idsFor('第三部分开头那段话')).toEqual(['p3.1']);
  });
});

describe('how many', () => {
  it('tasks: all titles, counted', () => {
    const verdict = judged('一共多少项任务');
    expect(idsOf(verdict.evidence)).toEqual(titlesOf(...SHANDONG.tasks.map(({ number }) => number)));
    expect(verdict.checked).toEqual({ tasks: 25, found: 25 });
    expect(saidOf(verdict)).toEqual(['通知共有 25 项任务,编号从 (一) 到 (二十五)。']);
  });

  it('parts: all headings, counted', () => {
    expect(idsFor('分几个部分')).toEqual(['p1.0', 'p2.0', 'p3.0', 'p4.0', 'p5.0']);
    expect(saidOf(judged('分几个部分'))).toEqual(['通知共分 5 个部分:']);
  });
});

it.each(['第十二项里垃圾分类怎么说', '第四部分提到试点的任务'])(
  '%s has a topic and is left to the search',
  (question) => {
    expect(verdictOf(question)).toBeNull();
  },
);
