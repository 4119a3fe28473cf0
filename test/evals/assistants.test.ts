// The assistants over HTTP, against a fetch that stands for the server.
import { describe, expect, it } from 'vitest';
import { httpAssistant } from '../../evals/assistants/http-assistant.ts';
import { openAiAssistant } from '../../evals/assistants/openai-assistant.ts';
import { answered, notice } from './answers.ts';

const messages = [{ role: 'user' as const, content: '没房子能在青岛落户吗' }];

/** Answers each path with the given body, and keeps what was sent. */
function fakeFetch(bodies: Readonly<Record<string, unknown>>) {
  const sent: { path: string; body: unknown; headers: Headers }[] = [];
  const send: typeof fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input));
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    sent.push({ path: pathname, body, headers: new Headers(init?.headers) });
    return pathname in bodies ? Response.json(bodies[pathname]) : new Response('', { status: 404 });
  };
  return { send, sent };
}

describe('a server of this contract', () => {
  it('is asked over /api/chat', async () => {
    const answer = answered(['t1.1']);
    const { send, sent } = fakeFetch({ '/api/chat': answer });
    await expect(httpAssistant('http://127.0.0.1:8787', notice, send).answer(messages)).resolves.toEqual(
      answer,
    );
    expect(sent).toMatchObject([{ path: '/api/chat', body: { messages } }]);
  });

  it('must keep the contract', async () => {
    const { send } = fakeFetch({ '/api/chat': { answer: '可以' } });
    await expect(httpAssistant('http://127.0.0.1:8787', notice, send).answer(messages)).rejects.toThrow();
    const { send: refuse } = fakeFetch({});
    await expect(httpAssistant('http://127.0.0.1:8787', notice, refuse).answer(messages)).rejects.toThrow(
      '404',
    );
  });
});

describe('an OpenAI-compatible assistant', () => {
  const completion = { choices: [{ message: { content: '可以落户。[1][12]' } }] };
  const bodies = { '/v1/models': { data: [{ id: 'first' }] }, '/v1/chat/completions': completion };

  it('is asked with its first model at temperature 0, and gives text without citations and their marks', async () => {
    const { send, sent } = fakeFetch(bodies);
    const assistant = await openAiAssistant({ url: 'http://127.0.0.1:1/v1', apiKey: 'k', send }, notice);
    const answer = await assistant.answer(messages);
    expect(answer).toMatchObject({ answer: '可以落户。', citations: [], generator: { kind: 'model' } });
    expect(sent[1]).toMatchObject({ body: { model: 'first', messages, temperature: 0 } });
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer k');
  });

  it('takes the model it is told, and a root with or without /v1', async () => {
    const { send, sent } = fakeFetch(bodies);
    for (const url of ['http://127.0.0.1:1', 'http://127.0.0.1:1/', 'http://127.0.0.1:1/v1/']) {
      await (await openAiAssistant({ url, model: 'mine', send }, notice)).answer(messages);
    }
    expect(sent.map(({ path }) => path)).toEqual(Array(3).fill('/v1/chat/completions'));
  });
});
