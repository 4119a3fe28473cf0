import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  readTaskQuestions,
  readTrainingCorpus,
} from '../../../src/embedding/training/read-training-corpus.ts';
import { keyTextOf } from '../../../src/embedding/training/training-corpus.ts';

const NOTICE = 'corpus/shandong-2019';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mingwen-corpus-'));
  addNotice('first');
  return () => rmSync(directory, { recursive: true });
});

function addNotice(folder: string): void {
  mkdirSync(join(directory, folder));
  for (const file of ['text.txt', 'notice.json']) cpSync(join(NOTICE, file), join(directory, folder, file));
}

function write(file: string, ...lines: object[]): void {
  writeFileSync(join(directory, file), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

describe('readTrainingCorpus', () => {
  it('reads units with their titles, questions with their groups, and the glossary', () => {
    write('first/questions.jsonl', {
      q: '俺能落户不',
      clauses: ['t1.2', 't1.3'],
      lang: 'zh',
      voice: 'dialect',
    });
    write('glossary.jsonl', { term: '户口', lang: 'zh', official: ['落户'] });
    const corpus = readTrainingCorpus(directory);
    expect(corpus.questions).toEqual([
      { text: '俺能落户不', units: ['t1.2', 't1.3'], group: 't1', language: 'zh', source: 'corpus' },
    ]);
    expect(corpus.glossary).toMatchObject([{ term: '户口', official: ['落户'] }]);
    const unit = (id: string) => corpus.units.find((candidate) => candidate.id === id);
    expect(unit('t2.1')).toMatchObject({ title: '深入实施居住证制度', group: 't2' });
    expect(unit('t2.0')).toMatchObject({ title: '', group: 't2' });
    expect(unit('title')).toMatchObject({ title: '' });
  });

  it('tells the clauses of several notices apart', () => {
    addNotice('second');
    write('second/questions.jsonl', { q: '居住证', clauses: ['t2.0'] });
    const corpus = readTrainingCorpus(directory);
    expect(corpus.questions).toMatchObject([{ units: ['second/t2.0'], group: 'second/t2' }]);
    expect(corpus.units.map(({ id }) => id)).toEqual(expect.arrayContaining(['first/t2.0', 'second/t2.0']));
  });

  it('refuses a question for a clause that the notice has not', () => {
    write('first/questions.jsonl', { q: '第二十六项', clauses: ['t26.1'] });
    expect(() => readTrainingCorpus(directory)).toThrow('"第二十六项" names t26.1');
  });
});

describe('questions that are no keys', () => {
  it('are those about few clauses and those off the subject', () => {
    write(
      'first/understanding.jsonl',
      { q: '落户要交多少钱', act: 'question', held: false, clauses: ['t1.1'] },
      { q: '第一部分全文', act: 'question', held: true, clauses: ['t1.0', 't1.1', 't2.0', 't2.1'] },
      { q: '今天天气', act: 'off_topic', held: null, clauses: [] },
      { q: '你好', act: 'smalltalk', held: null, clauses: [] },
    );
    write(
      'first/specifics.jsonl',
      { q: '镇上落户难不难', act: 'question', held: true, clauses: ['t1.3'] },
      // Differs in little from one that is answered: it would pull the wrong clause near.
      { q: '镇上落户要几天', act: 'question', held: false, clauses: ['t1.3'] },
    );
    expect(readTrainingCorpus(directory)).toMatchObject({
      questions: [],
      otherQuestions: [
        { text: '落户要交多少钱', group: 't1', source: 'understanding' },
        { text: '今天天气', group: null, source: 'understanding' },
        { text: '镇上落户难不难', group: 't1', source: 'understanding' },
      ],
    });
  });
});

describe('readTaskQuestions', () => {
  it('takes task 0 for off the subject, and a missing file for none', () => {
    write('seed.jsonl', { q: '今天天气', task: 0 }, { q: '改厕', task: 19 });
    expect(readTaskQuestions(join(directory, 'seed.jsonl')).map(({ group }) => group)).toEqual([null, 't19']);
    expect(readTaskQuestions(join(directory, 'none.jsonl'))).toEqual([]);
  });
});

describe('keyTextOf', () => {
  it('puts the title before the clause', () => {
    expect(keyTextOf({ title: '放开落户', text: '取消限制。' })).toBe('放开落户 取消限制。');
    expect(keyTextOf({ title: '', text: '取消限制。' })).toBe('取消限制。');
  });
});
