// The search over a notice: keyword and vector legs together, what was rejected, and how long it took.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkedQuestion } from '../../src/notice/load-questions.ts';
import { openIndex } from '../../src/retrieval/index-folder.ts';
import { buildKeys } from '../../src/retrieval/keys.ts';
import { createRetriever, type Retriever, type SearchResult } from '../../src/retrieval/retriever.ts';
import { vectraStore } from '../../src/retrieval/vectra-store.ts';
import { HITS, LEGS, type LegWeights, REJECTED_HITS } from '../../src/tuning.ts';
import { fakeEmbedder } from '../fakes/fake-embedder.ts';
import { documentOf, SHANDONG } from '../notice/fixtures.ts';

const NOTICE = documentOf(
  '关于测试的通知',
  '一、人口',
  '(一)推动落户。全面放开落户限制。提供便利。',
  '(二)实施居住证制度。增加居住证办理数量。',
  '二、乡村',
  '(三)改善环境。推进农村改厕。开展垃圾分类。',
);
const QUESTIONS: LinkedQuestion[] = [
  { q: '没房子能上户口吗', clauses: ['t1.1'], lang: 'zh', voice: 'plain' },
  { q: '茅房啥时候修', clauses: ['t3.1'], lang: 'zh', voice: 'plain' },
];
const ONLY = (leg: keyof LegWeights): LegWeights => ({
  ...{ keywordText: 0, keywordQuestions: 0, vectorText: 0, vectorQuestions: 0 },
  [leg]: 1,
});
const idsOf = (result: SearchResult) => result.hits.map(({ clause }) => clause.id);

let root: string;
let retriever: Retriever;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mingwen-retriever-'));
  retriever = await retrieverOver(NOTICE, QUESTIONS);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function retrieverOver(notice: typeof NOTICE, questions: LinkedQuestion[]): Promise<Retriever> {
  const keys = buildKeys(notice, questions);
  const embedder = fakeEmbedder();
  const index = await openIndex({
    directory: join(root, notice.id),
    notice: notice.id,
    keys,
    embedder,
    store: vectraStore,
    report: () => {},
  });
  let clock = 0;
  return createRetriever(notice, keys, index, embedder, undefined, () => clock++);
}

describe('search', () => {
  it.each([
    ['落户限制', 't1.1', 'by the words of the clause'],
    ['没房子能上户口吗', 't1.1', 'by a question that it answers'],
    ['茅房啥时候修', 't3.1', 'by a question whose words the notice never uses'],
  ])('%s finds %s first, %s', async (question, clause) => {
    const [best] = idsOf(await retriever.search(question));
    expect(best).toBe(clause);
  });

  it('reads traditional characters', async () => {
    const result = await retriever.search('居住證辦理數量', { weights: ONLY('keywordText') });
    expect(idsOf(result)[0]).toBe('t2.1');
  });

  it('gives hits best first, each with the score of every leg', async () => {
    const { hits } = await retriever.search('落户限制');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    for (const { legs } of hits) expect(Object.keys(legs).toSorted()).toEqual([...LEGS].toSorted());
    expect(hits[0]?.legs.keywordText).toBeGreaterThan(0);
    expect(hits[0]?.legs.vectorText).toBeGreaterThan(0);
  });

  it('says how long each step took, by the clock it was given', async () => {
    expect((await retriever.search('落户')).timings).toEqual({ embedMs: 1, vectorMs: 1, keywordMs: 1 });
  });

  it('finds nothing by keywords that nobody uses, and does not fail on empty words', async () => {
    const weights = ONLY('keywordText');
    expect((await retriever.search('火星', { weights })).hits).toEqual([]);
    expect((await retriever.search('', { weights })).hits).toEqual([]);
    expect((await retriever.search('👍')).hits.every(({ score }) => Number.isFinite(score))).toBe(true);
  });
});

describe('options', () => {
  it('a leg alone ranks by its own score', async () => {
    for (const leg of LEGS) {
      const { hits } = await retriever.search('落户限制', { weights: ONLY(leg) });
      const own = hits.map(({ legs }) => legs[leg]);
      expect(own).toEqual(own.toSorted((a, b) => b - a));
    }
  });

  it('questions find clauses that words do not', async () => {
    expect(idsOf(await retriever.search('啥时候修', { weights: ONLY('keywordText') }))).toEqual([]);
    expect(idsOf(await retriever.search('啥时候修', { weights: ONLY('keywordQuestions') }))).toEqual([
      't3.1',
    ]);
  });

  it('accept keeps the search to some clauses', async () => {
    const result = await retriever.search('落户限制', { accept: (clause) => clause.task === 3 });
    expect(result.hits.length).toBeGreaterThan(0);
    expect(result.hits.every(({ clause }) => clause.task === 3)).toBe(true);
  });

  it('hits is how many are offered; the next best are rejected', async () => {
    const all = await retriever.search('落户限制', { hits: 100 });
    const some = await retriever.search('落户限制', { hits: 2 });
    expect(idsOf(some)).toEqual(idsOf(all).slice(0, 2));
    expect(some.rejected.map(({ clause }) => clause.id)).toEqual(idsOf(all).slice(2, 2 + REJECTED_HITS));
  });
});

describe('over the real notice', () => {
  it('offers the tuned number of hits and as many rejected ones; more when more are asked for', async () => {
    const real = await retrieverOver(SHANDONG, []);
    const usual = await real.search('农业转移人口在城镇落户');
    expect([usual.hits.length, usual.rejected.length]).toEqual([HITS, REJECTED_HITS]);
    expect((await real.search('农业转移人口在城镇落户', { hits: 40 })).hits).toHaveLength(40);
    expect(usual.hits[0]?.clause.task).toBe(1);
  });
});
