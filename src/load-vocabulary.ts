// What the check of written sentences knows of a notice, from the files of the corpus that every notice shares.
import { loadLines } from './notice/load-lines.ts';
import type { Notice } from './notice/notice.ts';
import { projectPath } from './project-files.ts';
import { glossaryEntrySchema } from './retrieval/translate-query.ts';
import { createVocabulary, type NoticeVocabulary } from './verification/vocabulary.ts';

const ENGLISH_FILES = ['corpus/glossary.jsonl', 'corpus/official-english.jsonl'];

export function loadVocabulary({ metadata }: Notice): NoticeVocabulary {
  const english = ENGLISH_FILES.flatMap((file) => loadLines(projectPath(file), glossaryEntrySchema));
  return createVocabulary(metadata.date, english);
}
