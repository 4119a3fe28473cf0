// What an endpoint is sent, what it is not sent, and that nobody waits for it once the reader is gone.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyClauses } from '../../evals/model/copying-model.ts';
import type { ModelError, ModelRequest } from '../../src/model/language-model.ts';
import type { ModelSettings } from '../../src/model/model-settings.ts';
import { openAiModel } from '../../src/model/openai-model.ts';
import { deadAddress } from '../embedding/local-server.ts';
import { type ModelEndpoint, startModelEndpoint } from '../fakes/model-endpoint.ts';

const REQUEST: ModelRequest = {
  system: 'rules',
  messages: [
    { role: 'user', content: '问题: 秘密问题\n原文句子:\n[c12] 落户条件要放宽。\n[c34] 取消限制。' },
  ],
};

let endpoint: ModelEndpoint;
beforeAll(async () => {
  endpoint = await startModelEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.asked.length = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const open = (mode: string, changes: Partial<ModelSettings> = {}) =>
  openAiModel({
    model: 'test-model',
    baseUrl: endpoint.baseUrl(mode),
    apiKey: 'sk-test',
    firstTextMs: 10_000,
    timeoutMs: 10_000,
    cooldownMs: 1,
    ...changes,
  });

async function write(model = open('good'), signal = new AbortController().signal): Promise<string> {
  let text = '';
  for await (const piece of model.write(REQUEST, signal)) text += piece;
  return text;
}

describe('an endpoint', () => {
  it('is sent the model, the messages and the key, and its text comes back', async () => {
    expect(await write()).toBe(copyClauses(REQUEST));
    const [asked] = endpoint.asked;
    expect(asked?.headers.authorization).toBe('Bearer sk-test');
    expect(asked?.body).toEqual({
      model: 'test-model',
      messages: [{ role: 'system', content: 'rules' }, ...REQUEST.messages],
      stream: true,
      n: 1,
      temperature: 0,
      max_tokens: 4096,
    });
  });

  it('is sent no key when there is none, nor anything else of the environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-environment');
    vi.stubEnv('OPENAI_ORG_ID', 'organisation');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project');
    await write(open('good', { apiKey: null }));
    const headers = endpoint.asked[0]?.headers ?? {};
    expect(Object.keys(headers)).not.toContain('authorization');
    expect(JSON.stringify(headers)).not.toMatch(/sk-environment|organisation|project/);
  });

  it('that takes no wishes is asked without them, from then on at once', async () => {
    const model = open('no-wishes');
    expect(await write(model)).toBe(copyClauses(REQUEST));
    expect(await write(model)).toBe(copyClauses(REQUEST));
    expect(endpoint.asked.map(({ body }) => body.temperature)).toEqual([0, undefined, undefined]);
  });

  it('is asked once: whatever goes wrong, the quotes are there already', async () => {
    for (const mode of ['429', '500', '503']) {
      await expect(write(open(mode))).rejects.toThrow();
      expect(endpoint.asked.filter((asked) => asked.mode === mode)).toHaveLength(1);
    }
  });

  it('tells how long it wants to be left alone', async () => {
    const error: ModelError = await write(open('429-retry-after')).then(
      () => Promise.reject(new Error('it wrote')),
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ fault: 'busy', retryAfter: 120_000 });
  });

  it.each(['401', '429', '400', 'html', 'malformed-json', 'error-event', 'empty-choices', 'endless-error'])(
    'that plays %s is told in one line without a word of question or answer',
    async (mode) => {
      const error: Error = await write(open(mode)).then(
        () => Promise.reject(new Error('it wrote')),
        (thrown) => thrown,
      );
      expect(error.name).toBe('ModelError');
      expect(`${error.message}${error.stack}${String(error.cause)}`).not.toMatch(/秘密|sk-test|Bad gateway/);
      expect(error.message).not.toContain('\n');
    },
  );

  it('where nothing listens is unreachable', async () => {
    const model = open('good', { baseUrl: await deadAddress() });
    await expect(write(model)).rejects.toMatchObject({
      fault: 'unreachable',
      message: 'cannot be reached (ECONNREFUSED)',
    });
  });

  it('logs nothing, whatever the environment asks the package to log', async () => {
    vi.stubEnv('OPENAI_LOG', 'debug');
    const spies = (['debug', 'info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(console, name));
    await write();
    await write(open('malformed-json')).catch(() => {});
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a reader who goes', () => {
  it.each(['hang-before-headers', 'hang-before-text', 'slow-text'])(
    'ends the request at once where the endpoint plays %s',
    async (mode) => {
      const reader = new AbortController();
      const written = write(open(mode), reader.signal);
      await vi.waitFor(() => expect(endpoint.asked).toHaveLength(1));
      reader.abort(new Error('left'));
      await expect(written).rejects.toThrow();
      expect(await endpoint.asked[0]?.closed).toBe(false);
    },
  );

  it('ends it too by having enough', async () => {
    for await (const piece of open('slow-text').write(REQUEST, new AbortController().signal)) {
      expect(piece).not.toBe('');
      break;
    }
    expect(await endpoint.asked[0]?.closed).toBe(false);
  });

  it('before the request sends nothing', async () => {
    await expect(write(open('good'), AbortSignal.abort(new Error('left')))).rejects.toThrow();
    expect(endpoint.asked).toEqual([]);
  });
});
