// A written answer over real connections, from the endpoint to the client: as it comes, and ended when the client goes.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ModelEndpoint, startModelEndpoint } from '../fakes/model-endpoint.ts';
import { serveWritten } from '../fakes/serve-written.ts';
import { readEvents } from './read-events.ts';
import { asking, post } from './test-app.ts';

const EVENTS = { accept: 'text/event-stream' };

let endpoint: ModelEndpoint;
beforeAll(async () => {
  endpoint = await startModelEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.asked.length = 0;
});

async function serve(mode: string) {
  const { url, lines } = await serveWritten(endpoint, mode);
  return { url: `${url}/api/chat`, lines };
}

/** Reads until `until` stands in what has come. */
async function readUntil(response: Response, until: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(until)) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    text += value;
  }
  return text;
}

describe('a written answer as events', () => {
  it('comes whole, with the label at its start, and its pieces are the answer', async () => {
    const { url } = await serve('good');
    const events = readEvents(await (await fetch(url, post(asking('怎么落户'), EVENTS))).text());
    const end = events.at(-1);
    if (end?.event !== 'answer-end') throw new Error('no end');
    expect(end.data.generator).toEqual({ kind: 'model', model: 'test-model', degraded: false });
    expect(events[0]).toEqual({ event: 'answer-start', data: { id: end.data.id, label: end.data.label } });
    const texts = events.flatMap((entry) => (entry.event === 'text-delta' ? [entry.data.text] : []));
    expect(texts).toHaveLength(2);
    expect(texts.join('')).toBe(end.data.answer);
    const order = events.map(({ event }) => event).join(' ');
    expect(order).toBe('answer-start text-delta text-delta citation citation answer-end');
  });

  it('is the same answer as JSON', async () => {
    const { url } = await serve('good');
    const answer = await (await fetch(url, post(asking('怎么落户')))).json();
    expect(answer).toMatchObject({ outcome: 'answered', generator: { kind: 'model' } });
  });

  it('shows the first sentence while the endpoint is still writing', async () => {
    const { url } = await serve('hang-after-a-sentence');
    const client = new AbortController();
    const response = await fetch(url, { ...post(asking('怎么落户'), EVENTS), signal: client.signal });
    const text = await readUntil(response, 'text-delta');
    expect(text).toContain('AI 生成');
    expect(text).not.toContain('answer-end');
    client.abort();
    await endpoint.asked[0]?.closed;
  });

  it('is the quotes, from start to end, when nothing of the model can be used', async () => {
    const { url } = await serve('html');
    const events = readEvents(await (await fetch(url, post(asking('怎么落户'), EVENTS))).text());
    expect(events[0]?.data).toMatchObject({ label: '原文摘录' });
    expect(events.at(-1)?.data).toMatchObject({ generator: { kind: 'extractive', degraded: true } });
  });
});

describe('a client that leaves', () => {
  it.each([
    ['before the first sentence', 'hang-before-text', EVENTS],
    ['in the middle of the text', 'hang-after-a-sentence', EVENTS],
    ['while a JSON answer is made', 'hang-before-headers', { accept: 'application/json' }],
  ])('%s ends the call of the model, without an error in the log', async (_name, mode, headers) => {
    const { url, lines } = await serve(mode);
    const client = new AbortController();
    const asked = fetch(url, { ...post(asking('怎么落户'), headers), signal: client.signal });
    asked.catch(() => {});
    await vi.waitFor(() => expect(endpoint.asked).toHaveLength(1));
    if (mode === 'hang-after-a-sentence') await readUntil(await asked, 'text-delta');
    client.abort();
    // Nothing else would end it: the endpoint hangs, and the limits are far away.
    expect(await endpoint.asked[0]?.closed).toBe(false);
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    expect(lines.join()).not.toContain('failed');
  });
});
