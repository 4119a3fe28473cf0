// npm run verify -- answer.json: re-slices the notice and says for each statement of a saved answer whether it holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAnswer, checkCitation } from '../answer/check-answer.ts';
import { CORPUS_DIRECTORY } from '../assistant.ts';
import { loadNotice } from '../notice/load-notice.ts';
import { answerSchema } from '../protocol.ts';

export async function verify(rest: readonly string[]): Promise<number> {
  const [file] = rest;
  if (file === undefined) throw new Error('usage: npm run verify -- answer.json');
  const parsed = answerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not an answer of this program`);
  const answer = parsed.data;
  if (!/^[a-z0-9-]+$/.test(answer.source.notice)) throw new Error(`${file} names no notice`);
  const notice = loadNotice(join(CORPUS_DIRECTORY, answer.source.notice));
  for (const citation of [...answer.citations, ...answer.related]) {
    const faults = checkCitation(citation, notice);
    process.stdout.write(
      `${faults.length === 0 ? 'holds ' : 'FAILS '} ${citation.clause} ${citation.quote}\n`,
    );
  }
  const faults = checkAnswer(answer, notice);
  for (const fault of faults) process.stdout.write(`FAILS  ${fault}\n`);
  process.stdout.write(faults.length === 0 ? 'every statement holds\n' : `${faults.length} faults\n`);
  return faults.length === 0 ? 0 : 1;
}
