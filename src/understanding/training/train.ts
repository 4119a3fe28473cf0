// npm run train:questions: trains the question classifiers from the corpus, cross-validates them, writes models/question-kinds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNotice } from '../../notice/load-notice.ts';
import { loadQuestions } from '../../notice/load-questions.ts';
import { projectPath } from '../../project-files.ts';
import { inHanzi, loadPinyinWords } from '../../text/pinyin.ts';
import { loadLabelledQuestions } from '../load-labelled-questions.ts';
import { loadLabelledTurns } from '../load-labelled-turns.ts';
import { CLASSIFIER_FILES, type ClassifierMeta, HEAD_NAMES, HEADS } from '../question-classifier.ts';
import { FEATURE_BUCKETS, QuestionFeatures } from '../question-features.ts';
import { crossValidate } from './cross-validate.ts';
import { headExamples } from './examples.ts';
import { FIT_OPTIONS, fitClassifier } from './fit-classifier.ts';
import { writeModelCard } from './model-card.ts';

const corpus = projectPath('corpus/shandong-2019');
// As the product reads them.
const pinyin = loadPinyinWords(projectPath('corpus/pinyin.json'));
const target = projectPath('models/question-kinds');

const features = new QuestionFeatures(loadNotice(corpus).text);
const examples = headExamples(
  inHanzi(loadLabelledQuestions(corpus), pinyin),
  inHanzi(loadQuestions(corpus), pinyin),
  inHanzi(loadLabelledTurns(corpus), pinyin),
  features,
);
const reports = {
  acts: crossValidate(HEADS.acts, examples.acts, FIT_OPTIONS),
  asks: crossValidate(HEADS.asks, examples.asks, FIT_OPTIONS),
  held: crossValidate(HEADS.held, examples.held, FIT_OPTIONS),
  leaning: crossValidate(HEADS.leaning, examples.leaning, FIT_OPTIONS),
};
const fitted = {
  acts: fitClassifier(HEADS.acts, examples.acts, FIT_OPTIONS),
  asks: fitClassifier(HEADS.asks, examples.asks, FIT_OPTIONS),
  held: fitClassifier(HEADS.held, examples.held, FIT_OPTIONS),
  leaning: fitClassifier(HEADS.leaning, examples.leaning, FIT_OPTIONS),
};

mkdirSync(target, { recursive: true });
const head = ({
  labels,
  scale,
  bias,
}: {
  labels: readonly string[];
  scale: number;
  bias: readonly number[];
}) => ({
  labels: [...labels],
  scale,
  bias: [...bias],
});
const meta: ClassifierMeta = {
  buckets: FEATURE_BUCKETS,
  acts: head(fitted.acts),
  asks: head(fitted.asks),
  held: head(fitted.held),
  leaning: head(fitted.leaning),
};
writeFileSync(join(target, CLASSIFIER_FILES.meta), `${JSON.stringify(meta, null, 1)}\n`);
writeFileSync(
  join(target, CLASSIFIER_FILES.weights),
  Buffer.concat(HEAD_NAMES.map((name) => Buffer.from(fitted[name].weights.buffer))),
);
writeModelCard(join(target, 'README.md'), reports);
for (const [name, report] of Object.entries(reports)) {
  process.stdout.write(
    `${name}: ${report.examples} examples, ${(100 * report.accuracy).toFixed(1)} % right (5-fold)\n`,
  );
}
