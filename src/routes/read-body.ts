// The body of a request as JSON: its media type, size, encoding and syntax.
import { ApiError } from '../errors.ts';
import { LIMITS } from '../protocol.ts';

/** @throws ApiError unsupported_media_type, body_too_large, invalid_encoding, invalid_json */
export async function readJsonBody(request: Request): Promise<unknown> {
  requireJson(request.headers.get('content-type'));
  const text = decode(await readBytes(request));
  try {
    return JSON.parse(text);
  } catch {
    // No cause: the message of JSON.parse repeats the body.
    throw new ApiError('invalid_json');
  }
}

function requireJson(contentType: string | null): void {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType !== '' && mediaType !== 'application/json') throw new ApiError('unsupported_media_type');
}

// Counted while it arrives: a length can be announced wrongly, or not at all.
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > LIMITS.bodyBytes) throw new ApiError('body_too_large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ApiError('invalid_request', { cause });
    });
    if (done) break;
    length += value.byteLength;
    if (length > LIMITS.bodyBytes) {
      // Not awaited: the answer must not wait for a client that goes on sending.
      reader.cancel().catch(() => {});
      throw new ApiError('body_too_large');
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, length);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError('invalid_encoding');
  }
}
