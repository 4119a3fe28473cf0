// Any running server of this contract, asked over POST /api/chat.
import type { Notice } from '../../src/notice/notice.ts';
import { answerSchema } from '../../src/protocol.ts';
import type { EvalAssistant } from './eval-assistant.ts';

/** @param url root of the server, for example http://127.0.0.1:8787 */
export function httpAssistant(url: string, notice: Notice, send: typeof fetch = fetch): EvalAssistant {
  const endpoint = new URL('/api/chat', url);
  return {
    notice,
    async answer(messages) {
      const response = await send(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ messages }),
      });
      if (!response.ok) throw new Error(`${endpoint.href} answered ${response.status}`);
      return answerSchema.parse(await response.json());
    },
  };
}
