// npm run eval:retrieval: measures each arm of retrieval, and writes the table into the model card.
import { join } from 'node:path';
import { MODEL_DIRECTORY, openAssistant } from '../src/assistant.ts';
import { readConfig } from '../src/config.ts';
import { loadCases } from './case.ts';
import { writeMarkedSection } from './report/marked-section.ts';
import { markdownTable, terminalTable } from './report/table.ts';
import { armTable } from './report/tables.ts';
import { measureArms } from './retrieval/measure-arms.ts';

const assistant = await openAssistant(readConfig({}), (line) => process.stderr.write(`${line}\n`));
const table = armTable(await measureArms(assistant, loadCases()));
process.stdout.write(`${terminalTable(table)}\n`);
writeMarkedSection(join(MODEL_DIRECTORY, 'README.md'), 'retrieval', markdownTable(table));
