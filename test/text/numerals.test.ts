// Chinese and Arabic numerals, both ways.
import { describe, expect, it } from 'vitest';
import { parseNumeral, toChineseNumeral } from '../../src/text/numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十五', 25],
    ['一百零九', 109],
    ['一百一十', 110],
    ['两百五十', 250],
    ['一千零一', 1001],
    ['一千零九十', 1090],
    ['九千九百九十九', 9999],
  ])('%s counts in units: %i', (written, value) => {
    expect(parseNumeral(written)).toBe(value);
  });

  it.each([
    ['零', 0],
    ['〇', 0],
    ['四一三', 413],
    ['二〇一九', 2019],
    ['二○一九', 2019],
    ['二零一九', 2019],
  ])('%s is read digit by digit: %i', (written, value) => {
    expect(parseNumeral(written)).toBe(value);
  });

  it.each([
    ['一百九', 190],
    ['两千三', 2300],
    ['三百二十一', 321],
  ])('%s, its last unit left out or not, is %i', (written, value) => {
    expect(parseNumeral(written)).toBe(value);
  });

  it.each([
    ['廿', 20],
    ['廿一', 21],
    ['卅', 30],
    ['拾陆', 16],
    ['贰拾伍', 25],
    ['壹佰零玖', 109],
  ])('%s, an old or formal form, is %i', (written, value) => {
    expect(parseNumeral(written)).toBe(value);
  });

  it.each([
    ['0', 0],
    ['25', 25],
    ['２５', 25],
    [' 25 ', 25],
    ['007', 7],
    ['9999', 9999],
  ])('%j in Arabic digits is %i', (written, value) => {
    expect(parseNumeral(written)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '甲',
    '百',
    '百二',
    '十十',
    '十百',
    '零十',
    '一百零',
    '一百零零一',
    '一二三四五',
    '一两',
    '万',
    '二十五项',
    '-5',
    '2.5',
    '1e3',
    '12345',
    '0x1f',
    '几',
  ])('%j is no numeral', (written) => {
    expect(parseNumeral(written)).toBeNull();
  });
});

describe('toChineseNumeral', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [19, '十九'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2019, '二千零一十九'],
  ])('%i is %s', (value, written) => {
    expect(toChineseNumeral(value)).toBe(written);
  });

  it('is read back as the same number, from 1 to 9,999', () => {
    const wrong = Array.from({ length: 9999 }, (_, at) => at + 1).filter(
      (value) => parseNumeral(toChineseNumeral(value)) !== value,
    );
    expect(wrong).toEqual([]);
  });

  it.each([-1, 10_000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => toChineseNumeral(value)).toThrow(RangeError);
  });
});
