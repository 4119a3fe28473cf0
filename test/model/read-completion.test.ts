// The bytes of a completion, cut anywhere, as pieces of text.
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/model/language-model.ts';
import { LONGEST_TEXT, readCompletion } from '../../src/model/read-completion.ts';

interface Read {
  readonly text: string;
  readonly fault: string | null;
  readonly cancelled: boolean;
}

async function read(body: string, size = 64): Promise<Read> {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
    cancel() {
      cancelled = true;
    },
  });
  let text = '';
  try {
    for await (const piece of readCompletion(stream)) text += piece;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { text, fault: error.fault, cancelled };
  }
  return { text, fault: null, cancelled };
}

const event = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`;
const DONE = 'data: [DONE]\n\n';

describe('readCompletion', () => {
  it('reads events whatever the pieces they come in', async () => {
    const body = `: hello\n\nevent: x\n${event('落户')}\r\n${event('条件')}${event('', 'stop')}${DONE}`;
    for (const size of [1, 2, 3, 7, 1000]) expect((await read(body, size)).text).toBe('落户条件');
  });

  it('reads lines that end in any way', async () => {
    const body = event('落户') + event('条件', 'stop') + DONE;
    for (const end of ['\r\n', '\r', '\n'])
      expect(await read(body.replaceAll('\n', end), 3)).toMatchObject({ text: '落户条件', fault: null });
  });

  it.each<[string, string, string, string | null]>([
    ['events without a blank after the colon', event('好', 'stop').replace('data: ', 'data:'), '好', null],
    [
      'one JSON object, spread over lines',
      JSON.stringify({ choices: [{ message: { content: '好' } }] }, null, 1),
      '好',
      null,
    ],
    ['line separators inside a text', event('一\u2028二', 'stop'), '一\u2028二', null],
    ['usage after the end', `${event('好', 'stop')}data: {"choices":[],"usage":{}}\n\n${DONE}`, '好', null],
    ['an end and no [DONE]', event('好', 'stop'), '好', null],
    ['[DONE] and no end', event('好') + DONE, '好', null],
    ['what follows [DONE] never', `${event('好')}${DONE}${event('坏')}`, '好', null],
    ['neither end', event('好'), '好', 'cut'],
    [
      'thoughts beside the content',
      `data: {"choices":[{"delta":{"reasoning_content":"想","content":null}}]}\n\n${event('好', 'stop')}`,
      '好',
      null,
    ],
    ['an empty body', '', '', 'empty'],
    ['null content', `data: {"choices":[{"delta":{"content":null}}]}\n\n${DONE}`, '', 'empty'],
    ['an error', 'data: {"error":{"message":"x"}}\n\n', '', 'broken'],
    ['an error as JSON', '{"error":"x"}', '', 'broken'],
    ['another object', '{"hello":1}', '', 'malformed'],
    ['a number', 'data: 5\n\n', '', 'malformed'],
    ['content that is no text', 'data: {"choices":[{"delta":{"content":[1]}}]}\n\n', '', 'malformed'],
    ['plain text', 'hello\n', '', 'malformed'],
    ['half an object', '{"choices":[{', '', 'malformed'],
    ['a filtered answer', event('好', 'content_filter') + DONE, '好', 'filtered'],
    ['an answer at its limit', event('好', 'length') + DONE, '好', 'cut'],
  ])('reads %s', async (_name, body, text, fault) => {
    expect(await read(body)).toMatchObject({ text, fault });
  });

  it.each([
    ['text', event('好'.repeat(100)).repeat(LONGEST_TEXT)],
    ['one line', `data: ${'x'.repeat(2_000_000)}`],
    ['one object', `{\n${'"x":1,\n'.repeat(300_000)}`],
    ['comments', ': x\n'.repeat(3_000_000)],
  ])('leaves %s without an end, and ends its source', async (_name, body) => {
    const result = await read(body, 10_000);
    expect(result).toMatchObject({ fault: 'too_long', cancelled: true });
    expect(result.text.length).toBeLessThanOrEqual(LONGEST_TEXT);
  });

  it('ends its source when the reader has enough', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(event('好'))),
      cancel() {
        cancelled = true;
      },
    });
    for await (const piece of readCompletion(stream)) {
      expect(piece).toBe('好');
      break;
    }
    expect(cancelled).toBe(true);
  });
});
