// The stream itself: a failure in its midst, a reader that stops, and the pieces a text is sent in.
import { describe, expect, it } from 'vitest';
import { ApiError, envelopeOf } from '../../src/errors.ts';
import type { AnswerEvent } from '../../src/protocol.ts';
import { answerEvents } from '../../src/routes/answer-events.ts';
import { eventStream } from '../../src/routes/event-stream.ts';
import { collect } from '../fakes/collect.ts';
import { readEvents } from './read-events.ts';
import { ANSWER } from './test-app.ts';

const START: AnswerEvent = { event: 'answer-start', data: { id: '1', label: '' } };
const ENVELOPE = envelopeOf(new ApiError('internal'), 'zh', 'request-1');

describe('eventStream', () => {
  it('ends with answer-error and nothing of the error', async () => {
    async function* failing(): AsyncGenerator<AnswerEvent> {
      yield START;
      await Promise.resolve();
      throw new Error('password=secret');
    }
    const text = await new Response(eventStream(failing(), () => ENVELOPE, new AbortController())).text();
    expect(readEvents(text)).toEqual([START, { event: 'answer-error', data: ENVELOPE }]);
    expect(text).not.toContain('secret');
  });

  it('ends the events when the client leaves', async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<AnswerEvent> {
      try {
        for (;;) yield await Promise.resolve(START);
      } finally {
        ended = true;
      }
    }
    const left = new AbortController();
    const reader = eventStream(endless(), () => ENVELOPE, left).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
    expect(left.signal.aborted).toBe(true);
  });
});

const textsOf = (events: readonly AnswerEvent[]) =>
  events.flatMap((entry) => (entry.event === 'text-delta' ? [entry.data.text] : []));

describe('answerEvents', () => {
  it.each([
    ['', []],
    ['一句。', ['一句。']],
    ['一句。两句!三', ['一句。', '两句!', '三']],
    ['说“好。”再说。', ['说“好。”再说。']],
    ['一行\n\n二行', ['一行\n\n', '二行']],
  ])('sends %j in %j', async (answer, pieces) => {
    const events = await collect(answerEvents(() => Promise.resolve({ ...ANSWER, answer })));
    expect(textsOf(events)).toEqual(pieces);
  });

  const piece = (text: string) => ({ id: '1', label: 'AI 生成', text, citations: [] });

  it('sends what is written as it is written, with the label first, and the rest at the end', async () => {
    let write = (_text: string) => {};
    let finish = () => {};
    const events = answerEvents((onText) => {
      write = (text) => onText(piece(text));
      return new Promise((resolve) => {
        finish = () => resolve({ ...ANSWER, id: '1', answer: '一句。\n两句。\n三句。' });
      });
    });
    const first = events.next();
    write('一句。');
    expect((await first).value).toEqual({ event: 'answer-start', data: { id: '1', label: 'AI 生成' } });
    expect((await events.next()).value).toEqual({ event: 'text-delta', data: { text: '一句。' } });
    const third = events.next();
    write('\n两句。');
    expect((await third).value).toEqual({ event: 'text-delta', data: { text: '\n两句。' } });
    finish();
    const rest = await collect(events);
    expect(textsOf(rest).join('')).toBe('\n三句。');
    expect(rest.at(-1)?.event).toBe('answer-end');
    expect(rest.filter(({ event }) => event === 'answer-start')).toEqual([]);
  });

  it('fails when the answer is not what was sent, and with the failure of who answers', async () => {
    const other = answerEvents(async (onText) => {
      onText(piece('另一句。'));
      return ANSWER;
    });
    await expect(collect(other)).rejects.toThrow('not the beginning');
    const broken = answerEvents(() => Promise.reject(new Error('disk gone')));
    await expect(broken.next()).rejects.toThrow('disk gone');
  });
});
