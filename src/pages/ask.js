// Asks the server: posts the conversation and hands over the events of the answer as they come.

/** The server's own sentence for what is wrong; shown as it is. */
export class AnswerError extends Error {}

/**
 * @param {{role: 'user' | 'assistant', content: string}[]} messages
 * @param {string} notice
 * @param {(text: string) => void} onText receives checked text as it arrives
 * @returns {Promise<object>} the whole answer of the contract
 */
export async function ask(messages, notice, onText) {
  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ messages, notice }),
  });
  if (!response.ok) throw new AnswerError((await response.json()).error.message);
  for await (const { event, data } of readEvents(response)) {
    if (event === 'text-delta') onText(data.text);
    if (event === 'answer-error') throw new AnswerError(data.error.message);
    if (event === 'answer-end') return data;
  }
  throw new Error('the stream ended without an answer');
}

async function* readEvents(response) {
  let waiting = '';
  for await (const text of readText(response)) {
    const blocks = (waiting + text).split('\n\n');
    waiting = blocks.pop();
    for (const block of blocks) yield parseEvent(block);
  }
}

// Older in-app browsers give no stream: then the events come all at once.
async function* readText(response) {
  if (!response.body) {
    yield await response.text();
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

function parseEvent(block) {
  const lines = block.split('\n');
  const valueAfter = (name) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return { event: valueAfter('event'), data: JSON.parse(valueAfter('data') || 'null') };
}
