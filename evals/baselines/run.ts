// npm start: puts the retrieval cases to the baselines and writes results.json, which the scorecard includes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_DIRECTORY, DEFAULT_NOTICE, MODEL_DIRECTORY } from '../../src/assistant.ts';
import { loadTransformersEmbedder } from '../../src/embedding/transformers-embedder.ts';
import { loadNotice } from '../../src/notice/load-notice.ts';
import { loadCases } from '../case.ts';
import { BASELINE_RESULTS, type BaselineResults } from '../retrieval/baseline-results.ts';
import { isRetrievalCase } from '../retrieval/ranking.ts';
import { tasksOf } from './baseline.ts';
import { langChain } from './langchain.ts';
import { vectraDocuments } from './vectra.ts';

const notice = loadNotice(join(CORPUS_DIRECTORY, DEFAULT_NOTICE));
const embedder = await loadTransformersEmbedder({ directory: MODEL_DIRECTORY });
const cases = loadCases().filter(isRetrievalCase);
const baselines = [await langChain(notice.text, embedder), await vectraDocuments(notice.text, embedder)];

const results: BaselineResults = [];
for (const baseline of baselines) {
  const tasks: Record<string, number[]> = {};
  for (const { id, question } of cases) tasks[id] = tasksOf(await baseline.search(question), notice);
  results.push({ arm: baseline.name, tasks });
  process.stderr.write(`${baseline.name}: ${cases.length} cases\n`);
}
writeFileSync(BASELINE_RESULTS, `${serialise(results)}\n`);

/** One case a line, so that a change shows in a diff. */
function serialise(all: BaselineResults): string {
  const arms = all.map(({ arm, tasks }) => {
    const lines = Object.entries(tasks).map(
      ([id, found]) => `${JSON.stringify(id)}: ${JSON.stringify(found)}`,
    );
    return `{"arm": ${JSON.stringify(arm)}, "tasks": {\n${lines.join(',\n')}\n}}`;
  });
  return `[\n${arms.join(',\n')}\n]`;
}
