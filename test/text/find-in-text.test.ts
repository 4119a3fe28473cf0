// Words are found however they are written, and the offsets are those of the text as it is.
import { describe, expect, it } from 'vitest';
import { findInText } from '../../src/text/find-in-text.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const wordsFound = (text: string, query: string) =>
  findInText(text, query).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it.each([
    ['capital letters', 'PPP项目和ppp', 'Ppp', ['PPP', 'ppp']],
    ['full-width letters in the query', '推广PPP模式', 'ＰＰＰ', ['PPP']],
    ['full-width characters in the text', '（一）５Ｇ网络', '(一)5g', ['（一）５Ｇ']],
    ['traditional characters', '城镇化', '城鎮化', ['城镇化']],
    ['simplified characters in a traditional text', '落戶政策', '落户', ['落戶']],
    ['one character that stands for several', '共5㎞长', 'km长', ['㎞长']],
    ['several words', '先落户,后就业', '就业 落户', ['落户', '就业']],
    ['white space in the text', '2019\n年内', '2019年', ['2019\n年']],
    ['characters nobody sees', '落\u200b户', '落户', ['落\u200b户']],
    ['a character of two units', '𠮷林和𠮷', '𠮷', ['𠮷', '𠮷']],
    ['a mark that belongs to a letter', 'cafe\u0301 Cafe', 'CAFÉ', ['cafe\u0301']],
    ['a text that is a pattern', 'a.b(c)', '.b(', ['.b(']],
    ['what is not there', '落户', '公园', []],
    ['nothing', '落户', ' \u200b ', []],
  ])('%s', (_name, text, query, expected) => {
    expect(wordsFound(text, query)).toEqual(expected);
  });

  it('takes places that overlap as one, and neighbours as two', () => {
    expect(wordsFound('城镇化建设', '城镇化 镇化建 镇')).toEqual(['城镇化建']);
    expect(wordsFound('哈哈哈', '哈')).toEqual(['哈', '哈', '哈']);
    expect(wordsFound('哈哈哈', '哈哈')).toEqual(['哈哈']);
  });

  it('finds in the notice what a plain search finds, and full-width punctuation too', () => {
    const { text } = SHANDONG;
    expect(findInText(text, '落户')).toHaveLength(text.split('落户').length - 1);
    expect(wordsFound(text, '制定差别化落户条件，青岛')).toEqual(['制定差别化落户条件,青岛']);
  });

  it('finds every clause of the notice by its own words', () => {
    for (const { start, end, text } of SHANDONG.clauses) {
      const words = text.replace(/\s/g, '');
      expect(findInText(SHANDONG.text, words)).toContainEqual({ start, end });
    }
  });
});
