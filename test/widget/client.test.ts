// The client against responses of every kind: it ends with an answer or a fault and never throws.
import { describe, expect, it } from 'vitest';
import { answerEvents } from '../../src/routes/answer-events.ts';
import { eventStream } from '../../src/routes/event-stream.ts';
import { type ClientOptions, createClient } from '../../src/widget/client.ts';
import { answer } from './samples.ts';

const ANSWER = answer();

interface Trial {
  readonly respond: (request: Request) => Response | Promise<Response>;
  readonly options?: Partial<ClientOptions>;
  readonly signal?: AbortSignal;
}

async function ask({ respond, options = {}, signal = new AbortController().signal }: Trial) {
  const texts: string[] = [];
  const labels = new Set<string>();
  const requests: Request[] = [];
  const timers: (() => void)[] = [];
  const client = createClient({
    address: 'http://127.0.0.1/api/chat',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return respond(request);
    },
    canStream: true,
    isOnline: () => true,
    later: (run) => {
      timers.push(run);
      return () => {};
    },
    ...options,
  });
  const messages = [{ role: 'user' as const, content: '好' }];
  const onText = (text: string, label: string) => {
    texts.push(text);
    labels.add(label);
  };
  const running = client.ask({ messages, notice: 'n', onText, signal });
  return { running, texts, labels, requests, timers };
}

const stream = (text: string | ReadableStream) =>
  new Response(text, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
const whole = () =>
  stream(
    eventStream(
      answerEvents(async () => ANSWER),
      () => ({ error: { code: 'internal', message: '', requestId: '' } }),
      new AbortController(),
    ),
  );
/** As fetch does: never answers, and fails once it is aborted. */
const never = (request: Request) =>
  new Promise<Response>((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

describe('an answer', () => {
  it('is read from the events of the server itself', async () => {
    const { running, texts, labels, requests } = await ask({ respond: whole });
    expect(await running).toEqual({ kind: 'answer', answer: ANSWER });
    expect(texts.join('')).toBe(ANSWER.answer);
    expect([...labels]).toEqual([ANSWER.label]);
    expect(requests[0]?.headers.get('accept')).toBe('text/event-stream');
    expect(requests[0]?.credentials).toBe('omit');
    expect(await requests[0]?.json()).toEqual({ messages: [{ role: 'user', content: '好' }], notice: 'n' });
  });

  it('is asked for in one piece where bodies cannot be read as they come', async () => {
    const { running, requests } = await ask({
      respond: () => Response.json(ANSWER),
      options: { canStream: false },
    });
    expect(await running).toEqual({ kind: 'answer', answer: ANSWER });
    expect(requests[0]?.headers.get('accept')).toBe('application/json');
  });

  it('is read from events without a body to read, too', async () => {
    const respond = () => Object.defineProperty(whole(), 'body', { value: null });
    expect(await (await ask({ respond })).running).toEqual({ kind: 'answer', answer: ANSWER });
  });
});

describe('a fault', () => {
  const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
  const error = (code: string, message: string) => ({ error: { code, message, requestId: '1' } });

  it.each<[string, Trial['respond'], object]>([
    ['no server', unreachable, { kind: 'unreachable' }],
    [
      'an error of the server',
      () => Response.json(error('internal', 'x'), { status: 500 }),
      { kind: 'server' },
    ],
    ['a proxy’s page', () => new Response('<h1>', { status: 502 }), { kind: 'server' }],
    ['another program’s refusal', () => new Response('no', { status: 403 }), { kind: 'server' }],
    [
      'a refusal',
      () => Response.json(error('question_too_long', '太长'), { status: 400 }),
      { kind: 'refused', message: '太长' },
    ],
    [
      'a limit',
      () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      { kind: 'limited', retryAfter: 7 },
    ],
    [
      'a limit until a date',
      () => new Response('', { status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2026' } }),
      { kind: 'limited', retryAfter: null },
    ],
    ['something else', () => Response.json({ hello: 1 }), { kind: 'server' }],
    ['JSON that is none', () => new Response('{'), { kind: 'cut' }],
    ['a stream that ends early', () => stream('event: answer-start\ndata: {"id":"1"}\n\n'), { kind: 'cut' }],
    ['a stream of something else', () => stream('event: x\ndata: {\n\n'), { kind: 'cut' }],
    ['an error in the stream', () => stream('event: answer-error\ndata: {}\n\n'), { kind: 'server' }],
    [
      'an answer that lacks its citations',
      () => stream('event: answer-end\ndata: {"id":"1"}\n\n'),
      { kind: 'server' },
    ],
  ])('is told from others: %s', async (_name, respond, fault) => {
    expect(await (await ask({ respond })).running).toMatchObject({ kind: 'fault', fault });
  });

  it('is the device’s when it is offline', async () => {
    const { running } = await ask({ respond: unreachable, options: { isOnline: () => false } });
    expect(await running).toMatchObject({ fault: { kind: 'offline' } });
  });

  it('is silence for too long', async () => {
    const { running, timers } = await ask({ respond: never });
    timers.at(-1)?.();
    expect(await running).toMatchObject({ fault: { kind: 'timeout' } });
  });

  it('is none when the reader stops', async () => {
    const abort = new AbortController();
    const { running } = await ask({ respond: never, signal: abort.signal });
    abort.abort();
    expect(await running).toEqual({ kind: 'stopped' });
  });
});
