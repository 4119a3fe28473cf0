// An answer in OpenAI's shapes: whole, and as the chunks of a stream.
import type { AnswerText } from './answer-text.ts';
import type { Completion, CompletionChunk, Usage } from './schemas.ts';

/** What a completion and each of its chunks begin with. */
export interface CompletionHead {
  readonly id: string;
  /** In seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

/** What stands beside a text; known once all of it is. */
export interface CompletionEnd extends Pick<AnswerText, 'annotations' | 'citations'> {
  readonly usage: Usage;
}

/** The completion of a text whose pieces may still be on their way. */
export async function completionOf(
  head: CompletionHead,
  pieces: AsyncIterable<string>,
  end: () => CompletionEnd,
): Promise<Completion> {
  let content = '';
  for await (const piece of pieces) content += piece;
  const { annotations, citations, usage } = end();
  const message = { role: 'assistant' as const, content, refusal: null, annotations: [...annotations] };
  return {
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    usage,
    citations: [...citations],
  };
}

/**
 * The same as chunks. Annotations and citations stand on the chunk with the
 * finish reason, which holds no content: there the known clients look.
 */
export async function* completionChunks(
  head: CompletionHead,
  pieces: AsyncIterable<string>,
  end: () => CompletionEnd,
  includeUsage: boolean,
): AsyncGenerator<CompletionChunk, void, void> {
  const chunkOf = (
    delta: CompletionChunk['choices'][number]['delta'],
    finish_reason: 'stop' | null = null,
  ): CompletionChunk => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...(includeUsage ? { usage: null } : {}),
  });
  yield chunkOf({ role: 'assistant', content: '' });
  for await (const content of pieces) yield chunkOf({ content });
  const { annotations, citations, usage } = end();
  // An empty list would be shown as a search that found nothing.
  if (annotations.length === 0) yield chunkOf({}, 'stop');
  else yield { ...chunkOf({ annotations: [...annotations] }, 'stop'), citations: [...citations] };
  if (includeUsage) yield { ...chunkOf({}), choices: [], usage };
}
