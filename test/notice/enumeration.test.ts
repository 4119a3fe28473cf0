// Lists that say how many they are.
import { describe, expect, it } from 'vitest';
import { countEnumerated } from '../../src/notice/enumeration.ts';
import { SHANDONG } from './fixtures.ts';

describe('countEnumerated', () => {
  it.each([
    ['推进甲线路、乙线路、丙线路3个项目', [{ stated: 3, named: 3 }]],
    ['推进甲线路、乙线路5个项目', [{ stated: 5, named: 2 }]],
    [
      '甲县、乙县2个试点,丙镇、丁镇、戊镇4个',
      [
        { stated: 2, named: 2 },
        { stated: 4, named: 3 },
      ],
    ],
    ['甲县、乙县、丙县12个', [{ stated: 12, named: 3 }]],
  ])('%s', (clause, lists) => {
    expect(countEnumerated(clause)).toEqual(lists);
  });

  it.each([
    ['one name is no list', '确保9个项目今年建成'],
    ['a list without its count', '甲县、乙县、丙县开展试点'],
    ['a count in another clause', '甲县、乙县先行,3个项目跟进'],
    ['a count of something else', '甲县、乙县3年完成'],
    ['a number in Chinese', '促进甲乙、丙丁两个都市区发展'],
  ])('%s', (_name, clause) => {
    expect(countEnumerated(clause)).toEqual([]);
  });

  it('finds one in the notice: five railways, four names', () => {
    const found = SHANDONG.clauses.flatMap(({ id, text }) =>
      countEnumerated(text).map((list) => ({ id, ...list })),
    );
    expect(found).toEqual([{ id: 't9.2', stated: 5, named: 4 }]);
  });
});
