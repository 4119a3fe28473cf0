// npm run eval:retrieval: measures each arm of retrieval, and writes the table into the model card.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_DIRECTORY, openAssistant } from '../src/assistant.ts';
import { readConfig } from '../src/config.ts';
import { loadCases } from './case.ts';
import { markdownTable, terminalTable } from './report/table.ts';
import { armTable } from './report/tables.ts';
import { measureArms } from './retrieval/measure-arms.ts';

const START = '<!-- retrieval:start -->';
const END = '<!-- retrieval:end -->';

const assistant = await openAssistant(readConfig({}), (line) => process.stderr.write(`${line}\n`));
const table = armTable(await measureArms(assistant, loadCases()));
process.stdout.write(`${terminalTable(table)}\n`);
writeIntoCard(join(MODEL_DIRECTORY, 'README.md'), markdownTable(table));

function writeIntoCard(file: string, markdown: string): void {
  const card = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [before, rest] = card.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    process.stderr.write(`${file} has no lines ${START} and ${END}: the table is not written there\n`);
    return;
  }
  writeFileSync(file, `${before}${START}\n\n${markdown}\n\n${END}${after}`);
}
