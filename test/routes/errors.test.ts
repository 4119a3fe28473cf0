// The error envelope: every code of the closed list can be met, in the language of the request, with nothing internal.
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS, type ErrorCode, errorEnvelopeSchema } from '../../src/protocol.ts';
import { asking, post, type TestAppOptions, testApp } from './test-app.ts';

interface Meeting {
  readonly path?: string;
  readonly init?: RequestInit;
  readonly options?: TestAppOptions;
}

/** Met on the OpenAI-compatible routes alone, in OpenAI's shape; tested there. */
type OpenAiCode = 'invalid_api_key' | 'model_not_found';

const MEETINGS: Readonly<Record<Exclude<ErrorCode, OpenAiCode>, Meeting>> = {
  invalid_json: { init: post('{') },
  invalid_encoding: { init: post(new Uint8Array([0xff])) },
  invalid_request: { init: post({}) },
  empty_question: { init: post(asking(' ')) },
  question_too_long: { init: post(asking('问'.repeat(501))) },
  body_too_large: { init: post('x'.repeat(70_000)) },
  unsupported_media_type: { init: post(asking('好'), { 'content-type': 'text/plain' }) },
  notice_not_found: { path: '/notices/no-such' },
  route_not_found: { path: '/no/such/place' },
  method_not_allowed: { init: { method: 'GET' } },
  not_ready: { path: '/readyz', options: { dependencies: { ready: () => false } } },
  internal: {
    init: post(asking('好')),
    options: { answer: () => Promise.reject(new Error('/etc/secret unreadable')) },
  },
};

describe.each(Object.entries(MEETINGS))('%s', (code, { path = '/api/chat', init, options }) => {
  it('comes with its status, its id and a sentence in both languages', async () => {
    const { app, lines } = testApp(options);
    const messages = [];
    for (const language of ['zh-CN,zh;q=0.9', 'en-GB']) {
      const headers = { ...Object.fromEntries(new Headers(init?.headers)), 'accept-language': language };
      const response = await app.request(path, { ...init, headers });
      const { error } = errorEnvelopeSchema.parse(await response.json());
      expect(error.code).toBe(code);
      expect(response.status).toBe(ERROR_STATUS[error.code]);
      expect(response.headers.get('x-request-id')).toBe(error.requestId);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(error.message).not.toContain('secret');
      expect(lines.at(-1)).toContain(`"requestId":"${error.requestId}"`);
      messages.push(error.message);
    }
    expect(messages[0]).toMatch(/\p{Script=Han}/u);
    // A Chinese question is answered in Chinese whatever the browser prefers.
    const isAsked = code === 'question_too_long' || code === 'internal';
    if (!isAsked) expect(messages[1]).not.toMatch(/\p{Script=Han}/u);
    else expect(messages[1]).toBe(messages[0]);
  });
});

describe('an unknown error', () => {
  it('is kept for the log with its cause', async () => {
    const { app, lines } = testApp({
      answer: () => Promise.reject(new Error('index lost', { cause: new Error('disk full') })),
    });
    await app.request('/api/chat', post(asking('好')));
    expect(lines.join('\n')).toContain('index lost');
    expect(lines.join('\n')).toContain('disk full');
  });

  it('that is no Error is masked too', async () => {
    const { app } = testApp({ answer: () => Promise.reject('just a text') });
    const response = await app.request('/api/chat', post(asking('好')));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('just a text');
  });
});
