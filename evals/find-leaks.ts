// npm run eval:leaks: lists the training questions that must go because the evaluation asks the same.
import { CORPUS_DIRECTORY } from '../src/assistant.ts';
import { loadCases } from './case.ts';
import { findLeaks } from './leaks.ts';
import { loadTrainingQuestions } from './training-questions.ts';

const training = loadTrainingQuestions(CORPUS_DIRECTORY);
const leaks = findLeaks(
  loadCases(),
  training.map(({ text }) => text),
);
for (const { caseId, place, trainingQuestion, similarity } of leaks) {
  const where = training[place]?.place ?? '';
  process.stdout.write(`${where}\t${similarity.toFixed(2)}\t${trainingQuestion}\t(${caseId})\n`);
}
process.stdout.write(`${leaks.length} of ${training.length} training questions repeat a case\n`);
process.exitCode = leaks.length === 0 ? 0 : 1;
