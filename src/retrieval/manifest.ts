// What a saved index says of itself, and when it must not be used.
import { z } from 'zod';

/** Raised whenever the layout of the files changes. */
export const INDEX_FORMAT = 1;
/** Name and version of the way a notice is cut into keys. */
export const CHUNKER = 'clause-keys/1';

export const manifestSchema = z.object({
  format: z.int(),
  notice: z.string(),
  model: z.string(),
  modelDigest: z.string(),
  dimension: z.int().positive(),
  chunker: z.string(),
  /** SHA-256 over every key's text, in order. */
  corpusDigest: z.string(),
  keys: z.int().positive(),
  /** SHA-256 of each file of the index, by name. */
  files: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What an index for this program, model and corpus would say; the files are known only once written. */
export type ExpectedManifest = Omit<Manifest, 'files'>;

/** One line why `found` is not an index of what is expected, or null when it is. */
export function explainMismatch(found: Manifest, expected: ExpectedManifest): string | null {
  const names = [
    'format',
    'notice',
    'model',
    'modelDigest',
    'dimension',
    'chunker',
    'corpusDigest',
    'keys',
  ] as const;
  const differing = names.find((name) => found[name] !== expected[name]);
  if (differing === undefined) return null;
  return `its ${differing} is ${found[differing]}, expected ${expected[differing]}`;
}
