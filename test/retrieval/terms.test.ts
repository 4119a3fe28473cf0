// The terms of the keyword search.
import { describe, expect, it } from 'vitest';
import { searchTerms } from '../../src/retrieval/terms.ts';

describe('searchTerms', () => {
  it.each([
    ['落户', ['落', '户', '落户']],
    ['居住证', ['居', '住', '证', '居住', '住证']],
    ['户', ['户']],
    ['task 12', ['task', '12']],
    ['改造1.6万户', ['改', '造', '改造', '1.6', '万', '户', '万户']],
    // A pair never spans what stands between two runs.
    ['城市,群', ['城', '市', '城市', '群']],
    // Repeats are kept: BM25 counts them.
    ['人人', ['人', '人', '人人']],
    ['', []],
    ['。!👍', []],
  ])('%j gives %j', (text, expected) => {
    expect(searchTerms(text)).toEqual(expected);
  });

  it.each([
    ['農村廁所', '农村厕所'],
    ['ＴＡＳＫ　１２', 'task 12'],
    ['落\u200b户', '落户'],
  ])('%j has the terms of %j', (written, meant) => {
    expect(searchTerms(written)).toEqual(searchTerms(meant));
  });

  it('takes a character outside the basic plane whole', () => {
    expect(searchTerms('𠮷野')).toEqual(['𠮷', '野', '𠮷野']);
  });
});
