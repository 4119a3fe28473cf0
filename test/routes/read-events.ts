// Reads a text/event-stream back into the events of the contract.
import type { AnswerEvent } from '../../src/protocol.ts';

export function readEvents(stream: string): AnswerEvent[] {
  return stream
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [, event, data] = /^event: (.+)\ndata: (.+)$/.exec(block) ?? [];
      if (event === undefined || data === undefined) throw new Error(`not an event: ${block}`);
      return { event, data: JSON.parse(data) } as AnswerEvent;
    });
}
