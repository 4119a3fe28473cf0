// Events out of pieces of text, wherever they are cut.
import { describe, expect, it } from 'vitest';
import { createEventReader } from '../../src/widget/event-stream.ts';

const TEXT =
  ': ping\n\nevent: answer-start\ndata: {"id":"1"}\n\nevent: text-delta\ndata: {"text":"一\\n二"}\n\n';
const EVENTS = [
  { event: 'answer-start', data: { id: '1' } },
  { event: 'text-delta', data: { text: '一\n二' } },
];

describe('events', () => {
  it.each([['\n'], ['\r\n']])('are the same however the stream is cut, line ends %j', (end) => {
    const text = TEXT.replaceAll('\n', end);
    for (let size = 1; size <= text.length; size += 1) {
      const reader = createEventReader();
      const events = [];
      for (let at = 0; at < text.length; at += size) events.push(...reader.read(text.slice(at, at + size)));
      expect(events).toEqual(EVENTS);
    }
  });

  it('that are not complete are kept back', () => {
    expect(createEventReader().read('event: answer-end\ndata: {"id":"1"}\n')).toEqual([]);
  });

  it('that hold no JSON are an error', () => {
    expect(() => createEventReader().read('event: x\ndata: {\n\n')).toThrow(SyntaxError);
  });
});
