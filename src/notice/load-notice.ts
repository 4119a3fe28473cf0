// Reads a notice from its folder in corpus/ and checks that it is the text its structure was built from.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Notice } from './notice.ts';

const span = { start: z.int().nonnegative(), end: z.int().positive() };
const section = z.enum(['title', 'reprint', 'addressees', 'preamble', 'part', 'task', 'closing']);
const item = { ...span, number: z.int().positive(), label: z.string(), title: z.string() };

/** The file `notice.json`: structure and offsets; the characters themselves stay in `text.txt`. */
export const noticeFileSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  origin: z.string(),
  metadata: z.object({
    title: z.string(),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    addressees: z.string().nullable(),
  }),
  parts: z.array(z.object(item)),
  tasks: z.array(z.object({ ...item, part: z.int().nullable() })),
  clauses: z.array(
    z.object({ ...span, id: z.string(), section, part: z.int().nullable(), task: z.int().nullable() }),
  ),
  problems: z.array(z.string()),
});

export type NoticeFile = z.infer<typeof noticeFileSchema>;

/** A corpus folder that cannot be used; the message says why in one line. */
export class NoticeError extends Error {
  override readonly name = 'NoticeError';
}

/**
 * Loads `directory` (`text.txt`, `notice.json`).
 * @throws NoticeError when a file is missing, malformed, or the text is not the one the structure describes.
 */
export function loadNotice(directory: string): Notice {
  const textFile = join(directory, 'text.txt');
  const structureFile = join(directory, 'notice.json');
  for (const file of [textFile, structureFile]) {
    if (!existsSync(file)) throw new NoticeError(`${file} is missing; npm run parse makes it`);
  }
  const bytes = readFileSync(textFile);
  const file = readStructure(structureFile);
  if (sha256Of(bytes) !== file.sha256) {
    throw new NoticeError(
      `${textFile} is not the text that ${structureFile} describes; npm run parse renews it`,
    );
  }
  const text = decodeText(bytes);
  const { origin: _origin, ...structure } = file;
  return {
    ...structure,
    text,
    clauses: file.clauses.map((clause) => ({ ...clause, text: text.slice(clause.start, clause.end) })),
  };
}

/** Lower-case hexadecimal SHA-256 of the bytes. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** UTF-8 as received, a byte order mark kept, so that offsets count every character of the file. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function readStructure(file: string): NoticeFile {
  try {
    return noticeFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new NoticeError(`${file} is not a notice structure; npm run parse renews it`, { cause });
  }
}
