// Where a sentence ends, and where it does not.
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/notice/split-sentences.ts';

/** The sentences of a paragraph; expected results are written with | at each cut. */
const cut = (text: string) =>
  splitSentences(text, 0, text.length)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('splitSentences', () => {
  it.each([
    ['ends at 。！？ in both widths', '甲。乙！丙？丁!戊?己', '甲。|乙！|丙？|丁!|戊?|己'],
    ['keeps a run of terminators together', '真的？！是的。。。好', '真的？！|是的。。。|好'],
    ['does not end at ； or a colon', '一是甲；二是乙：丙。', '一是甲；二是乙：丙。'],
    ['does not end inside “ ”', '打造“甲。乙”品牌。丙。', '打造“甲。乙”品牌。|丙。'],
    ['does not end inside 《 》', '按《甲。乙》办理。丙。', '按《甲。乙》办理。|丙。'],
    ['does not end inside brackets', '丙(含甲。乙)丁。戊（己。庚）辛。', '丙(含甲。乙)丁。|戊（己。庚）辛。'],
    [
      'does not end inside nested marks',
      '按《关于“甲。乙”的通知。》办。丙。',
      '按《关于“甲。乙”的通知。》办。|丙。',
    ],
    [
      'takes straight quotation marks in pairs',
      '他说"甲。乙"的话。丙"丁。戊"。',
      '他说"甲。乙"的话。|丙"丁。戊"。',
    ],
    [
      'ends behind the quotation mark that closes a sentence',
      '他说：“甲。乙。”丙。',
      '他说：“甲。乙。”|丙。',
    ],
    ['does the same with a straight one', '他说:"甲。乙。"丙。', '他说:"甲。乙。"|丙。'],
    ['goes on where a comma follows the quotation mark', '喊着“甲!”,就走。', '喊着“甲!”,就走。'],
    [
      'takes a mark that is never closed for a character',
      '甲“乙。丙（丁。戊《己。',
      '甲“乙。|丙（丁。|戊《己。',
    ],
    [
      'takes an opening mark before a pair for a character',
      '甲（乙。丙（丁）戊。己。',
      '甲（乙。|丙（丁）戊。|己。',
    ],
    ['takes a stray closing mark for a character', '甲）乙。丙》丁。', '甲）乙。|丙》丁。'],
    ['of two pairs that cross keeps the outer one', '甲（乙“丙）丁”戊。己。', '甲（乙“丙）丁”戊。|己。'],
    ['leaves out the white space between sentences', '　甲。 \t乙。\u00a0', '甲。|乙。'],
    ['gives nothing for white space', ' \t　', ''],
  ])('%s', (_behaviour, text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('keeps to its range: a mark that is closed behind the range is not closed', () => {
    const text = '甲“乙。丙。”丁';
    const sentences = splitSentences(text, 0, text.indexOf('丙')).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(sentences).toEqual(['甲“乙。']);
  });
});
