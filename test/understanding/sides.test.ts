// The two sides of a comparison, as phrases that can be searched for.
import { describe, expect, it } from 'vitest';
import { readSides } from '../../src/understanding/sides.ts';

describe('readSides', () => {
  it.each([
    ['济南跟青岛有何不同', '济南', '青岛'],
    ['县医院与城市大医院', '县医院', '城市大医院'],
    ['特色小镇 vs 经济发达镇', '特色小镇', '经济发达镇'],
    ['城市垃圾分类和农村垃圾分类有啥区别?', '城市垃圾分类', '农村垃圾分类'],
    ['居住证還是户籍', '居住证', '户籍'],
    ['第3项和第5项比较一下', '第3项', '第5项'],
    ['户籍和居住证哪个更管用', '户籍', '居住证'],
    ['compare Jinan and Qingdao', 'jinan', 'qingdao'],
    ['What is the difference between small cities and large cities?', 'small cities', 'large cities'],
  ])('%s: %s | %s', (question, first, second) => {
    expect(readSides(question)).toEqual([first, second]);
  });

  it('what is said after the second side is asked of both', () => {
    expect(readSides('大城市和中小城市的产业定位有什么区别')).toEqual([
      '大城市产业定位',
      '中小城市的产业定位',
    ]);
  });

  it('but not put twice', () => {
    expect(readSides('大城市的产业定位和中小城市的产业定位')).toEqual([
      '大城市的产业定位',
      '中小城市的产业定位',
    ]);
  });

  it.each(['落户', '有什么区别', '甲和乙', '和平', ''])('%j has no two sides', (question) => {
    expect(readSides(question)).toBeNull();
  });
});
