// Server-sent events out of the text of a response, whole blocks only.

export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

export interface EventReader {
  /** Takes text as it arrives and gives the events that are complete. @throws SyntaxError for data that is no JSON. */
  read(text: string): ServerEvent[];
}

export function createEventReader(): EventReader {
  let waiting = '';
  return {
    read(text) {
      // A proxy may write other line ends; a pair cut in two waits for its other half.
      waiting = (waiting + text).replace(/\r\n/g, '\n');
      const blocks = waiting.split('\n\n');
      waiting = blocks.pop() ?? '';
      return blocks.flatMap((block) => parseBlock(block) ?? []);
    },
  };
}

// Comment lines, which keep a connection open, begin with a colon.
function parseBlock(block: string): ServerEvent | null {
  const valueAfter = (name: string) => {
    const lines = block.split('\n').filter((line) => line.startsWith(`${name}:`));
    return lines.map((line) => line.slice(name.length + 1).replace(/^ /, '')).join('\n');
  };
  const data = valueAfter('data');
  return data === '' ? null : { event: valueAfter('event'), data: JSON.parse(data) };
}
