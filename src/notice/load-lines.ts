// Reads the JSON Lines files of a corpus folder, each line checked against its schema.
import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { NoticeError } from './load-notice.ts';

/** One value a line; none when there is no such file. @throws NoticeError naming the line that is not of the schema. */
export function loadLines<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, schema, `${file}:${index + 1}`)]));
}

function readLine<Schema extends z.ZodType>(line: string, schema: Schema, place: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new NoticeError(`${place} is not of the form that this file has`, { cause });
  }
}
