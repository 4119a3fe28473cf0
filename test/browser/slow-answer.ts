// An answer that arrives when the test says so: the page's fetch of /api/chat is replaced by one that waits for pieces.
import type { Page } from 'playwright-core';
import type { Answer, AnswerEvent } from '../../src/protocol.ts';
import { answerEvents } from '../../src/routes/answer-events.ts';
import { collect } from '../fakes/collect.ts';

interface SlowWindow {
  pushPiece?: (piece: string | null) => void;
}

export interface SlowAnswer {
  push(event: AnswerEvent): Promise<void>;
  /** Ends the stream, whether the answer was whole or not. */
  end(): Promise<void>;
}

/** An answer as the events that bring it, line by line where a model writes it. */
export function eventsOf(answer: Answer): Promise<AnswerEvent[]> {
  const lines = answer.generator.kind === 'model' ? answer.answer.split(/(?=\n)/) : [];
  return collect(
    answerEvents(async (onText) => {
      for (const text of lines) onText({ ...answer, text });
      return answer;
    }),
  );
}

/** To be called before the page is opened. */
export async function slowAnswer(page: Page): Promise<SlowAnswer> {
  await page.addInitScript(() => {
    const realFetch = window.fetch;
    window.fetch = async (input, init) => {
      if (!String(input).endsWith('/api/chat')) return realFetch(input, init);
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          (window as SlowWindow).pushPiece = (piece) => {
            if (piece === null) controller.close();
            else controller.enqueue(encoder.encode(piece));
          };
          init?.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
  });
  const send = async (piece: string | null) => {
    await page.waitForFunction(() => (window as SlowWindow).pushPiece !== undefined);
    await page.evaluate((text) => (window as SlowWindow).pushPiece?.(text), piece);
  };
  return {
    push: ({ event, data }) => send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end: () => send(null),
  };
}
