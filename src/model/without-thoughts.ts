// Leaves out what some models think aloud before they answer.

/** The pieces without a first passage between `<think>` and `</think>`. Nothing of it is kept. */
export async function* withoutThoughts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const [opening, closing] = ['<think>', '</think>'];
  let state: 'start' | 'thinking' | 'answer' = 'start';
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (state === 'start') {
      waiting = waiting.trimStart();
      if (waiting.startsWith(opening)) state = 'thinking';
      else if (!opening.startsWith(waiting)) state = 'answer';
    }
    if (state === 'thinking') {
      const end = waiting.indexOf(closing);
      if (end === -1) waiting = waiting.slice(-closing.length);
      else {
        waiting = waiting.slice(end + closing.length);
        state = 'answer';
      }
    }
    if (state === 'answer') {
      yield waiting;
      waiting = '';
    }
  }
  if (state === 'start') yield waiting;
}
