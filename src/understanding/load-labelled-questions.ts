// The labelled questions that the classifiers and the judge are trained on.
import { z } from 'zod';
import { loadLines } from '../notice/load-lines.ts';
import { ACTS, ASKED_KINDS } from './question-kinds.ts';

const labelledQuestionSchema = z.object({
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

/** One question a line of `file`. @throws NoticeError when a line is not of the schema, naming it. */
export function loadLabelledQuestions(file: string): LabelledQuestion[] {
  return loadLines(file, labelledQuestionSchema);
}
