// Questions for lists of tasks, for numbers and for structure, with the words that say so: what the reader of requests learns from.
import { join } from 'node:path';
import { z } from 'zod';
import { loadLines } from '../notice/load-lines.ts';
import { EXTENTS, JOININGS, LISTED, LISTS, STANDS, STRUCTURES, WORDINGS } from './question-kinds.ts';

/** Words are substrings of `q`. A head whose label is null learns nothing from the line. */
export const labelledRequestSchema = z.object({
  q: z.string().min(1),
  lang: z.string(),
  list: z.enum(LISTS).nullable(),
  listed: z.enum(LISTED).nullable(),
  wording: z.enum(WORDINGS).nullable(),
  stands: z.enum(STANDS).nullable(),
  joining: z.enum(JOININGS).nullable(),
  structure: z.enum(STRUCTURES).nullable(),
  extent: z.enum(EXTENTS).nullable(),
  /** What is asked for, what the tasks must not hold, what points at tasks and at parts; null where it is not labelled. */
  words: z
    .object({
      asked: z.array(z.string()),
      denied: z.array(z.string()),
      task: z.array(z.string()),
      part: z.array(z.string()),
    })
    .nullable(),
});

export type LabelledRequest = z.infer<typeof labelledRequestSchema>;

/** Every labelled request of a corpus folder. @throws NoticeError when a line is not of the schema, naming it. */
export function loadLabelledRequests(directory: string): LabelledRequest[] {
  return loadLines(join(directory, 'requests.jsonl'), labelledRequestSchema);
}
