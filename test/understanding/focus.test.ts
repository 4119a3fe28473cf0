// What a question word stands beside, what is to be counted, and whether another time is meant.
import { describe, expect, it } from 'vitest';
import { asksOtherTime, countedMeasures, focusPairs } from '../../src/understanding/focus.ts';

describe('focusPairs', () => {
  it.each([
    ['到哪个窗口办', ['窗口', '口办']],
    ['截稿日期是哪天', ['截稿']],
    ['哪些人能落户', ['落户']],
    ['改廁補貼幾塊錢', ['改厕', '厕补', '补贴', '块钱']],
    // Further than the reach of a question word.
    ['窗口的地址和电话号码都在什么地方', ['地方']],
  ])('%s: %j', (question, pairs) => {
    expect(focusPairs(question)).toEqual(pairs);
  });

  it.each(['你好', '落户条件', '几乎没有', 'how many', ''])('%j has no question word', (question) => {
    expect(focusPairs(question)).toEqual([]);
  });
});

describe('countedMeasures', () => {
  it.each([
    ['改造多少户', ['户']],
    ['改造多少万户', ['户']],
    ['修多少公里,建几个站', ['公', '个']],
    ['几乎没有', []],
    ['多少', []],
    ['怎么落户', []],
  ])('%s: %j', (question, measures) => {
    expect(countedMeasures(question)).toEqual(measures);
  });
});

describe('asksOtherTime', () => {
  it.each([
    '去年怎么样',
    '现在还能落户吗',
    '目前',
    '2020年',
    '2008年的',
    '到今天',
    'Is it so currently?',
    'last year',
  ])('%s: yes', (question) => {
    expect(asksOtherTime(question)).toBe(true);
  });

  it.each(['今年', '2019年', '年内', '12020号', '怎么落户', 'this year'])('%s: no', (question) => {
    expect(asksOtherTime(question)).toBe(false);
  });
});
