// The bytes of a stream of chunks when something goes wrong after they began, and when nobody reads them any more.
import { describe, expect, it } from 'vitest';
import { chunkStream } from '../../../src/channels/openai-compatible/chunk-stream.ts';
import { completionChunks } from '../../../src/channels/openai-compatible/completion.ts';

const head = { id: 'chatcmpl-1', created: 0, model: 'mingwen' };
const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
const error = { message: '出错了', type: 'server_error' as const, param: null, code: 'internal' };

/** Pieces that come late, as while an answer is written; `then` is what happens after them. */
async function* slowly(pieces: readonly string[], then: () => void): AsyncGenerator<string> {
  try {
    for (const piece of pieces) yield await Promise.resolve(piece);
  } finally {
    then();
  }
}

const streamOf = (pieces: AsyncIterable<string>, left = new AbortController()) =>
  chunkStream(
    completionChunks(head, pieces, () => ({ annotations: [], citations: [], usage }), false),
    () => ({ error }),
    left,
  );

describe('a stream', () => {
  it('sends pieces as they come', async () => {
    const text = await new Response(streamOf(slowly(['甲', '乙'], () => {}))).text();
    expect(text.match(/"content":"[^"]*"/g)).toEqual(['"content":""', '"content":"甲"', '"content":"乙"']);
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
  });

  it('that fails ends with the error and without [DONE]', async () => {
    const fail = () => {
      throw new Error('secret');
    };
    const text = await new Response(streamOf(slowly(['甲'], fail))).text();
    const blocks = text.trimEnd().split('\n\n');
    expect(JSON.parse(blocks.at(-1)?.replace('data: ', '') ?? '')).toEqual({ error });
    expect(text).not.toContain('DONE');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('"stop"');
  });

  it('that nobody reads any more stops what feeds it', async () => {
    let stopped = false;
    const endless = slowly(Array(1_000).fill('甲'), () => {
      stopped = true;
    });
    const left = new AbortController();
    const reader = streamOf(endless, left).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect(stopped).toBe(true);
    expect(left.signal.aborted).toBe(true);
  });

  it('that nobody reads any more ends what is awaited, and is no failure', async () => {
    const left = new AbortController();
    async function* waiting(): AsyncGenerator<string> {
      yield '甲';
      await new Promise((_resolve, reject) => {
        left.signal.addEventListener('abort', () => reject(left.signal.reason));
      });
    }
    const reader = streamOf(waiting(), left).getReader();
    await reader.read();
    await reader.read();
    const third = reader.read();
    await reader.cancel();
    expect(await third).toEqual({ done: true, value: undefined });
  });
});
