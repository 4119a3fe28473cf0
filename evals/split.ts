// The split of the cases: which may be looked at while the product is built, and which only judge it.
import { createHash } from 'node:crypto';

export const SPLITS = ['dev', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** Fixed for ever by the id alone: an even first byte of SHA-256(id) is dev, an odd one test. */
export function splitOf(id: string): Split {
  const [firstByte = 0] = createHash('sha256').update(id).digest();
  return firstByte % 2 === 0 ? 'dev' : 'test';
}
