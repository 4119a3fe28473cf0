// What governs a statement of a clause: its subject, its condition, its target.
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/verification/read-tokens.ts';
import { boundPlaces, readSource } from '../../src/verification/source.ts';

/** For each segment the words of those that govern it. */
function governorsIn(clause: string): string[][] {
  const { tokens, segments } = readSource([clause], 2019);
  return segments.map(({ governors }) =>
    governors.map((place) => textOf(tokens.slice(segments[place]?.start, segments[place]?.end))),
  );
}

describe('readSource', () => {
  it('a subject governs what follows it, not what stands before', () => {
    expect(governorsIn('制定条件,青岛要解放思想,取消限制。')).toEqual([[], [], ['青岛要解放思想,']]);
  });

  it('a condition governs to the end of its clause', () => {
    const governors = governorsIn('在依法取得前提下,允许入市,允许就地入市。');
    expect(governors[1]).toEqual(['在依法取得前提下,']);
    expect(governors[2]).toContain('在依法取得前提下,');
  });

  it('a target governs what comes next', () => {
    expect(governorsIn('对省级特色小镇,开展测评,建立机制。')[1]).toEqual(['对省级特色小镇,']);
  });

  it('nothing governs over the end of a clause', () => {
    const { segments } = readSource(['青岛要解放思想。', '取消限制。'], 2019);
    expect(segments[1]?.governors).toEqual([]);
  });

  it('says of which places a statement holds', () => {
    const source = readSource(['青岛要解放思想。'], 2019);
    expect(source.segments.map((segment) => boundPlaces(source, segment))).toEqual([['青岛']]);
  });

  it('leaves the number of a title out', () => {
    expect(textOf(readSource(['(十六)推进城乡要素配置。'], 2019).tokens)).toBe('推进城乡要素配置。');
  });
});
