// An answer's lines and their chips, whole and while it arrives.
import { describe, expect, it } from 'vitest';
import { type Line, readLines, readPartialLines } from '../../src/widget/statements.ts';
import { citation } from './samples.ts';

const FIRST = citation();
const TITLE = citation({ clause: 't12.0', task: 12, label: '(十二)', quote: '(十二)加强城市基础设施建设。' });
const PREAMBLE = citation({
  clause: 'pre.1',
  section: 'preamble',
  task: null,
  label: null,
  quote: '做好测试很重要。',
});
const HEADING = citation({ clause: 'p1.0', section: 'part', task: null, label: null, quote: '一、打好基础' });

/** The text of a line and the names of its chips. */
const shown = ({ text, chips }: Line) => [text, ...chips.map(({ name }) => name)];

describe('the lines of an answer', () => {
  it('lose the mark of their source to a chip of its name', () => {
    const text =
      '通知原文:\n任务(一):每个错误都要有用例。\n任务(十二)加强城市基础设施建设。\n前言:做好测试很重要。\n一、打好基础';
    const lines = readLines(text, [FIRST, TITLE, PREAMBLE, HEADING]);
    expect(lines.map(({ text, chips }) => [text, chips.map(({ name }) => name)])).toEqual([
      ['通知原文:', []],
      ['每个错误都要有用例。', ['任务(一)']],
      ['(十二)加强城市基础设施建设。', ['任务(十二)']],
      ['做好测试很重要。', ['前言']],
      ['一、打好基础', ['']],
    ]);
    expect(lines.map(({ chips }) => chips[0]?.citation?.clause)).toEqual([
      undefined,
      't1.1',
      't12.0',
      'pre.1',
      'p1.0',
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual(['said', 'quoted', 'quoted', 'quoted', 'quoted']);
  });

  it('each have a citation of their own when two clauses read alike', () => {
    const again = citation({ clause: 't2.1', task: 2, label: '(二)' });
    const lines = readLines('任务(一):每个错误都要有用例。\n任务(二):每个错误都要有用例。', [FIRST, again]);
    expect(lines.map(({ chips }) => chips[0]?.citation?.clause)).toEqual(['t1.1', 't2.1']);
  });

  it('keep a line break that is the quote’s own', () => {
    const broken = citation({ quote: '每个错误\n都要有用例。' });
    const lines = readLines('通知原文:\n任务(一):每个错误\n都要有用例。', [broken]);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.text).toBe('每个错误\n都要有用例。');
  });

  it('of ours have none, whatever they name', () => {
    const [line] = readLines('任务(一)的原文:', [FIRST]);
    expect(line).toEqual({ text: '任务(一)的原文:', chips: [], kind: 'said' });
  });

  it('in English have chips of their English names', () => {
    const text =
      'The notice says:\nTask 1, 任务(一):每个错误都要有用例。\nTask 12, 任务(十二)加强城市基础设施建设。\nPreamble:做好测试很重要。';
    expect(readLines(text, [FIRST, TITLE, PREAMBLE]).map(shown)).toEqual([
      ['The notice says:'],
      ['每个错误都要有用例。', 'Task 1'],
      ['(十二)加强城市基础设施建设。', 'Task 12'],
      ['做好测试很重要。', 'Preamble'],
    ]);
  });

  it('without citations are what they are', () => {
    expect(readLines('您好!\n\n您可以这样问:', [])).toEqual([
      { text: '您好!', chips: [], kind: 'said' },
      { text: '您可以这样问:', chips: [], kind: 'said' },
    ]);
  });
});

describe('the lines that a language model wrote', () => {
  const DAILY = citation({ clause: 't1.2', quote: '用例每天都要运行,结果公开。' });
  const THIRD = citation({ clause: 't3.1', task: 3, label: '(三)', quote: '结果要公开。' });

  it('have a chip for each task that their mark names, and lose the mark', () => {
    const [line] = readLines('用例要写，结果要公开。〔任务(一)、任务(三)〕', [FIRST, THIRD]);
    expect(line).toEqual({
      text: '用例要写，结果要公开。',
      chips: [
        { name: '任务(一)', citation: FIRST },
        { name: '任务(三)', citation: THIRD },
      ],
      kind: 'written',
    });
  });

  it('lead to the clause of the task that says most like them', () => {
    const text =
      '每个错误都应当有用例。〔任务(一)〕\n用例每天运行。〔任务(一)〕\nTests run daily.〔Task 1, 任务(一)〕';
    const lines = readLines(text, [FIRST, DAILY]);
    expect(lines.map(({ chips }) => chips[0]?.citation?.clause)).toEqual(['t1.1', 't1.2', 't1.1']);
  });

  it('have English and traditional names as well', () => {
    const text = 'Test it.〔Task 1, 任务(一); Task 3, 任务(三)〕\n要寫用例。〔任務(一)〕';
    const lines = readLines(text, [FIRST, THIRD]);
    expect(lines.map(shown)).toEqual([
      ['Test it.', 'Task 1', 'Task 3'],
      ['要寫用例。', '任務(一)'],
    ]);
    expect(lines[0]?.chips.map(({ citation }) => citation?.clause)).toEqual(['t1.1', 't3.1']);
  });

  it('are no lines with other brackets', () => {
    const text = '按鲁政发〔2019〕7号办。\n见〔任务〕';
    expect(readLines(text, [FIRST]).map(({ kind }) => kind)).toEqual(['said', 'said']);
  });
});

describe('the lines of a text that still arrives', () => {
  it.each([
    '通知原文:\n任务(一):每个错误都要有用例。\n任务(十二)加强城市基础设施建设。\n前言:做好测试很重要。',
    'The notice says:\nTask 1, 任务(一):每个错误都要有用例。\nTask 12, 任务(十二)加强城市基础设施建设。\nHeader of the web page it was copied from:做好测试很重要。',
    '要写用例。〔任务(一)、任务(十二)〕\n每个错误:都要写。〔任务(一)〕',
    'Write tests.〔Task 1, 任务(一); Task 12, 任务(十二)〕',
  ])('look as they will when it is whole: %s', (text) => {
    const whole = readLines(text, [FIRST, TITLE, PREAMBLE]);
    const partial = readPartialLines(text);
    expect(partial.map(shown)).toEqual(whole.map(shown));
    expect(partial.map(({ kind }) => kind)).toEqual(whole.map(({ kind }) => kind));
    expect(partial.flatMap(({ chips }) => chips.map(({ citation }) => citation))).not.toContain(FIRST);
  });

  it('know parts and traditional names', () => {
    const text = '通知原文:\n任务(一):每个错误都要有用例。\n任務(十二)加强。\n第三部分:先写测试。';
    expect(readPartialLines(text).map(({ text, chips }) => [text, chips[0]?.name])).toEqual([
      ['通知原文:', undefined],
      ['每个错误都要有用例。', '任务(一)'],
      ['(十二)加强。', '任務(十二)'],
      ['先写测试。', '第三部分'],
    ]);
  });
});
