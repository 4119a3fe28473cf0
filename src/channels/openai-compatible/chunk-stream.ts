// Chunks as the bytes of the event stream that OpenAI's clients read, at the pace the client reads them.
import type { CompletionChunk, OpenAiError } from './schemas.ts';

/**
 * The stream of `chunks`. A failure ends it with the error that `maskError` gives and without the `[DONE]` of a whole
 * answer. A client that leaves ends the iteration of `chunks`.
 */
export function chunkStream(
  chunks: AsyncIterable<CompletionChunk>,
  maskError: (error: unknown) => OpenAiError,
): ReadableStream<Uint8Array> {
  const lines = dataLines(chunks, maskError);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`data: ${value}\n\n`));
    },
    async cancel() {
      await lines.return();
    },
  });
}

async function* dataLines(
  chunks: AsyncIterable<CompletionChunk>,
  maskError: (error: unknown) => OpenAiError,
): AsyncGenerator<string, void, void> {
  try {
    for await (const chunk of chunks) yield JSON.stringify(chunk);
    yield '[DONE]';
  } catch (error) {
    yield JSON.stringify(maskError(error));
  }
}
