// The real openai package asks for an answer that a language model writes: as it comes, whole, and given up.
import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ModelEndpoint, startModelEndpoint } from '../../fakes/model-endpoint.ts';
import { serveWritten } from '../../fakes/serve-written.ts';

let endpoint: ModelEndpoint;
beforeAll(async () => {
  endpoint = await startModelEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.asked.length = 0;
});

const ASKED = { model: 'mingwen', messages: [{ role: 'user' as const, content: '怎么落户' }] };
const STREAMED = { ...ASKED, stream: true } as const;

async function serve(mode: string) {
  const { url, lines } = await serveWritten(endpoint, mode);
  return { client: new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 }), lines };
}

/** Text, and what stands beside it on the chunk with the finish reason. */
async function gather(chunks: AsyncIterable<OpenAI.ChatCompletionChunk>) {
  const gathered = { pieces: [] as string[], annotations: [] as unknown, citations: [] as unknown };
  for await (const chunk of chunks) {
    const { delta, finish_reason } = chunk.choices[0] ?? {};
    if (delta?.content) gathered.pieces.push(delta.content);
    if (finish_reason === 'stop') {
      gathered.annotations = Object(delta).annotations;
      gathered.citations = Object(chunk).citations;
    }
  }
  return gathered;
}

describe('a written answer', () => {
  it.each(['good', 'steady', 'cut-late', 'html'])(
    'is the same streamed and whole, sources included: %s',
    async (mode) => {
      const { client } = await serve(mode);
      const whole = await client.chat.completions.create(ASKED);
      const streamed = await gather(await client.chat.completions.create(STREAMED));
      const message = whole.choices[0]?.message;
      expect(streamed.pieces.join('')).toBe(message?.content);
      expect(streamed.annotations).toEqual(message?.annotations);
      expect(streamed.citations).toEqual(Object(whole).citations);
    },
  );

  it('comes a line at a time, each with its task and the clauses it rests on, the label at its end', async () => {
    const { client } = await serve('good');
    const { pieces, annotations } = await gather(await client.chat.completions.create(STREAMED));
    expect(pieces[0]).toMatch(/^[^\n]+〔任务\(一\)〕\[1\]$/);
    expect(pieces[1]).toMatch(/^\n\n[^\n]+〔任务\(一\)〕\[2\]$/);
    expect(pieces.at(-1)).toMatch(/^\n\nAI 生成/);
    expect(annotations).toMatchObject([
      { url_citation: { url: expect.stringMatching(/#t1\.1$/) } },
      { url_citation: { url: expect.stringMatching(/#t1\.2$/) } },
    ]);
  });

  it('shows its first sentence while the endpoint is still writing', async () => {
    const { client } = await serve('hang-after-a-sentence');
    const chunks = await client.chat.completions.create(STREAMED);
    for await (const chunk of chunks) {
      const text = chunk.choices[0]?.delta.content ?? '';
      if (text === '') continue;
      expect(text).toContain('〔任务(一)〕[1]');
      break;
    }
    // Leaving the loop has ended the call: nothing else would, the endpoint hangs.
    expect(await endpoint.asked[0]?.closed).toBe(false);
  });
});

describe('a client that leaves', () => {
  it.each([
    ['before the first sentence', 'hang-before-text', true],
    ['while a whole answer is made', 'hang-before-headers', false],
  ])('%s ends the call of the model, without an error in the log', async (_name, mode, stream) => {
    const { client, lines } = await serve(mode);
    const leaving = new AbortController();
    const asked = client.chat.completions.create({ ...ASKED, stream }, { signal: leaving.signal });
    const refused = expect(asked).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
    await vi.waitFor(() => expect(endpoint.asked).toHaveLength(1));
    leaving.abort();
    await refused;
    expect(await endpoint.asked[0]?.closed).toBe(false);
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    expect(lines.join()).not.toContain('failed');
  });

  it('in the middle of the text ends it too', async () => {
    const { client, lines } = await serve('hang-after-a-sentence');
    const leaving = new AbortController();
    const chunks = await client.chat.completions.create(STREAMED, { signal: leaving.signal });
    for await (const chunk of chunks) if (chunk.choices[0]?.delta.content) leaving.abort();
    expect(await endpoint.asked[0]?.closed).toBe(false);
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    expect(lines.join()).not.toContain('failed');
  });
});
