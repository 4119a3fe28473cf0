// What the check of written sentences knows of a notice, from the file of the corpus that every notice shares.
import { loadLines } from './notice/load-lines.ts';
import type { Notice } from './notice/notice.ts';
import { projectPath } from './project-files.ts';
import { glossaryEntrySchema } from './retrieval/translate-query.ts';
import { createVocabulary, type NoticeVocabulary } from './verification/vocabulary.ts';

/** Not the glossary: its words are near in search, but coal is no clean energy. */
const ENGLISH_FILE = 'corpus/official-english.jsonl';

export function loadVocabulary({ metadata }: Notice): NoticeVocabulary {
  return createVocabulary(metadata.date, loadLines(projectPath(ENGLISH_FILE), glossaryEntrySchema));
}
