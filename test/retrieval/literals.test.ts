import { describe, expect, it } from 'vitest';
import { holdsLiteral, literalsOf } from '../../src/retrieval/literals.ts';

describe('what a question gives to the letter', () => {
  it.each([
    ['109个特色小镇', ['109']],
    ['改造１．６万户', ['1.6']],
    ['文里的“双核”是什么', ['双核']],
    ['第5项', []],
    ['27和27', ['27']],
  ])('%s', (question, literals) => {
    expect(literalsOf(question)).toEqual(literals);
  });

  it('is a whole figure', () => {
    expect(holdsLiteral('109个省级特色小镇', '109')).toBe(true);
    expect(holdsLiteral('109个省级特色小镇', '10')).toBe(false);
    expect(holdsLiteral('农村危房1.6万户', '6')).toBe(false);
    expect(holdsLiteral('“济青双核”地位', '双核')).toBe(true);
  });
});
