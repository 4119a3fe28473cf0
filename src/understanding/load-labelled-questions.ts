// The labelled questions that the classifiers and the judge are trained on.
import { join } from 'node:path';
import { z } from 'zod';
import { loadLines } from '../notice/load-lines.ts';
import { ACTS, ASKED_KINDS } from './question-kinds.ts';

export const labelledQuestionSchema = z.object({
  q: z.string().min(1),
  lang: z.string(),
  act: z.enum(ACTS),
  /** Null where the turn is no question. */
  asks: z.enum(ASKED_KINDS).nullable(),
  /** Whether the notice holds the thing asked; null where the turn is no question. */
  held: z.boolean().nullable(),
  task: z.int().nullable(),
  clauses: z.array(z.string()).nullable(),
});

export type LabelledQuestion = z.infer<typeof labelledQuestionSchema>;

/** Files of a corpus folder with labelled questions: turns of all kinds, and pairs that differ only in what is held. */
export const LABELLED_FILES = ['understanding.jsonl', 'specifics.jsonl'];

/** Every labelled question of a corpus folder. @throws NoticeError when a line is not of the schema, naming it. */
export function loadLabelledQuestions(directory: string): LabelledQuestion[] {
  return LABELLED_FILES.flatMap((file) => loadLines(join(directory, file), labelledQuestionSchema));
}
