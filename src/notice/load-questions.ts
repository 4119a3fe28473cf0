// Reads the questions of a corpus folder, each linked to the clauses that answer it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NoticeError } from './load-notice.ts';

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
  const file = join(directory, 'questions.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`)]));
}

function parseLine(line: string, place: string): LinkedQuestion {
  try {
    return linkedQuestionSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new NoticeError(`${place} is not a linked question`, { cause });
  }
}
