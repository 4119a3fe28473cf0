// Chunks as the bytes of the event stream that OpenAI's clients read.
import { textStream } from '../../routes/text-stream.ts';
import type { CompletionChunk, OpenAiError } from './schemas.ts';

/**
 * The stream of `chunks`. A failure ends it with the error that `maskError` gives and without the `[DONE]` of a whole
 * answer. A client that leaves aborts `left` at once and ends the iteration of `chunks`.
 */
export function chunkStream(
  chunks: AsyncIterable<CompletionChunk>,
  maskError: (error: unknown) => OpenAiError,
  left: AbortController,
): ReadableStream<Uint8Array> {
  const explain = (error: unknown) => formatData(JSON.stringify(maskError(error)));
  return textStream(formatEach(chunks), explain, left);
}

async function* formatEach(chunks: AsyncIterable<CompletionChunk>): AsyncGenerator<string, void, void> {
  for await (const chunk of chunks) yield formatData(JSON.stringify(chunk));
  yield formatData('[DONE]');
}

function formatData(data: string): string {
  return `data: ${data}\n\n`;
}
