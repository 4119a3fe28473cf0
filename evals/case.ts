// A case of the evaluation: its schema, and the loader of evals/cases (one JSONL file a kind).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Message, messageSchema, outcomeSchema, reasonSchema } from '../src/protocol.ts';

export const LANGUAGES = ['zh', 'zh-Hant', 'en', 'pinyin', 'mixed'] as const;
const taskNumber = z.int().positive();
const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)]);

export const expectationSchema = z.strictObject({
  /** The acceptable outcomes, the best first. */
  outcome: oneOrMore(outcomeSchema),
  reason: oneOrMore(reasonSchema).optional(),
  /** Tasks that must be cited; for not_in_notice they must be among `related`. */
  tasks: z.array(taskNumber).min(1).optional(),
  /** At least one of these must be cited: equally right readings. */
  oneOf: z.array(taskNumber).min(2).optional(),
  /** Tasks that may be cited as well without harm. */
  may: z.array(taskNumber).min(1).optional(),
  /** Lists: the cited tasks must be exactly `tasks`. */
  exact: z.literal(true).optional(),
  /** The best clauses; one of them should be cited. */
  clauses: z.array(z.string()).min(1).optional(),
  /** Characters of the notice that must stand in the answer or in a quote. */
  words: z.array(z.string().min(1)).min(1).optional(),
  /** Words that the answer must not claim. */
  forbid: z.array(z.string().min(1)).min(1).optional(),
  completeness: z.enum(['complete', 'partial']).optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

export const evalCaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*-\d{3}$/),
  kind: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  lang: z.enum(LANGUAGES),
  question: z.string().min(1).max(500),
  history: z.array(messageSchema).min(1).optional(),
  expect: expectationSchema,
  why: z.string().min(1),
});
export type EvalCase = z.infer<typeof evalCaseSchema>;

export const CASES_DIRECTORY = fileURLToPath(new URL('./cases', import.meta.url));

/**
 * All cases of `directory`, in the order of their ids.
 * @throws Error naming the file and the line when a line is not a case, or stands in another kind's file.
 */
export function loadCases(directory: string = CASES_DIRECTORY): EvalCase[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.jsonl'));
  return files.flatMap((file) => readCases(join(directory, file))).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readCases(file: string): EvalCase[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    try {
      const found = evalCaseSchema.parse(JSON.parse(line));
      if (found.kind !== basename(file, '.jsonl')) throw new Error(`the kind ${found.kind} has its own file`);
      return [found];
    } catch (cause) {
      throw new Error(`${file}:${index + 1} is not a case: ${String(cause)}`, { cause });
    }
  });
}

/** The conversation that a case sends, its question last. */
export function messagesOf(evalCase: EvalCase): Message[] {
  return [...(evalCase.history ?? []), { role: 'user', content: evalCase.question }];
}
