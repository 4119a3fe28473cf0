// Figures, dates and words are compared by what they say, however they are written.
import { describe, expect, it } from 'vitest';
import { isCompared, readTokens } from '../../src/verification/read-tokens.ts';

const keysOf = (text: string) =>
  readTokens(text, 2019)
    .filter(isCompared)
    .map(({ key }) => key);

describe('readTokens', () => {
  it.each([
    ['1.6万户', '16000户'],
    ['一百零九个', '109'],
    ['１０９个', '109'],
    ['15分钟', '十五分钟'],
    ['今年', '2019年'],
    ['年内', '今年内'],
    ['首批', '第一批'],
    ['農業轉移人口', '农业转移人口'],
    ['不得', '严禁'],
    ['没有落户', '未落户'],
    ['“厕所革命”', '厕所革命'],
  ])('%s reads as %s', (written, other) => {
    expect(keysOf(written)).toEqual(keysOf(other));
  });

  it.each([
    ['1.6万户', '1.6户'],
    ['2019年', '2020年'],
    ['2019年7月3日', '2019年3月7日'],
    ['鼓励', '必须'],
    ['提高', '降低'],
    ['首批', '第二批'],
    ['未落户', '已落户'],
  ])('%s is not %s', (written, other) => {
    expect(keysOf(written)).not.toEqual(keysOf(other));
  });

  it('takes a numeral for a figure only where it counts', () => {
    const numbers = (text: string) => readTokens(text, null).filter(({ kind }) => kind === 'number');
    expect(numbers('四个都市区、两市')).toHaveLength(2);
    expect(numbers('一体化、统一、一批、四一三行动')).toHaveLength(0);
  });

  it('keeps a document whole', () => {
    expect(keysOf('实施《山东半岛城市群规划》')).toEqual(['《山东半岛城市群规划》']);
  });
});
