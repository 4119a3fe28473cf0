// POST /v1/chat/completions and GET /v1/models: the shapes that go out, keys, other origins, faults.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type CompletionChunk,
  completionChunkSchema,
  completionSchema,
  modelListSchema,
  openAiErrorSchema,
} from '../../../src/channels/openai-compatible/schemas.ts';
import { ANSWER, asking, NOTICE, post, type TestAppOptions, testApp } from '../../routes/test-app.ts';

const PATH = '/v1/chat/completions';
const ask = (body: object = {}, options: TestAppOptions = {}, headers: Record<string, string> = {}) =>
  testApp(options).app.request(PATH, post({ model: 'mingwen', ...asking('写什么'), ...body }, headers));
const errorOf = async (response: Response) => openAiErrorSchema.parse(await response.json()).error;

/** The chunks of a stream, held against the schema field by field. @throws unless `[DONE]` ends it. */
async function chunksOf(response: Response): Promise<CompletionChunk[]> {
  const blocks = (await response.text()).split('\n\n');
  expect(blocks.slice(-2)).toEqual(['data: [DONE]', '']);
  return blocks
    .slice(0, -2)
    .map((block) => completionChunkSchema.parse(JSON.parse(block.replace(/^data: /, ''))));
}

describe('a whole completion', () => {
  it('has OpenAI’s shape', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    const completion = completionSchema.strict().parse(await response.json());
    expect(completion).toMatchObject({
      id: `chatcmpl-${ANSWER.id}`,
      created: 1_562_112_000,
      model: 'mingwen',
    });
    const [choice] = completion.choices;
    expect(choice?.message.annotations).toHaveLength(2);
    expect(completion.citations).toEqual(
      choice?.message.annotations.map(({ url_citation }) => url_citation.url),
    );
    const { prompt_tokens, completion_tokens, total_tokens } = completion.usage;
    expect(prompt_tokens).toBe(3);
    expect(total_tokens).toBe(prompt_tokens + completion_tokens);
  });

  it('links to where the request went, or to where users reach the pages', async () => {
    const linkOf = async (publicUrl: string | null) =>
      completionSchema.parse(await (await ask({}, { dependencies: { publicUrl } })).json()).citations[0];
    expect(await linkOf(null)).toBe('http://localhost/notices/test-notice#t1.0');
    expect(await linkOf('https://www.example.gov.cn/mingwen/')).toBe(
      'https://www.example.gov.cn/mingwen/notices/test-notice#t1.0',
    );
  });
});

describe('chunks', () => {
  it('rebuild the whole completion: one id, the role first, sources where the text has ended', async () => {
    const whole = completionSchema.parse(await (await ask()).json());
    const response = await ask({ stream: true });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const chunks = await chunksOf(response);
    const { id, created, model } = whole;
    for (const chunk of chunks) expect(chunk).toMatchObject({ id, created, model });
    const choices = chunks.flatMap(({ choices: [choice] }) => choice ?? []);
    expect(choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
    const text = choices.map(({ delta }) => delta.content ?? '').join('');
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(choices.length).toBeGreaterThan(4);
    expect(choices.slice(0, -1).every(({ finish_reason }) => finish_reason === null)).toBe(true);
    expect(choices.at(-1)).toMatchObject({ finish_reason: 'stop' });
    expect(choices.at(-1)?.delta).toEqual({ annotations: whole.choices[0]?.message.annotations });
    expect(chunks.at(-1)?.citations).toEqual(whole.citations);
    expect(chunks.some((chunk) => 'usage' in chunk)).toBe(false);
  });

  it('end with the usage where it is asked for, and say so before', async () => {
    const whole = completionSchema.parse(await (await ask()).json());
    const chunks = await chunksOf(await ask({ stream: true, stream_options: { include_usage: true } }));
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  it('without sources carry no empty lists of them', async () => {
    const answer = () => Promise.resolve({ ...ANSWER, outcome: 'smalltalk' as const, citations: [] });
    const [last] = (await chunksOf(await ask({ stream: true }, { answer }))).slice(-1);
    expect(last?.choices[0]).toMatchObject({ delta: {}, finish_reason: 'stop' });
    expect(last?.citations).toBeUndefined();
  });
});

describe('models', () => {
  it('are the default notice and each notice by its id', async () => {
    const response = await testApp().app.request('/v1/models');
    const { data } = modelListSchema.strict().parse(await response.json());
    expect(data.map(({ id }) => id)).toEqual(['mingwen', `mingwen-${NOTICE.id}`]);
    for (const { id } of data) {
      const completion = completionSchema.parse(await (await ask({ model: id })).json());
      expect(completion.model).toBe(id);
    }
  });

  it.each(['gpt-4o', 'mingwen-', 'mingwen-no-such', 'Mingwen', '__proto__', ''])(
    '%j is none',
    async (model) => {
      const response = await ask({ model, stream: true });
      expect(response.status).toBe(404);
      expect(await errorOf(response)).toMatchObject({ param: 'model', code: 'model_not_found' });
    },
  );
});

describe('keys', () => {
  const options = { dependencies: { apiKeys: ['key-one', 'key-two'] } };
  const statusOf = async (authorization: string) => (await ask({}, options, { authorization })).status;

  it.each(['Bearer key-one', 'Bearer key-two', 'bearer  key-one'])('%j opens', async (authorization) => {
    expect(await statusOf(authorization)).toBe(200);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'key-one',
    'Basic key-one',
    'Bearer key-on',
    'Bearer key-one1',
    'Bearer KEY-ONE',
  ])('%j does not', async (authorization) => {
    expect(await statusOf(authorization)).toBe(401);
  });

  it('are wanted before anything is read, for the list of models too, in OpenAI’s shape', async () => {
    const { app } = testApp(options);
    for (const response of [await app.request(PATH, post('{')), await app.request('/v1/models')]) {
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await errorOf(response)).toMatchObject({
        type: 'invalid_request_error',
        code: 'invalid_api_key',
      });
    }
  });

  it('are not wanted elsewhere, and anything may be sent where there are none', async () => {
    expect((await testApp(options).app.request('/api/chat', post(asking('写什么')))).status).toBe(200);
    expect((await ask({}, {}, { authorization: 'Bearer whatever' })).status).toBe(200);
  });
});

describe('other origins', () => {
  const origin = 'https://chat.example.gov.cn';
  const { app } = testApp({ dependencies: { allowedOrigins: [origin], apiKeys: ['key-one'] } });
  const preflight = (from: string, wanted: string) =>
    app.request(PATH, {
      method: 'OPTIONS',
      headers: {
        ...{ origin: from, 'access-control-request-method': 'POST' },
        'access-control-request-headers': wanted,
      },
    });

  it('may ask before, with a key and with the headers that OpenAI’s client adds', async () => {
    const wanted = 'authorization,content-type,x-stainless-lang,x-stainless-retry-count';
    const { status, headers } = await preflight(origin, wanted);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-headers')?.replaceAll(' ', '')).toBe(wanted);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('read errors too', async () => {
    const { headers } = await app.request('/v1/models', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });

  it.each(['https://evil.example', 'null'])('%s gets no leave', async (stranger) => {
    const { headers } = await preflight(stranger, 'authorization');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('faults', () => {
  it.each([{}, { stream: true }])(
    'are told with their status, and with nothing internal (%j)',
    async (body) => {
      const { app, lines } = testApp({ answer: () => Promise.reject(new Error('disk gone: 写什么')) });
      const response = await app.request(PATH, post({ ...asking('写什么'), ...body }));
      expect(response.status).toBe(500);
      const error = await errorOf(response);
      expect(error).toMatchObject({ type: 'server_error', param: null, code: 'internal' });
      expect(error.message).not.toContain('disk');
      expect(lines.join()).toContain('disk gone');
      expect(lines.join()).not.toContain('写什么');
    },
  );

  it.each([
    ['GET', PATH, 405, 'method_not_allowed'],
    ['POST', '/v1/embeddings', 404, 'route_not_found'],
  ])('%s %s is one in OpenAI’s shape', async (method, path, status, code) => {
    const response = await testApp().app.request(path, { method });
    expect(response.status).toBe(status);
    expect((await errorOf(response)).code).toBe(code);
  });
});

describe('the API document', () => {
  it('describes requests, completions and errors of these routes', async () => {
    const document: unknown = await (await testApp().app.request('/openapi.json')).json();
    const text = z
      .object({ paths: z.record(z.string(), z.json()) })
      .transform(({ paths }) => JSON.stringify([paths[PATH], paths['/v1/models']]))
      .parse(document);
    for (const word of [
      'stream_options',
      'url_citation',
      'chat.completion',
      'invalid_request_error',
      '"401"',
    ])
      expect(text).toContain(word);
    expect(text).not.toContain('ErrorEnvelope');
  });
});
