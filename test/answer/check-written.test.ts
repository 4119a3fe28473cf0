// What an answer that a model wrote must keep beside the invariants of every answer.
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/answer/check-answer.ts';
import { citationOf } from '../../src/answer/cite.ts';
import { markSources, readMark } from '../../src/answer/source-marks.ts';
import type { Answer } from '../../src/protocol.ts';
import { fakeAnswer } from '../fakes/fake-assistant.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { clauseOf } from './samples.ts';

const cite = (id: string) => citationOf(SHANDONG, clauseOf(id));
const written = (changes: Partial<Answer> = {}): Answer =>
  fakeAnswer(SHANDONG, {
    answer: '青岛放宽落户。〔任务(一)〕\n垃圾分类试点要推进。〔任务(一)、任务(十九)〕',
    citations: [cite('t1.1'), cite('t19.4')],
    generator: { kind: 'model', model: 'test-model', degraded: false },
    label: 'AI 生成',
    ...changes,
  });
const faultsOf = (changes: Partial<Answer>) => checkAnswer(written(changes), SHANDONG).join('\n');

describe('a written answer', () => {
  it('keeps the contract when every line rests on citations', () => {
    expect(faultsOf({})).toBe('');
    expect(faultsOf({ answer: '青島放寬落戶。〔任務(一)、任務(十九)〕' })).toBe('');
    expect(faultsOf({ answer: 'Qingdao eases it.〔Task 1, 任务(一); Task 19, 任务(十九)〕' })).toBe('');
  });

  it.each<[string, Partial<Answer>]>([
    ['names no source', { answer: '青岛放宽落户。\n垃圾分类。〔任务(一)、任务(十九)〕' }],
    ['names no source', { answer: '' }],
    ['names no source', { answer: '通知原文:\n垃圾分类。〔任务(一)、任务(十九)〕' }],
    ['a task that is not cited', { answer: '青岛放宽落户。〔任务(一)、任务(十九)、任务(二)〕' }],
    ['a task that is not cited', { answer: 'Eased.〔Task 2, 任务(一); Task 19, 任务(十九)〕' }],
    ['a task that is not cited', { answer: '青岛放宽落户。〔任务(一)、任务(十九)、任务(二十六)〕' }],
    ['states 5000', { answer: '每户补贴5000元。〔任务(一)、任务(十九)〕' }],
    ['states 《条例》', { answer: '按《条例》办。〔任务(一)、任务(十九)〕' }],
    ['named by no sentence', { answer: '青岛放宽落户。〔任务(一)〕' }],
    ['not labelled', { label: '' }],
    ['which model', { generator: { kind: 'model', degraded: false } }],
    ['it is answered without a citation', { citations: [] }],
    ['its quote is not', { citations: [{ ...cite('t1.1'), quote: '落户一律不设条件。' }, cite('t19.4')] }],
  ])('%s: %j', (fault, changes) => {
    expect(faultsOf(changes)).toContain(fault);
  });

  it('rests on the clauses of the tasks it names, not on any that is cited', () => {
    const cited = [cite('t1.1'), cite('t9.3')];
    const figure = /\d+/.exec(clauseOf('t9.3').text)?.[0];
    const line = `要建${figure}个。`;
    expect(faultsOf({ citations: cited, answer: `${line}〔任务(九)〕\n青岛。〔任务(一)〕` })).toBe('');
    expect(faultsOf({ citations: cited, answer: `${line}〔任务(一)〕\n高铁。〔任务(九)〕` })).toContain(
      'states',
    );
  });
});

describe('the mark of a sentence', () => {
  it('names each task once, and is read back', () => {
    const clauses = [clauseOf('t9.3'), clauseOf('t1.1'), clauseOf('t9.2')];
    const line = markSources('一句。', clauses, SHANDONG, 'zh');
    expect(line).toBe('一句。〔任务(九)、任务(一)〕');
    expect(readMark(line, SHANDONG)).toEqual({ sentence: '一句。', tasks: [9, 1] });
    expect(markSources('一句。', clauses, SHANDONG, 'zh-Hant')).toBe('一句。〔任務(九)、任務(一)〕');
    const english = markSources('One.', clauses, SHANDONG, 'en');
    expect(english).toBe('One.〔Task 9, 任务(九); Task 1, 任务(一)〕');
    expect(readMark(english, SHANDONG)).toEqual({ sentence: 'One.', tasks: [9, 1] });
  });

  it('is no mark elsewhere', () => {
    for (const line of ['一句。', '一句。〔任务(一)〕了', '〔任务(一)〕', ''])
      expect(readMark(line, SHANDONG)).toBeNull();
  });
});
