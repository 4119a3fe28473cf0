// npm run eval:curve: how much each further question at index time brings, as a table in docs/measurements.
import { join } from 'node:path';
import { CORPUS_DIRECTORY, DEFAULT_NOTICE, MODEL_DIRECTORY } from '../src/assistant.ts';
import { loadTransformersEmbedder } from '../src/embedding/transformers-embedder.ts';
import { loadNotice } from '../src/notice/load-notice.ts';
import { loadQuestions } from '../src/notice/load-questions.ts';
import { projectPath } from '../src/project-files.ts';
import { loadCases } from './case.ts';
import { rateText, rateWithInterval } from './report/figures.ts';
import { writeMarkedSection } from './report/marked-section.ts';
import { markdownTable, type Table, terminalTable } from './report/table.ts';
import { type CurvePoint, measureQuestionCurve } from './retrieval/question-curve.ts';

const COUNTS = [0, 250, 500, 1000, 2000, 4000, Number.POSITIVE_INFINITY];

const corpus = join(CORPUS_DIRECTORY, DEFAULT_NOTICE);
const points = await measureQuestionCurve({
  notice: loadNotice(corpus),
  questions: loadQuestions(corpus),
  embedder: await loadTransformersEmbedder({ directory: MODEL_DIRECTORY }),
  cases: loadCases(),
  counts: COUNTS,
  arms: ['fused', 'keywords only'],
});
const table = curveTable(points);
process.stdout.write(`${terminalTable(table)}\n`);
writeMarkedSection(projectPath('docs/measurements/question-curve.md'), 'curve', markdownTable(table));

function curveTable(curve: readonly CurvePoint[]): Table {
  return {
    head: [
      'arm',
      'questions',
      'n',
      'right task first',
      'among three',
      'n with a clause',
      'right clause first',
    ],
    rows: curve.map(({ questions, figures: { arm, task, clause } }) => [
      arm,
      String(questions),
      String(task.hitAt1?.n ?? 0),
      rateWithInterval(task.hitAt1),
      rateText(task.hitAt3),
      String(clause?.hitAt1?.n ?? 0),
      rateText(clause?.hitAt1 ?? null),
    ]),
  };
}
