// The routes that hand out data: notices, search, health, and what their schemas promise.
import { describe, expect, it } from 'vitest';
import { errorEnvelopeSchema } from '../../src/protocol.ts';
import type { SearchResult } from '../../src/retrieval/retriever.ts';
import { noticeDetailSchema, noticeListSchema } from '../../src/routes/notices.ts';
import { searchResponseSchema } from '../../src/routes/search.ts';
import { NOTICE, testApp } from './test-app.ts';

describe('notices', () => {
  it('are listed', async () => {
    const { notices } = noticeListSchema
      .strict()
      .parse(await (await testApp().app.request('/api/notices')).json());
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      id: NOTICE.id,
      url: '/notices/test-notice',
      counts: { parts: 1, tasks: 2 },
    });
  });

  it('come with their text, so that every offset can be checked', async () => {
    const response = await testApp().app.request('/api/notices/test-notice');
    const notice = noticeDetailSchema.strict().parse(await response.json());
    for (const { start, end, text } of notice.clauses) expect(notice.text.slice(start, end)).toBe(text);
    expect(notice.clauses.map(({ id }) => id)).toContain('t1.2');
  });
});

describe('search', () => {
  const result: SearchResult = {
    hits: NOTICE.clauses.slice(5, 7).map((clause) => ({
      clause,
      score: 0.5,
      legs: { keywordText: 1, keywordQuestions: 0, vectorText: 0.2, vectorQuestions: 0.1 },
      coverage: 1,
    })),
    rejected: [],
    timings: { embedMs: 1, keywordMs: 2, vectorMs: 3 },
  };
  const questions: string[] = [];
  const search = (question: string) => {
    questions.push(question);
    return Promise.resolve(result);
  };

  it('returns hits with the scores of each leg', async () => {
    const { app } = testApp({ search });
    const response = await app.request(
      `/api/search?q=${encodeURIComponent(' 写\u200b什么')}&notice=test-notice`,
    );
    const body = searchResponseSchema.strict().parse(await response.json());
    expect(body).toEqual({ notice: NOTICE.id, ...result });
    expect(questions).toEqual(['写什么']);
  });

  it.each([
    ['', 400, 'empty_question'],
    ['?q=%20%E2%80%8B', 400, 'empty_question'],
    [`?q=${'a'.repeat(501)}`, 400, 'question_too_long'],
    ['?q=%ff', 400, 'invalid_encoding'],
    ['?q=%E8%90', 400, 'invalid_encoding'],
    ['?q=a&notice=no-such', 404, 'notice_not_found'],
  ])('refuses %s', async (query, status, code) => {
    const response = await testApp({ search }).app.request(`/api/search${query}`);
    expect(response.status).toBe(status);
    expect(errorEnvelopeSchema.parse(await response.json()).error.code).toBe(code);
  });
});

describe('health', () => {
  it.each([
    ['/livez', { status: 'live' }],
    ['/readyz', { status: 'ready' }],
    ['/version', { name: 'mingwen', version: '1.2.3' }],
  ])('%s', async (path, body) => {
    expect(await (await testApp().app.request(path)).json()).toEqual(body);
  });
});
