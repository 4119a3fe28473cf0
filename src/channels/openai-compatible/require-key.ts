// Who may use the OpenAI-compatible routes: everybody, or only the holders of a key.
import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../../errors.ts';
import type { AppContext } from '../../routes/route.ts';

/** A check of the Authorization header. Without keys everybody passes. @throws ApiError invalid_api_key */
export function keyCheck(keys: readonly string[]): (context: AppContext) => void {
  const known = keys.map(digest);
  return (context) => {
    if (known.length === 0) return;
    const [, given = ''] = /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '') ?? [];
    const digestOfGiven = digest(given);
    // All are compared, each in constant time, so that the time tells neither how much of a key is right nor which.
    const matches = known.filter((digestOfKey) => timingSafeEqual(digestOfKey, digestOfGiven));
    if (matches.length > 0) return;
    context.header('www-authenticate', 'Bearer');
    throw new ApiError('invalid_api_key');
  };
}

// Of one length whatever is given, as timingSafeEqual wants.
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
