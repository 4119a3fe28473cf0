// The lines of a body as they arrive, within bounds: what has no end is not waited for.
import { ModelError } from './language-model.ts';

/** Bytes of a whole body: twenty thousand characters in events of 400 bytes. */
const LARGEST_BODY = 8 * 1024 * 1024;
/** Characters of one line: the whole answer of an endpoint that does not stream. */
export const LONGEST_LINE = 256 * 1024;

/** Lines in the groups in which they arrive; ends the body when it is left early. @throws ModelError too_long, cut when the connection breaks */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly string[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let waiting = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new ModelError('cut', 'broke off in mid-stream');
      });
      bytes += value?.byteLength ?? 0;
      if (bytes > LARGEST_BODY) throw new ModelError('too_long', `answered more than ${LARGEST_BODY} bytes`);
      waiting += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = waiting.split(/\r\n|\n|\r(?!$)/);
      waiting = lines.pop() ?? '';
      yield lines;
      if (waiting.length > LONGEST_LINE) {
        throw new ModelError('too_long', `answered a line of more than ${LONGEST_LINE} characters`);
      }
      if (done) break;
    }
    if (waiting !== '') yield [waiting];
  } finally {
    // Not awaited: an endpoint that hangs must not be waited for.
    reader.cancel().catch(() => {});
  }
}
