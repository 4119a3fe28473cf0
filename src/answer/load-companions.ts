// What a corpus folder holds beside the notice for its answers: questions to suggest, and duties known from elsewhere.
import { join } from 'node:path';
import { z } from 'zod';
import { loadLines } from '../notice/load-lines.ts';
import { referenceSchema } from '../protocol.ts';

/** `clause`: the one that answers it, by its id. */
const suggestionSchema = z.object({
  task: z.int(),
  clause: z.string(),
  zh: z.string(),
  'zh-Hant': z.string(),
  en: z.string(),
});

/** A question that a task of the notice answers, in each language. */
export type Suggestion = z.infer<typeof suggestionSchema>;

/** @throws NoticeError */
export function loadSuggestions(directory: string): Suggestion[] {
  return loadLines(join(directory, 'suggestions.jsonl'), suggestionSchema);
}

/** Which department's duty covers a measure, by sources outside the notice. @throws NoticeError */
export function loadDuties(directory: string): z.infer<typeof referenceSchema>[] {
  return loadLines(join(directory, 'duties.jsonl'), referenceSchema);
}
