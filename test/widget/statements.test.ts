// An answer's lines and their chips, whole and while it arrives.
import { describe, expect, it } from 'vitest';
import { readLines, readPartialLines } from '../../src/widget/statements.ts';
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
    expect(lines.map(({ isQuote }) => isQuote)).toEqual([false, true, true, true, true]);
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

  it('of running text have a chip for each task they name and cite', () => {
    const [line] = readLines('要写用例(任务(一)),见任务(一)与任务(三)。', [FIRST]);
    expect(line?.chips.map(({ name }) => name)).toEqual(['任务(一)']);
    expect(line?.isQuote).toBe(false);
  });

  it('without citations are what they are', () => {
    expect(readLines('您好!\n\n您可以这样问:', [])).toEqual([
      { text: '您好!', chips: [], isQuote: false },
      { text: '您可以这样问:', chips: [], isQuote: false },
    ]);
  });
});

describe('the lines of a text that still arrives', () => {
  it('look as they will when it is whole', () => {
    const text = '通知原文:\n任务(一):每个错误都要有用例。\n任務(十二)加强。\n第三部分:先写测试。';
    expect(readPartialLines(text).map(({ text, chips }) => [text, chips[0]?.name])).toEqual([
      ['通知原文:', undefined],
      ['每个错误都要有用例。', '任务(一)'],
      ['(十二)加强。', '任務(十二)'],
      ['先写测试。', '第三部分'],
    ]);
  });
});
