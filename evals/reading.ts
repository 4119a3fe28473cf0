// npm run eval:reading: answers drawn by a fixed seed, printed whole to evals/reading.md for a person to read.
import { writeFileSync } from 'node:fs';
import { openAssistant } from '../src/assistant.ts';
import { readConfig } from '../src/config.ts';
import { projectPath } from '../src/project-files.ts';
import { loadCases } from './case.ts';
import { evaluate } from './evaluate.ts';
import { drawCases } from './reading-sample.ts';
import { readingPage } from './report/reading.ts';

const SIZE = 100;
const SEED = 'reading 1';
const PAGE = projectPath('evals/reading.md');

const assistant = await openAssistant(readConfig({}), (line) => process.stderr.write(`${line}\n`));
const drawn = drawCases(loadCases(), SIZE, SEED);
// Nothing is scored: the reader judges.
writeFileSync(PAGE, readingPage(await evaluate(drawn, assistant, { scorers: {} }), SEED));
process.stdout.write(`${drawn.length} answers stand in ${PAGE}\n`);
