// The command `npm run train`: reads the data, trains, measures when asked to, writes the model and its card.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crossValidate } from './cross-validate.ts';
import { writeModelCard } from './model-card.ts';
import { createRandom } from './random.ts';
import { readGeneralData } from './read-general-data.ts';
import { readTaskQuestions, readTrainingCorpus } from './read-training-corpus.ts';
import { finishModel, type TrainingData, trainOnGeneralData } from './train-model.ts';
import type { TrainingCorpus } from './training-corpus.ts';
import { parseTrainingOptions, type TrainingOptions } from './training-options.ts';

function report(line: string): void {
  process.stdout.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}

function run(options: TrainingOptions): void {
  const { recipe } = options;
  const data: TrainingData = { general: readGeneralData(options.data), corpus: readCorpus(options) };
  const { articles, questionPassages } = data.general;
  const { questions, otherQuestions } = data.corpus;
  report(`${articles.length} articles, ${questionPassages.length} question-passage pairs`);
  report(`${questions.length} questions that are keys, ${otherQuestions.length} others`);

  const random = createRandom(recipe.seed);
  const trained = trainOnGeneralData(data, recipe, random, report);
  const quality = options.crossValidate ? crossValidate(trained, recipe, report) : null;
  const files = finishModel(trained, recipe, random, report);
  const card = writeModelCard({ data, recipe, pieces: trained.vocabulary.pieces.length, quality });
  for (const [name, content] of Object.entries({ ...files, 'README.md': card })) {
    const path = join(options.out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  report(`wrote ${options.out}`);
}

function readCorpus({ corpus, data }: TrainingOptions): TrainingCorpus {
  const read = readTrainingCorpus(corpus);
  const seeds = readTaskQuestions(join(data, 'questions_seed.jsonl'));
  return { ...read, otherQuestions: [...read.otherQuestions, ...seeds] };
}

run(parseTrainingOptions(process.argv.slice(2)));
