// The questions of a corpus folder, each linked to the clauses that answer it.
import { join } from 'node:path';
import { z } from 'zod';
import { loadLines } from './load-lines.ts';

const linkedQuestionSchema = z.object({
  q: z.string().min(1),
  clauses: z.array(z.string()).min(1),
  lang: z.enum(['zh', 'zh-Hant', 'en', 'pinyin', 'mixed']),
  voice: z.string(),
});

/** A question linked to the clauses (by id) that answer it. */
export type LinkedQuestion = z.infer<typeof linkedQuestionSchema>;

/** The questions of `directory/questions.jsonl` in their order; none when there is no such file. @throws NoticeError */
export function loadQuestions(directory: string): LinkedQuestion[] {
  return loadLines(join(directory, 'questions.jsonl'), linkedQuestionSchema);
}
