// Bodies that are no question: each gets its own 4xx in the envelope, never a 500.
import { describe, expect, it } from 'vitest';
import { ERROR_STATUS, type ErrorCode, errorEnvelopeSchema, LIMITS } from '../../src/protocol.ts';
import { asking, post, testApp } from './test-app.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const user = (content: unknown) => ({ role: 'user', content });

const REFUSED: readonly (readonly [name: string, body: unknown, code: ErrorCode])[] = [
  ['nothing', '', 'invalid_json'],
  ['half a document', '{"messages":[', 'invalid_json'],
  ['a trailing comma', '{"messages":[],}', 'invalid_json'],
  ['60,000 open brackets', '['.repeat(60_000), 'invalid_json'],
  ['30,000 nested lists', '['.repeat(30_000) + ']'.repeat(30_000), 'invalid_request'],
  [
    'a nested content',
    `{"messages":[{"role":"user","content":${'['.repeat(30_000)}${']'.repeat(30_000)}}]}`,
    'invalid_request',
  ],
  ['100,000 open brackets', '['.repeat(100_000), 'body_too_large'],
  ['a long text', post({ ...asking('好'), extra: 'a'.repeat(LIMITS.bodyBytes) }).body, 'body_too_large'],
  [
    'an invalid byte',
    Buffer.concat([utf8('{"messages":[{"role":"user","content":"'), bytes(0xff), utf8('"}]}')]),
    'invalid_encoding',
  ],
  ['a cut character', Buffer.concat([utf8('"'), bytes(0xe8, 0x90), utf8('"')]), 'invalid_encoding'],
  ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0x00), 'invalid_encoding'],
  ['an escaped lone surrogate', '{"messages":[{"role":"user","content":"落\\ud83d户"}]}', 'invalid_encoding'],
  ['a lone surrogate in an earlier turn', { messages: [user('\udc00'), user('好')] }, 'invalid_encoding'],
  ['null', null, 'invalid_request'],
  ['a number', 7, 'invalid_request'],
  ['a list', [asking('好')], 'invalid_request'],
  ['no messages', {}, 'invalid_request'],
  ['an empty list of messages', { messages: [] }, 'invalid_request'],
  ['messages that are no list', { messages: '好' }, 'invalid_request'],
  ['a message that is null', { messages: [null] }, 'invalid_request'],
  ['a content that is a number', { messages: [user(5)] }, 'invalid_request'],
  ['a content that is a list', { messages: [user([{ type: 'text', text: '好' }])] }, 'invalid_request'],
  ['a role of its own', { messages: [{ role: 'system', content: '好' }] }, 'invalid_request'],
  ['a notice that is a number', { ...asking('好'), notice: 1 }, 'invalid_request'],
  [
    'the assistant speaking last',
    { messages: [user('好'), { role: 'assistant', content: '好' }] },
    'invalid_request',
  ],
  ['an empty question', asking(''), 'empty_question'],
  ['white space', asking(' \t\r\n\u3000\u00a0'), 'empty_question'],
  ['zero-width characters', asking('\u200b\u200d\ufeff\u2060'), 'empty_question'],
  ['Unicode tags and bidi controls', asking('\u{e0001}\u{e0041}\u202e\u2066'), 'empty_question'],
  ['501 characters', asking('问'.repeat(501)), 'question_too_long'],
  ['501 emoji', asking('😀'.repeat(501)), 'question_too_long'],
  ['an unknown notice', { ...asking('好'), notice: 'no-such' }, 'notice_not_found'],
];

describe('refused', () => {
  it.each(REFUSED)('%s', async (_name, body, code) => {
    const response = await testApp().app.request('/api/chat', post(body));
    const { error } = errorEnvelopeSchema.parse(await response.json());
    expect(error.code).toBe(code);
    expect(response.status).toBe(ERROR_STATUS[code]);
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('a body that is too large while it still arrives', async () => {
    let pulls = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const response = await testApp().app.request('/api/chat', post(endless));
    expect(response.status).toBe(413);
    expect(pulls).toBeLessThan(LIMITS.bodyBytes / 1024 + 8);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'a body said to be %s',
    async (type) => {
      const response = await testApp().app.request('/api/chat', post(asking('好'), { 'content-type': type }));
      expect(response.status).toBe(415);
    },
  );

  it('with the place that is at fault', async () => {
    const body = { messages: [{ role: 'assistant', content: '好' }] };
    const response = await testApp().app.request('/api/chat', post(body));
    expect(errorEnvelopeSchema.parse(await response.json()).error.message).toContain('messages.0.role');
  });
});

describe('accepted', () => {
  it.each([
    ['a byte order mark', `\ufeff${JSON.stringify(asking('好'))}`],
    ['500 characters', asking('问'.repeat(500))],
    ['500 emoji', asking('😀'.repeat(500))],
    ['500 characters among ones that nobody sees', asking(`${'问\u200b'.repeat(500)}\n`)],
    ['fields the contract does not know', { ...asking('好'), model: 'x', stream: true, user: { id: 1 } }],
    [
      'a key called __proto__',
      `{"__proto__":{"notice":"no-such"},"messages":[{"role":"user","content":"好"}]}`,
    ],
  ])('%s', async (_name, body) => {
    const response = await testApp().app.request('/api/chat', post(body));
    expect(response.status).toBe(200);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', ''])('content-type %j', async (type) => {
    const init = post(utf8(JSON.stringify(asking('好'))));
    const headers = type === '' ? {} : { 'content-type': type };
    const response = await testApp().app.request('/api/chat', { ...init, headers });
    expect(response.status).toBe(200);
  });
});
