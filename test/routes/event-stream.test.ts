// The stream itself: a failure in its midst, a reader that stops, and the pieces a text is sent in.
import { describe, expect, it } from 'vitest';
import { ApiError, envelopeOf } from '../../src/errors.ts';
import type { AnswerEvent } from '../../src/protocol.ts';
import { answerEvents } from '../../src/routes/answer-events.ts';
import { eventStream } from '../../src/routes/event-stream.ts';
import { readEvents } from './read-events.ts';
import { ANSWER } from './test-app.ts';

const START: AnswerEvent = { event: 'answer-start', data: { id: '1' } };
const ENVELOPE = envelopeOf(new ApiError('internal'), 'zh', 'request-1');

describe('eventStream', () => {
  it('ends with answer-error and nothing of the error', async () => {
    async function* failing(): AsyncGenerator<AnswerEvent> {
      yield START;
      await Promise.resolve();
      throw new Error('password=secret');
    }
    const text = await new Response(eventStream(failing(), () => ENVELOPE)).text();
    expect(readEvents(text)).toEqual([START, { event: 'answer-error', data: ENVELOPE }]);
    expect(text).not.toContain('secret');
  });

  it('ends the events when the client leaves', async () => {
    let ended = false;
    function* endless(): Generator<AnswerEvent> {
      try {
        for (;;) yield START;
      } finally {
        ended = true;
      }
    }
    const reader = eventStream(endless(), () => ENVELOPE).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
  });
});

describe('answerEvents', () => {
  it.each([
    ['', []],
    ['一句。', ['一句。']],
    ['一句。两句!三', ['一句。', '两句!', '三']],
    ['说“好。”再说。', ['说“好。”再说。']],
    ['一行\n\n二行', ['一行\n\n', '二行']],
  ])('sends %j in %j', (answer, pieces) => {
    const texts = [...answerEvents({ ...ANSWER, answer })].flatMap((entry) =>
      entry.event === 'text-delta' ? [entry.data.text] : [],
    );
    expect(texts).toEqual(pieces);
  });
});
