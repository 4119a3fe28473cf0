// Opens the product with a writer in process, and measures the stand-ins for the reports and for --writer lying.
import { type Assistant, openAssistant } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { loadVocabulary } from '../../src/load-vocabulary.ts';
import type { WriterName } from '../arguments.ts';
import type { EvalCase } from '../case.ts';
import { progressOf } from '../progress.ts';
import type { WrittenData } from '../report/written.ts';
import { judgePairs, loadPairs } from '../verifier/pairs.ts';
import { copyingModel } from './copying-model.ts';
import { measureCopying, measureLies } from './measure-written.ts';
import { openStage } from './stage.ts';

/** @throws Error when the environment names no endpoint */
export async function openProduct(
  writer: Exclude<WriterName, 'lying'> | undefined,
  report: (line: string) => void,
): Promise<Assistant> {
  switch (writer) {
    case undefined:
      return openAssistant(readConfig({}), report);
    case 'copying':
      return openAssistant(readConfig({}), report, undefined, { model: copyingModel });
    case 'endpoint': {
      const config = readConfig(process.env);
      if (config.model === null) throw new Error('--writer endpoint needs OPENAI_MODEL');
      return openAssistant(config, report);
    }
  }
}

/** Both stand-ins over the cases, and the pairs. */
export async function measureStandIns(
  cases: readonly EvalCase[],
  report: (line: string) => void,
): Promise<WrittenData> {
  const stage = openStage(copyingModel);
  const assistant = await openAssistant(readConfig({}), report, undefined, { model: stage });
  report('copying stand-in');
  const progress = progressOf(cases.length);
  const { results, asked } = await measureCopying(assistant, stage, cases, ({ passed }) => progress(passed));
  report(`lying stand-in, ${asked.length} cases`);
  const lies = await measureLies(assistant, stage, asked);
  const { notice } = assistant;
  return { copying: results, lies, pairs: judgePairs(loadPairs(), notice, loadVocabulary(notice)) };
}
