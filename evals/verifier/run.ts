// npm run eval:verifier: what the check of written sentences lets through and what it refuses; --write writes table.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_DIRECTORY, DEFAULT_NOTICE } from '../../src/assistant.ts';
import { loadVocabulary } from '../../src/load-vocabulary.ts';
import { loadNotice } from '../../src/notice/load-notice.ts';
import { projectPath } from '../../src/project-files.ts';
import { markdownTable, terminalTable } from '../report/table.ts';
import { SPLITS, type Split } from '../split.ts';
import { type JudgedPair, judgePairs, loadPairs } from './pairs.ts';
import { closenessTable, confusionTable, rateTable } from './tables.ts';

const TABLES = [rateTable, closenessTable, confusionTable];
const options = process.argv.slice(2);
const notice = loadNotice(join(CORPUS_DIRECTORY, DEFAULT_NOTICE));
const judged = judgePairs(loadPairs(), notice, loadVocabulary(notice));

for (const split of SPLITS) {
  const members = judged.filter((one) => one.split === split);
  const tables = TABLES.map((tableOf) => terminalTable(tableOf(members)));
  process.stdout.write(`\n${split}\n\n${tables.join('\n\n')}\n`);
}
if (options.includes('--failures')) process.stdout.write(`\n${failuresOf('dev').join('\n')}\n`);
if (options.includes('--write')) writeFileSync(projectPath('evals/verifier/table.md'), page());

// Of the test half no sentence is shown: whoever has read them tunes on them.
function failuresOf(split: Split): string[] {
  return judged.filter((one) => one.split === split && isWrong(one)).map(failureText);
}

function isWrong({ pair, faults }: JudgedPair): boolean {
  return pair.faithful !== (faults.length === 0);
}

function failureText({ pair, faults }: JudgedPair): string {
  const said = faults.map(({ kind, text }) => `${kind} ${text}`).join('; ');
  return `${pair.id} (${pair.clauses.join(', ')}) ${pair.lie ?? 'faithful'}: ${pair.sentence} [${said}]`;
}

function page(): string {
  const sections = SPLITS.toReversed().flatMap((split) => {
    const members = judged.filter((one) => one.split === split);
    return [`## The ${split} half`, ...TABLES.map((tableOf) => markdownTable(tableOf(members)))];
  });
  return [
    '# The check of written sentences',
    'Made by `npm run eval:verifier -- --write` from `pairs.jsonl`; intervals are 95 % Wilson.',
    ...sections,
    '',
  ].join('\n\n');
}
