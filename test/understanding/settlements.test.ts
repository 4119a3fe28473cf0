// Kinds of settlement: which one a text names, and the same text of another.
import { describe, expect, it } from 'vitest';
import { findSettlement, withSettlement } from '../../src/understanding/settlements.ts';

describe('findSettlement', () => {
  it.each([
    ['那乡下呢', '乡下'],
    ['中小城市的产业', '中小城市'],
    ['大城市呢', '大城市'],
    ['城里怎么分类', '城里'],
  ])('%s: %s', (text, words) => {
    expect(findSettlement(text)?.words).toBe(words);
  });

  it('none', () => {
    expect(findSettlement('居住证怎么办')).toBeNull();
  });
});

describe('withSettlement', () => {
  it.each([
    ['城里的垃圾怎么处理', '农村', '农村的垃圾怎么处理'],
    ['垃圾怎么处理', '农村', '农村垃圾怎么处理'],
  ])('%s of %s', (text, other, expected) => {
    const settlement = findSettlement(other);
    expect(settlement && withSettlement(text, settlement)).toBe(expected);
  });
});
