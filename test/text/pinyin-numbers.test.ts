// Numbers of tasks and parts in pinyin.
import { describe, expect, it } from 'vitest';
import { readPinyinNumbers } from '../../src/text/pinyin-numbers.ts';

describe('readPinyinNumbers', () => {
  it.each([
    ['di shi ba xiang shi shenme', '第十八项 shi shenme'],
    ['dishierxiang', '第十二项'],
    ['di 12 xiang', '第12项'],
    ['Di San Bu Fen', '第三部分'],
    ['renwu shiyi', '任务十一 '],
    ['dì shí jiǔ xiàng', '第十九项'],
  ])('%s', (text, read) => {
    expect(readPinyinNumbers(text)).toBe(read);
  });

  it.each(['didi dache', 'audi er', 'shi shi xiang'])('leaves %s', (text) => {
    expect(readPinyinNumbers(text)).toBe(text);
  });
});
