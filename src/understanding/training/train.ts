// npm run train:questions: trains the two classifiers from the corpus, cross-validates them and writes models/question-kinds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNotice } from '../../notice/load-notice.ts';
import { loadQuestions } from '../../notice/load-questions.ts';
import { projectPath } from '../../project-files.ts';
import { loadLabelledQuestions } from '../load-labelled-questions.ts';
import { CLASSIFIER_FILES, type ClassifierMeta } from '../question-classifier.ts';
import { FEATURE_BUCKETS, QuestionFeatures } from '../question-features.ts';
import { ACTS, type Act, ASKED_KINDS, type AskedKind } from '../question-kinds.ts';
import { crossValidate, type Fold } from './cross-validate.ts';
import { type Example, type FitOptions, fitClassifier } from './fit-classifier.ts';
import { writeModelCard } from './model-card.ts';

/** Chosen by cross-validation over the labelled questions. */
const OPTIONS: FitOptions = { epochs: 6, rate: 0.3, decay: 1e-3, seed: 1 };
/** Every so many of the questions linked to clauses joins the turns as a plain question: all would drown the rest. */
const LINKED_SHARE = 3;

const corpus = projectPath('corpus/shandong-2019');
const target = projectPath('models/question-kinds');

const features = new QuestionFeatures(loadNotice(corpus).text);
const labelled = loadLabelledQuestions(join(corpus, 'understanding.jsonl'));
const linked = loadQuestions(corpus).filter((_, index) => index % LINKED_SHARE === 0);

const turns: (Example<Act> & Fold)[] = [
  ...labelled.map(({ q, act }) => ({ text: q, features: features.of(q), label: act })),
  ...linked.map(({ q }) => ({ text: q, features: features.of(q), label: 'question' as const })),
];
const questions: (Example<AskedKind> & Fold)[] = labelled.flatMap(({ q, asks }) =>
  asks === null ? [] : [{ text: q, features: features.of(q), label: asks }],
);

const reports = {
  acts: crossValidate(ACTS, turns, OPTIONS),
  asks: crossValidate(ASKED_KINDS, questions, OPTIONS),
};
const acts = fitClassifier(ACTS, turns, OPTIONS);
const asks = fitClassifier(ASKED_KINDS, questions, OPTIONS);

mkdirSync(target, { recursive: true });
const head = ({ labels, scale, bias }: typeof acts | typeof asks) => ({
  labels: [...labels],
  scale,
  bias: [...bias],
});
const meta: ClassifierMeta = { buckets: FEATURE_BUCKETS, acts: head(acts), asks: head(asks) };
writeFileSync(join(target, CLASSIFIER_FILES.meta), `${JSON.stringify(meta, null, 1)}\n`);
writeFileSync(
  join(target, CLASSIFIER_FILES.weights),
  Buffer.concat([Buffer.from(acts.weights), Buffer.from(asks.weights)]),
);
writeModelCard(join(target, 'README.md'), reports);
process.stdout.write(
  `acts: ${turns.length} turns, ${(100 * reports.acts.accuracy).toFixed(1)} % right; ` +
    `asks: ${questions.length} questions, ${(100 * reports.asks.accuracy).toFixed(1)} % right (5-fold)\n`,
);
