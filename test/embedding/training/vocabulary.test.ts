import { describe, expect, it } from 'vitest';
import { buildPieceFeatures } from '../../../src/embedding/training/piece-features.ts';
import { buildVocabulary, SPECIAL_PIECES, splitRuns } from '../../../src/embedding/training/vocabulary.ts';

const OPTIONS = { minimumCount: 2, limit: 3, ownWeight: 5 };

describe('splitRuns', () => {
  it('keeps letters and digits of any script and drops the rest', () => {
    expect(splitRuns('2019年,“落户”怎么办? wi-fi')).toEqual(['2019年', '落户', '怎么办', 'wi', 'fi']);
    expect(splitRuns('…')).toEqual([]);
  });
});

describe('buildVocabulary', () => {
  const general = ['户籍 户籍 户籍', '学校 学校', '污水'];
  const { pieces, scores } = buildVocabulary(general, ['海绵城市 settlement'], OPTIONS);

  it('begins with the special pieces', () => {
    expect(pieces.slice(0, 3)).toEqual([...SPECIAL_PIECES]);
    expect(scores).toHaveLength(pieces.length);
  });

  it('keeps frequent general words, every own word, and all their characters', () => {
    expect(pieces).toEqual(
      expect.arrayContaining(['户籍', '学校', '海绵', '城市', '户', '籍', '海', '绵', 'settlement']),
    );
    expect(pieces).not.toContain('污水');
  });

  it('keeps the stem of an English word, and all letters and digits', () => {
    expect(pieces).toEqual(expect.arrayContaining(['settl', 'a', 'z', '0', '9']));
  });

  it('orders by count and gives the logarithm of the share', () => {
    expect(scores[pieces.indexOf('海绵')]).toBeGreaterThan(scores[pieces.indexOf('户籍')] ?? 0);
    const shares = scores.slice(3).map(Math.exp);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  it('has each piece once and none beyond the basic plane', () => {
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(buildVocabulary([], ['\u{20000}户'], OPTIONS).pieces).not.toContain('\u{20000}');
  });
});

describe('buildPieceFeatures', () => {
  const pieces = [...SPECIAL_PIECES, '居住证', '居住', '居', '住', '证', 'settlement', 'settl', 'settles'];
  const features = buildPieceFeatures({ pieces, scores: pieces.map(() => -1) });
  const rowsOf = (piece: string): string[] => {
    const id = pieces.indexOf(piece);
    return [...features.rows.subarray(features.starts[id], features.starts[id + 1])].map(
      (row) => pieces[row] ?? '',
    );
  };

  it('makes a Chinese word of itself, its characters and the words inside it', () => {
    expect(rowsOf('居住证').sort()).toEqual(['居', '居住', '居住证', '住', '证'].sort());
    expect(rowsOf('居')).toEqual(['居']);
  });

  it('makes an English word of itself and its stem', () => {
    expect(rowsOf('settlement')).toEqual(['settlement', 'settl']);
    expect(rowsOf('settl')).toEqual(['settl']);
  });

  it('gives the special pieces no rows and marks those of Latin letters', () => {
    expect(rowsOf('<unk>')).toEqual([]);
    expect(features.latinRows[pieces.indexOf('settles')]).toBe(1);
    expect(features.latinRows[pieces.indexOf('居住')]).toBe(0);
  });
});
