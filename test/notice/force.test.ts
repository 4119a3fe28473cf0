// How strongly a clause is worded, read from its words alone.
import { describe, expect, it } from 'vitest';
import { FORCES, forcesOf } from '../../src/notice/force.ts';
import { SHANDONG } from './fixtures.ts';

const textOf = (id: string) => SHANDONG.clauses.find((clause) => clause.id === id)?.text ?? '';

describe('forcesOf', () => {
  it.each([
    ['t11.5', ['must']], // 严禁
    ['t8.1', ['must']], // 坚决避免
    ['t9.3', ['must']], // 确保
    ['t16.4', ['must']], // 从严控制
    ['t17.5', ['must']], // 应保尽保
    ['t10.5', ['encourage']], // 鼓励
    ['t16.2', ['encourage']], // 允许
    ['t3.7', ['encourage']], // 优先
    ['t5.2', ['explore']], // 探索
    ['t16.7', ['explore']], // 稳慎探索
    ['t18.3', ['explore']], // 试点
  ])('%s: %j', (id, forces) => {
    expect(forcesOf(textOf(id))).toEqual(forces);
  });

  it('gives every strength that a clause holds, the strongest first', () => {
    expect(forcesOf(textOf('t7.5'))).toEqual(['must', 'explore']);
    expect(forcesOf(textOf('t17.3'))).toEqual(['encourage', 'explore']);
    expect(forcesOf('探索建立机制,鼓励参与,严禁强制')).toEqual(['must', 'encourage', 'explore']);
  });

  it.each(['t12.1', 't19.5', 't24.2', 't1.2'])('%s is a plain task', (id) => {
    expect(forcesOf(textOf(id))).toEqual(['should']);
  });

  it('never makes a clause that only encourages or explores one that must', () => {
    const soft = SHANDONG.clauses.filter(
      ({ text }) => /鼓励|探索/.test(text) && !/确保|严|坚决|全部/.test(text),
    );
    expect(soft.length).toBeGreaterThan(5);
    expect(soft.filter(({ text }) => forcesOf(text).includes('must'))).toEqual([]);
  });

  it('gives each clause at least one of the four', () => {
    for (const { text } of SHANDONG.clauses)
      expect(forcesOf(text)).toEqual(FORCES.filter((force) => forcesOf(text).includes(force)));
  });
});
