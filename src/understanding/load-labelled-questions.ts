// Reads the labelled questions that the classifiers and the judge are trained on.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
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

/** One question a line of `file`. @throws when a line is not of the schema, naming it. */
export function loadLabelledQuestions(file: string): LabelledQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const parsed = labelledQuestionSchema.safeParse(JSON.parse(line));
      if (!parsed.success)
        throw new Error(`${file}:${index + 1} is not a labelled question: ${parsed.error.message}`);
      return parsed.data;
    });
}
