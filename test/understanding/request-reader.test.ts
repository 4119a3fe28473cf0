// What the shipped reader makes of requests in forms that no pattern lists: how much of them it gets right is on its
// card; here stand plain ones of each kind.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ClassifierError } from '../../src/understanding/linear-heads.ts';
import { loadRequestReader } from '../../src/understanding/request-reader.ts';
import { readRequestedScope } from '../../src/understanding/requested-scope.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { REQUESTS } from './fixtures.ts';

describe('lists', () => {
  it.each([
    ['有青岛没济南的任务', ['青岛'], ['济南']],
    ['跟养老沾边的都有哪几条', ['养老'], []],
    ['Which of the tasks mention airports?', ['airports'], []],
  ])('%s', (question, asked, denied) => {
    expect(REQUESTS.list(question)).toMatchObject({ listed: 'mention', asked, denied });
  });

  it('words that must stand there, and words that are meant', () => {
    expect(REQUESTS.list('“稳慎”这个词哪些任务里出现')?.isLiteral).toBe(true);
    expect(REQUESTS.list('跟看病有关的任务有哪些')?.isLiteral).toBe(false);
  });

  it.each(['农村厕所怎么改', '你好', '今年通车的高速有几条', ''])('%j asks for none', (question) => {
    expect(REQUESTS.list(question)).toBeNull();
  });
});

describe('structure', () => {
  const scopeOf = (question: string) => readRequestedScope(question, REQUESTS.structure(question), SHANDONG);

  it.each([
    ['闺女写论文问我十五条写的啥,你说说', [15]],
    ['20后面那个讲什么', [21]],
    ['三里的第二个', [11]],
    ['the one right after 20', [21]],
  ])('%s: %j', (question, tasks) => {
    expect(scopeOf(question)).toMatchObject({ kind: 'tasks', tasks });
  });

  it.each([
    ['给我个目录', 'tasks'],
    ['五个部分的名称分别是什么', 'parts'],
  ])('%s: all %s', (question, of) => {
    expect(scopeOf(question)).toMatchObject({ kind: 'count', of });
  });

  it('what stands around a number is no subject where the task itself is asked for', () => {
    expect(scopeOf('第6项发我一下,材料里要用')).toMatchObject({ tasks: [6], topic: '' });
    expect(scopeOf('第8项里关于奖励的')).not.toMatchObject({ topic: '' });
  });

  it.each(['第一书记是谁派的', '一公里多少钱', '考核倒数第一会怎样', '谢谢'])(
    '%s points at nothing',
    (question) => {
      expect(scopeOf(question).kind).toBe('notice');
    },
  );
});

it('a folder without the files is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'requests-'));
  expect(() => loadRequestReader(folder, SHANDONG)).toThrow(ClassifierError);
  rmSync(folder, { recursive: true });
});
