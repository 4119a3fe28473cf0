// BM25: scores worked out by hand, and what they do to an order.
import { describe, expect, it } from 'vitest';
import { Bm25 } from '../../src/retrieval/bm25.ts';
import { searchTerms } from '../../src/retrieval/terms.ts';

/** Places of the documents with a score, best first. */
const order = (scores: Float64Array) =>
  [...scores.keys()]
    .filter((place) => (scores[place] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

describe('golden scores (k1 = 1.2, b = 0.75)', () => {
  // Three documents of 2, 3 and 1 terms: mean length 2.
  const index = new Bm25([['a', 'b'], ['a', 'a', 'c'], ['d']]);

  it('weighs a term by its rarity, its saturated count and the length of the text', () => {
    // a stands in two of three: ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = 0.470004.
    const [once, twice, none] = index.score(['a']);
    // Once in a text of mean length: 1 * 2.2 / (1 + 1.2) = 1.
    expect(once).toBeCloseTo(0.470004, 6);
    // Twice in a text of 3: 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2)) = 1.205479.
    expect(twice).toBeCloseTo(0.56658, 5);
    expect(none).toBe(0);
  });

  it('gives more for a rarer term', () => {
    // d stands in one of three: ln(1 + 2.5 / 1.5) = 0.980829; in a text of 1: 2.2 / (1 + 1.2 * 0.625) = 1.257143.
    expect(index.score(['d'])[2]).toBeCloseTo(1.233042, 6);
  });

  it('adds the terms of a query', () => {
    const both = index.score(['a', 'b']);
    expect(both[0]).toBeCloseTo((index.score(['a'])[0] ?? 0) + (index.score(['b'])[0] ?? 0), 12);
  });

  it('counts a term that the query repeats once', () => {
    expect(index.score(['a', 'a', 'a'])).toEqual(index.score(['a']));
  });

  it('gives 0 for an unknown term and for no term', () => {
    expect([...index.score(['x'])]).toEqual([0, 0, 0]);
    expect([...index.score([])]).toEqual([0, 0, 0]);
  });
});

describe('odd collections', () => {
  it('of nothing gives no scores', () => {
    expect([...new Bm25([]).score(['a'])]).toEqual([]);
  });

  it('of empty documents gives finite scores', () => {
    expect([...new Bm25([[], [], ['a']]).score(['a'])].every(Number.isFinite)).toBe(true);
  });

  it('a term in every document still counts for something', () => {
    expect(new Bm25([['a'], ['a']]).score(['a'])[0]).toBeGreaterThan(0);
  });
});

describe('a ranking set', () => {
  const texts = [
    '全面取消重点群体落户限制', // 0
    '全面放开建制镇和中小城市落户限制', // 1
    '健全城区社区集体户制度,为无固定住所人员落户提供便利', // 2
    '完善城镇建设用地增加规模与吸纳农业转移人口落户数量挂钩政策', // 3
    '将符合条件的常住人口纳入城镇住房保障范围', // 4
    '推进农村改厕', // 5
  ];
  const index = new Bm25(texts.map(searchTerms));

  it.each<[string, string, number[]]>([
    // 0 and 1 hold both words; 0 is shorter. 2 and 3 hold 落户 alone; 2 is shorter. 4 shares 户 with nothing: not found.
    ['落户限制', 'both words before one, short before long', [0, 1, 2, 3]],
    // 集体户 is in 2 alone; 体 stands also in 0 (群体); 户 stands in the four that say 落户, shortest first.
    ['集体户', 'the rare word first, then what shares a character', [2, 0, 1, 3]],
    // 住房 is in 4 alone; 2 has the 住 of 住所; 房 is nowhere else.
    ['住房', 'the whole word before its first character', [4, 2]],
    // 改 and 厕 stand together only in 5.
    ['改厕', 'one document', [5]],
    // Nobody says 高铁; 高 and 铁 stand nowhere.
    ['高铁', 'nothing', []],
  ])('%s: %s', (query, _why, expected) => {
    expect(order(index.score(searchTerms(query)))).toEqual(expected);
  });
});
