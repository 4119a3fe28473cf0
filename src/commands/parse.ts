// npm run parse -- [seed.txt id]: builds corpus/<id>/ from a document in seeds/; without arguments, all of them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_DIRECTORY } from '../assistant.ts';
import { buildCorpus } from '../notice/build-corpus.ts';
import { projectPath } from '../project-files.ts';

const SEEDS_DIRECTORY = projectPath('seeds');

export async function parse(rest: readonly string[]): Promise<number> {
  const [file, id] = rest;
  if ((file === undefined) !== (id === undefined))
    throw new Error('usage: npm run parse -- [document.txt id]');
  const documents = file === undefined || id === undefined ? shippedSeeds() : [{ file, id }];
  for (const document of documents) {
    const notice = buildCorpus(document.file, CORPUS_DIRECTORY, document.id);
    process.stdout.write(
      `${document.id}: ${notice.parts.length} parts, ${notice.tasks.length} tasks, ${notice.clauses.length} units\n`,
    );
    for (const problem of notice.problems) process.stdout.write(`  numbering: ${problem}\n`);
  }
  return 0;
}

function shippedSeeds(): { file: string; id: string }[] {
  return readdirSync(SEEDS_DIRECTORY)
    .map((id) => ({ id, file: join(SEEDS_DIRECTORY, id, 'source.txt') }))
    .filter(({ file }) => existsSync(file));
}
