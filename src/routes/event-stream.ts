// Events as the bytes of a text/event-stream.
import type { AnswerEvent, ErrorEnvelope } from '../protocol.ts';
import { textStream } from './text-stream.ts';

/**
 * The stream of `events`. A failure ends it with `answer-error`, for which `maskError` gives the envelope: nothing
 * of the error itself goes out. A client that leaves aborts `left` at once and ends the iteration of `events`.
 */
export function eventStream(
  events: AsyncIterable<AnswerEvent>,
  maskError: (error: unknown) => ErrorEnvelope,
  left: AbortController,
): ReadableStream<Uint8Array> {
  const explain = (error: unknown) => formatEvent({ event: 'answer-error', data: maskError(error) });
  return textStream(formatEach(events), explain, left);
}

async function* formatEach(events: AsyncIterable<AnswerEvent>): AsyncGenerator<string, void, void> {
  for await (const event of events) yield formatEvent(event);
}

// JSON escapes line breaks, so one data line holds it all.
function formatEvent({ event, data }: AnswerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
