// The labelled turns of conversations: which lean on the question before them, and what they ask with it.
import { join } from 'node:path';
import { z } from 'zod';
import { loadLines } from '../notice/load-lines.ts';
import { labelledQuestionSchema } from './load-labelled-questions.ts';

export const labelledTurnSchema = labelledQuestionSchema.extend({
  /** The user's question before it, understood by itself. */
  before: z.string().min(1),
  /** True when it is understood only with `before`; all labels are of what it means there. */
  leans: z.boolean(),
});

export type LabelledTurn = z.infer<typeof labelledTurnSchema>;

/** Every labelled turn of a corpus folder. @throws NoticeError when a line is not of the schema, naming it. */
export function loadLabelledTurns(directory: string): LabelledTurn[] {
  return loadLines(join(directory, 'turns.jsonl'), labelledTurnSchema);
}
