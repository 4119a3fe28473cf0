// Builds corpus/<id>/ from a document in seeds/: the text byte for byte, and its structure beside it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeText, NoticeError, type NoticeFile, sha256Of } from './load-notice.ts';
import type { Notice } from './notice.ts';
import { parseNotice } from './parse-notice.ts';

/** Parses `seedFile` and writes `text.txt` and `notice.json` to `corpusRoot/id`. Returns the parsed notice. */
export function buildCorpus(seedFile: string, corpusRoot: string, id: string): Notice {
  const bytes = readFileSync(seedFile);
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (cause) {
    throw new NoticeError(`${seedFile} is not UTF-8 text`, { cause });
  }
  const notice = parseNotice(text, id, sha256Of(bytes));
  const directory = join(corpusRoot, id);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'text.txt'), bytes);
  writeFileSync(
    join(directory, 'notice.json'),
    `${JSON.stringify(toFile(notice, `${basename(dirname(seedFile))}/${basename(seedFile)}`), null, 1)}\n`,
  );
  return notice;
}

function toFile(notice: Notice, origin: string): NoticeFile {
  const { text: _text, clauses, parts, tasks, ...rest } = notice;
  return {
    ...rest,
    origin,
    parts: [...parts],
    tasks: [...tasks],
    problems: [...notice.problems],
    clauses: clauses.map(({ text: _clauseText, ...clause }) => clause),
  };
}
