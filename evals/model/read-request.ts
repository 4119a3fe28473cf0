// What a stand-in for a language model sees of a request: the same text a real one gets, taken apart.
import type { ModelRequest } from '../../src/model/language-model.ts';

export interface GivenClause {
  readonly id: string;
  readonly text: string;
}

/** The clauses of a request with their ids, in its order. */
export function clausesOf({ messages }: ModelRequest): GivenClause[] {
  const text = messages.at(-1)?.content ?? '';
  return [...text.matchAll(/^\[(c\d+)\] (.+)$/gm)].map(([, id = '', clause = '']) => ({ id, text: clause }));
}

/** A text in pieces of a few characters, as a stream brings it. */
export async function* inPieces(text: string, signal: AbortSignal, size = 4): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) {
    await Promise.resolve();
    signal.throwIfAborted();
    yield text.slice(at, at + size);
  }
}
