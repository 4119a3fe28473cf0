// POST /api/chat: what reaches the assistant, what comes back as JSON and as events, and what a client's leaving does.
import { getEventListeners } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Message } from '../../src/protocol.ts';
import { serveApp } from '../fakes/serve-app.ts';
import { readEvents } from './read-events.ts';
import { ANSWER, asking, NOTICE, post, testApp } from './test-app.ts';

const EVENTS = { accept: 'text/event-stream' };

describe('an answer as JSON', () => {
  it('is the answer of the assistant', async () => {
    const response = await testApp().app.request('/api/chat', post(asking('写什么')));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(ANSWER);
  });

  it('belongs to the notice that is named', async () => {
    const { app } = testApp();
    const named = await app.request('/api/chat', post({ ...asking('写什么'), notice: NOTICE.id }));
    expect(named.status).toBe(200);
    const unknown = await app.request('/api/chat', post({ ...asking('写什么'), notice: '__proto__' }));
    expect(unknown.status).toBe(404);
  });

  it('is asked for with the texts a person would read, earlier turns of any length included', async () => {
    let seen: readonly Message[] = [];
    const { app } = testApp({
      answer: (messages) => {
        seen = messages;
        return Promise.resolve(ANSWER);
      },
    });
    const long = '长'.repeat(2_000);
    const messages = [
      { role: 'user', content: long },
      { role: 'assistant', content: '好\u202e的' },
      { role: 'user', content: ' \u200b写\u{e0041}什么\ufeff ' },
    ];
    const response = await app.request('/api/chat', post({ messages, temperature: 1 }));
    expect(response.status).toBe(200);
    expect(seen).toEqual([
      { role: 'user', content: long },
      { role: 'assistant', content: '好的' },
      { role: 'user', content: '写什么' },
    ]);
  });
});

describe('an answer as events', () => {
  it('comes in the order of the contract and rebuilds the JSON', async () => {
    const response = await testApp().app.request('/api/chat', post(asking('写什么'), EVENTS));
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const events = readEvents(await response.text());
    expect(events[0]).toEqual({ event: 'answer-start', data: { id: ANSWER.id, label: ANSWER.label } });
    expect(events.at(-1)).toEqual({ event: 'answer-end', data: ANSWER });
    const order = events.map(({ event }) => event).join(' ');
    expect(order).toMatch(/^answer-start( text-delta)+( citation)+ answer-end$/);
    const texts = events.flatMap((entry) => (entry.event === 'text-delta' ? [entry.data.text] : []));
    expect(texts.join('')).toBe(ANSWER.answer);
    const citations = events.flatMap((entry) => (entry.event === 'citation' ? [entry.data] : []));
    expect(citations).toEqual(ANSWER.citations);
  });

  it('leaves nobody listening to the request: Node would keep it for ever', async () => {
    const { app } = testApp();
    const request = new Request('http://localhost/api/chat', post(asking('写什么'), EVENTS));
    await (await app.request(request)).text();
    expect(getEventListeners(request.signal, 'abort')).toEqual([]);
  });

  it('is an error as JSON while no event has been sent', async () => {
    const { app } = testApp({ answer: () => Promise.reject(new Error('disk gone')) });
    for (const [body, status] of [
      [asking(''), 400],
      [asking('写什么'), 500],
    ] as const) {
      const response = await app.request('/api/chat', post(body, EVENTS));
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/json');
    }
  });
});

describe('a client that leaves', () => {
  it('aborts the answer, and the log says so without an error', async () => {
    const client = new AbortController();
    let aborted = false;
    const { app, lines } = testApp({
      answer: (_messages, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason);
          });
          client.abort();
        }),
    });
    const response = await app.request('/api/chat', { ...post(asking('写什么')), signal: client.signal });
    expect(aborted).toBe(true);
    expect(response.status).toBe(499);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"status":499');
  });

  it.each(['application/json', 'text/event-stream'])(
    'aborts it over a real connection too (%s)',
    async (accept) => {
      const client = new AbortController();
      let onAbort = () => {};
      const aborted = new Promise<void>((resolve) => {
        onAbort = resolve;
      });
      const { app } = testApp({
        answer: (_messages, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              onAbort();
              reject(signal.reason);
            });
            client.abort();
          }),
      });
      const served = await serveApp(app);
      onTestFinished(() => served.close());
      const init = { ...post(asking('写什么'), { accept }), signal: client.signal };
      await expect(fetch(`${served.url}/api/chat`, init)).rejects.toThrow();
      await aborted;
    },
  );
});
