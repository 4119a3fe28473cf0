// npm run eval: puts the cases to an assistant, prints what came of it, and writes the reports.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assistant, CORPUS_DIRECTORY, DEFAULT_NOTICE } from '../src/assistant.ts';
import { loadNotice } from '../src/notice/load-notice.ts';
import { type EvalArguments, readArguments, USAGE } from './arguments.ts';
import type { EvalAssistant } from './assistants/eval-assistant.ts';
import { httpAssistant } from './assistants/http-assistant.ts';
import { openAiAssistant } from './assistants/openai-assistant.ts';
import { type EvalCase, loadCases } from './case.ts';
import { type CaseResult, evaluate } from './evaluate.ts';
import { belowFloors, figuresOf, floorsSchema } from './floors.ts';
import { measureStandIns, openProduct } from './model/run-writers.ts';
import { progressOf } from './progress.ts';
import { htmlReport } from './report/html.ts';
import { scorecard } from './report/scorecard.ts';
import { terminalTable } from './report/table.ts';
import { latencyText, terminalReport } from './report/terminal.ts';
import { lieTable, reachedLines, writtenText } from './report/written.ts';
import { measureArms } from './retrieval/measure-arms.ts';
import { ANSWER_SCORERS, TEXT_SCORERS } from './scorers/scorers.ts';
import { splitOf } from './split.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}

async function main(given: EvalArguments): Promise<number> {
  const cases = chooseCases(loadCases(), given);
  if (cases.length === 0) throw new Error('no case is left to run');
  if (given.writer === 'lying') return reportLies(cases);
  // Every floor and report is about the product in process; only then is there a retriever to measure.
  const product = isProduct(given) ? await openProduct(given.writer, toStderr) : null;
  const assistant = product ?? (await openOther(given));
  const progress = progressOf(cases.length);
  const durations: number[] = [];
  const results = await evaluate(cases, assistant, {
    scorers: given.openai === undefined ? ANSWER_SCORERS : TEXT_SCORERS,
    onResult: (result, milliseconds) => {
      progress(result.passed);
      durations.push(milliseconds);
    },
  });
  process.stdout.write(
    `${terminalReport(results, given.caseId !== undefined)}\n\n${latencyText(durations)}\n`,
  );
  if (given.writer !== undefined) process.stdout.write(`${writtenText(results)}\n`);
  if (given.write && product !== null) await writeReports(results, product, cases);
  if (given.floors !== undefined) writeJson(given.floors, figuresOf(results));
  return given.failUnder === undefined ? 0 : holdFloors(results, given.failUnder);
}

function chooseCases(cases: readonly EvalCase[], { kind, caseId, split }: EvalArguments): EvalCase[] {
  return cases.filter(
    (evalCase) =>
      (kind === undefined || evalCase.kind === kind) &&
      (caseId === undefined || evalCase.id === caseId) &&
      (split === 'all' || splitOf(evalCase.id) === split),
  );
}

function isProduct({ url, openai }: EvalArguments): boolean {
  return url === undefined && openai === undefined;
}

async function openOther({ url, openai, model }: EvalArguments): Promise<EvalAssistant> {
  const notice = loadNotice(join(CORPUS_DIRECTORY, DEFAULT_NOTICE));
  if (openai !== undefined) {
    return openAiAssistant({ url: openai, model, apiKey: process.env.OPENAI_API_KEY }, notice);
  }
  return httpAssistant(url ?? '', notice);
}

async function writeReports(
  results: readonly CaseResult[],
  product: Assistant,
  cases: readonly EvalCase[],
): Promise<void> {
  const arms = await measureArms(product, cases);
  const data = { results, arms, written: await measureStandIns(cases, toStderr) };
  writeFileSync(join(HERE, 'scorecard.md'), scorecard(data));
  writeFileSync(join(HERE, 'report.html'), htmlReport(data));
}

async function reportLies(cases: readonly EvalCase[]): Promise<number> {
  const { lies } = await measureStandIns(cases, toStderr);
  const reached = reachedLines(lies);
  process.stdout.write(`${terminalTable(lieTable(lies, true))}\n${reached.join('\n')}\n`);
  return reached.length === 0 ? 0 : 1;
}

function holdFloors(results: readonly CaseResult[], file: string): number {
  const fallen = belowFloors(figuresOf(results), floorsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  for (const line of fallen) process.stderr.write(`fell: ${line}\n`);
  return fallen.length === 0 ? 0 : 1;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
