// Events as the bytes of a text/event-stream, at the pace the client reads them.
import type { AnswerEvent, ErrorEnvelope } from '../protocol.ts';

type Events = Iterable<AnswerEvent> | AsyncIterable<AnswerEvent>;

/**
 * The stream of `events`. A failure ends it with `answer-error`, for which `maskError` gives the envelope: nothing
 * of the error itself goes out. A client that leaves ends the iteration of `events`.
 */
export function eventStream(
  events: Events,
  maskError: (error: unknown) => ErrorEnvelope,
): ReadableStream<Uint8Array> {
  const iterator = iterate(events);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(formatEvent(value)));
      } catch (error) {
        controller.enqueue(encoder.encode(formatEvent({ event: 'answer-error', data: maskError(error) })));
        controller.close();
      }
    },
    async cancel() {
      await iterator.return();
    },
  });
}

async function* iterate(events: Events): AsyncGenerator<AnswerEvent, void, void> {
  yield* events;
}

// JSON escapes line breaks, so one data line holds it all.
function formatEvent({ event, data }: AnswerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
