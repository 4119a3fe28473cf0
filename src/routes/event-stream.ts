// Events as the bytes of a text/event-stream, at the pace the client reads them.
import type { AnswerEvent, ErrorEnvelope } from '../protocol.ts';

/**
 * The stream of `events`. A failure ends it with `answer-error`, for which `maskError` gives the envelope: nothing
 * of the error itself goes out. A client that leaves aborts `left` at once and ends the iteration of `events`.
 */
export function eventStream(
  events: AsyncIterator<AnswerEvent>,
  maskError: (error: unknown) => ErrorEnvelope,
  left: AbortController,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isCancelled = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(formatEvent(value)));
      } catch (error) {
        // Nobody is there to hear of it, and it is no fault of ours.
        if (!left.signal.aborted) {
          const data = maskError(error);
          controller.enqueue(encoder.encode(formatEvent({ event: 'answer-error', data })));
        }
        if (!isCancelled) controller.close();
      }
    },
    async cancel() {
      isCancelled = true;
      // First: while an event is awaited, the iteration cannot end by itself.
      left.abort();
      await events.return?.();
    },
  });
}

// JSON escapes line breaks, so one data line holds it all.
function formatEvent({ event, data }: AnswerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
