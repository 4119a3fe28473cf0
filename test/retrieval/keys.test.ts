// What a clause is found by.
import { describe, expect, it } from 'vitest';
import type { LinkedQuestion } from '../../src/notice/load-questions.ts';
import { buildKeys, textInContext } from '../../src/retrieval/keys.ts';
import { documentOf, SHANDONG } from '../notice/fixtures.ts';

const NOTICE = documentOf('标题', '一、部分', '引言。', '(一)任务。句子。', '办公室', '2019年7月3日');
const question = (q: string, ...clauses: string[]): LinkedQuestion => ({
  q,
  clauses,
  lang: 'zh',
  voice: 'plain',
});

describe('textInContext', () => {
  it('reads a clause under the title of its task or part; titles and lines stand alone', () => {
    expect(NOTICE.clauses.map((clause) => `${clause.id}: ${textInContext(NOTICE, clause)}`)).toEqual([
      'title: 标题',
      'p1.0: 一、部分',
      'p1.1: 部分 引言。',
      't1.0: (一)任务。',
      't1.1: 任务 句子。',
      'issuer: 办公室',
      'date: 2019年7月3日',
    ]);
  });
});

describe('buildKeys', () => {
  it('gives a text key a clause, in their order, then a key a question', () => {
    const keys = buildKeys(NOTICE, [question('怎么办', 't1.1', 't1.0')]);
    expect(keys).toHaveLength(NOTICE.clauses.length + 1);
    expect(keys.slice(0, -1).map(({ clauses }) => clauses)).toEqual(
      NOTICE.clauses.map((_, place) => [place]),
    );
    expect(keys.at(-1)).toEqual({ kind: 'question', text: '怎么办', clauses: [4, 3] });
  });

  it('refuses a question linked to a clause that the notice does not have', () => {
    expect(() => buildKeys(NOTICE, [question('怎么办', 't9.9')])).toThrow(
      'a question is linked to t9.9, which made-up does not have',
    );
  });

  it('makes every clause of the real notice findable', () => {
    const found = new Set(buildKeys(SHANDONG, []).flatMap(({ clauses }) => clauses));
    expect(found.size).toBe(SHANDONG.clauses.length);
  });
});
