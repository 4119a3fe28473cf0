// Words that point at tasks become the numbers they mean; of 25 tasks.
import { describe, expect, it } from 'vitest';
import { readPointer } from '../../src/understanding/read-pointer.ts';

const numbers = (words: string) => readPointer(words, 'task', 25)?.numbers ?? null;

describe('readPointer', () => {
  it.each<[string, readonly number[]]>([
    ['十五', [15]],
    ['第十五项', [15]],
    ['第三和第七项', [3, 7]],
    ['七、九两项', [7, 9]],
    ['5到8', [5, 6, 7, 8]],
    ['1 thru 4', [1, 2, 3, 4]],
    ['the 8th one', [8]],
    ['item one', [1]],
    // From the end, from the beginning, in the middle.
    ['倒数第三', [-3]],
    ['末了那条', [-1]],
    ['最后仨', [-3, -2, -1]],
    ['last but one', [-2]],
    ['the third to last task', [-3]],
    ['3rd to last', [-3]],
    ['倒数五条', [-5, -4, -3, -2, -1]],
    ['the middle one of the 25', [13]],
    ['前三条', [1, 2, 3]],
    ['头一条', [1]],
    ['头一条跟末了一条', [1, -1]],
    ['the middle one', [13]],
    ['the first five items', [1, 2, 3, 4, 5]],
    // Beside a number, and from it on.
    ['20后面那个', [21]],
    ['the one right after 20', [21]],
    ['第九的上一条', [8]],
    ['第20项前后各一项', [19, 21]],
    ['13和15之间', [14]],
    ['从第二十二往后', [22, 23, 24, 25]],
    ['第22条以后', [23, 24, 25]],
    ['第22项到最后', [22, 23, 24, 25]],
    ['everything before task 4', [1, 2, 3]],
  ])('%s: %j', (words, expected) => {
    expect(numbers(words)).toEqual(expected);
  });

  it.each(['那个', 'the notice', ''])('%j points at no number', (words) => {
    expect(numbers(words)).toBeNull();
  });

  it('keeps its words, by which they are taken out of the question', () => {
    expect(readPointer('三里', 'part', 5)).toEqual({ of: 'part', numbers: [3], words: '三里', bare: false });
  });
});
