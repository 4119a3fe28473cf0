// An answer that arrives when the test says so: the page's fetch of /api/chat is replaced by one that waits for pieces.
import type { Page } from 'playwright-core';
import type { AnswerEvent } from '../../src/protocol.ts';

interface SlowWindow {
  pushPiece?: (piece: string | null) => void;
}

export interface SlowAnswer {
  push(event: AnswerEvent): Promise<void>;
  /** Ends the stream, whether the answer was whole or not. */
  end(): Promise<void>;
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
