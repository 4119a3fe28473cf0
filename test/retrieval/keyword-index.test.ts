// The keyword search: two legs over the same clauses, and what part of a question a clause speaks of.
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/retrieval/keys.ts';
import { KeywordIndex } from '../../src/retrieval/keyword-index.ts';

const KEYS: Key[] = [
  { kind: 'text', text: '推进农村改厕', clauses: [0] },
  { kind: 'text', text: '放开落户限制', clauses: [1] },
  { kind: 'question', text: '茅房啥时候修', clauses: [0] },
  { kind: 'question', text: '哪个部门管', clauses: [0, 1] },
];
const index = new KeywordIndex(KEYS, 2);

describe('score', () => {
  it('keeps the words of the clauses apart from the questions they answer', () => {
    const { text, questions } = index.score('改厕');
    expect(text[0]).toBeGreaterThan(0);
    expect([text[1], ...questions]).toEqual([0, 0, 0]);
  });

  it('a question finds every clause that it is linked to', () => {
    expect([...index.score('部门').questions].map((score) => score > 0)).toEqual([true, true]);
  });
});

describe('coverage', () => {
  it('is 1 where every term of the question stands, in the text or in a question of the clause', () => {
    expect(index.coverage('农村茅房', 0)).toBeLessThan(1);
    expect(index.coverage('农村 茅房', 0)).toBe(1);
  });

  it('is 0 where none stands, and for a question without terms', () => {
    expect([index.coverage('落户', 0), index.coverage('火星', 0), index.coverage('。。。', 0)]).toEqual([
      0, 0, 0,
    ]);
  });

  it('falls with each word the clause does not speak of', () => {
    const some = index.coverage('农村改厕 补贴', 0);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1);
    expect(index.coverage('农村改厕 补贴 标准', 0)).toBeLessThan(some);
  });
});

describe('size', () => {
  it('takes a clause of 200,000 characters', () => {
    const long: Key = { kind: 'text', text: '甲乙丙丁'.repeat(50_000), clauses: [0] };
    expect(new KeywordIndex([long], 1).score('甲乙').text[0]).toBeGreaterThan(0);
  });
});
