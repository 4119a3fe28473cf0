// What the check of written sentences knows of a notice, from the files of the corpus that every notice shares.
import { z } from 'zod';
import { loadLines } from './notice/load-lines.ts';
import type { Notice } from './notice/notice.ts';
import { projectPath } from './project-files.ts';
import { glossaryEntrySchema } from './retrieval/translate-query.ts';
import { createVocabulary, type NoticeVocabulary } from './verification/vocabulary.ts';

/** Not the glossary: its words are near in search, but coal is no clean energy. */
const ENGLISH_FILE = 'corpus/official-english.jsonl';
const PLAIN_FILE = 'corpus/official-plain.jsonl';
const plainEntrySchema = z.strictObject({
  official: z.string().min(2),
  plain: z.array(z.string().min(2)).min(1),
});

export function loadVocabulary({ metadata }: Notice): NoticeVocabulary {
  const english = loadLines(projectPath(ENGLISH_FILE), glossaryEntrySchema);
  const plain = loadLines(projectPath(PLAIN_FILE), plainEntrySchema);
  return createVocabulary(metadata.date, english, plain);
}
