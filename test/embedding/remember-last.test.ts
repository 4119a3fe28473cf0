// The texts of the last call are not embedded twice.
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { rememberLast } from '../../src/embedding/remember-last.ts';

function counting() {
  const calls: string[][] = [];
  const embedder: Embedder = {
    model: 'counting',
    dimension: 1,
    digest: '',
    embed: async (texts, kind) => {
      calls.push(texts.map((text) => `${kind} ${text}`));
      return texts.map((text) => Float32Array.of(text.length));
    },
  };
  return { calls, embedder: rememberLast(embedder) };
}

describe('rememberLast', () => {
  it('embeds only what the last call had not', async () => {
    const { calls, embedder } = counting();
    await embedder.embed(['a', 'bb'], 'query');
    expect(await embedder.embed(['bb', 'ccc'], 'query')).toEqual([Float32Array.of(2), Float32Array.of(3)]);
    expect(await embedder.embed(['bb'], 'query')).toEqual([Float32Array.of(2)]);
    expect(calls).toEqual([['query a', 'query bb'], ['query ccc']]);
  });

  it('forgets what is older', async () => {
    const { calls, embedder } = counting();
    for (const text of ['a', 'bb', 'a']) await embedder.embed([text], 'query');
    expect(calls).toHaveLength(3);
  });

  it('a query and a passage are two things', async () => {
    const { calls, embedder } = counting();
    await embedder.embed(['a'], 'query');
    await embedder.embed(['a'], 'passage');
    expect(calls).toEqual([['query a'], ['passage a']]);
  });
});
