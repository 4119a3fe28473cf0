// npm run train:questions: trains the question classifiers from the corpus, cross-validates them, writes models/question-kinds.
import { join } from 'node:path';
import { loadNotice } from '../../notice/load-notice.ts';
import { loadQuestions } from '../../notice/load-questions.ts';
import { projectPath } from '../../project-files.ts';
import { inHanzi, loadPinyinWords } from '../../text/pinyin.ts';
import { loadLabelledQuestions } from '../load-labelled-questions.ts';
import { loadLabelledTurns } from '../load-labelled-turns.ts';
import { QUESTION_HEADS } from '../question-classifier.ts';
import { QuestionFeatures } from '../question-features.ts';
import { headExamples } from './examples.ts';
import { crossValidateHeads, fitHeads, saveHeads } from './fit-heads.ts';
import { summaryOf, writeModelCard } from './model-card.ts';

const corpus = projectPath('corpus/shandong-2019');
// As the product reads them.
const pinyin = loadPinyinWords(projectPath('corpus/pinyin.json'));
const target = projectPath('models/question-kinds');

const examples = headExamples(
  inHanzi(loadLabelledQuestions(corpus), pinyin),
  inHanzi(loadQuestions(corpus), pinyin),
  inHanzi(loadLabelledTurns(corpus), pinyin),
  new QuestionFeatures(loadNotice(corpus).text),
);
const reports = crossValidateHeads(QUESTION_HEADS, examples);
saveHeads(target, fitHeads(QUESTION_HEADS, examples));
writeModelCard(
  join(target, 'README.md'),
  `# question-kinds
Four linear softmax classifiers over hashed character n-grams: what a turn is (acts), what kind of thing a question
asks for (asks), whether by its form alone a notice is likely to hold that (held), and whether a turn after another is understood only with the question before it (leaning). Words of the notice are masked first, so that the form of a question decides and not its subject.

Made by \`npm run train:questions\` from \`understanding.jsonl\`, \`specifics.jsonl\` and \`turns.jsonl\` of \`corpus/shandong-2019/\` (labelled questions and turns written for this
project; no question of the evaluation is among them) and every third of \`corpus/shandong-2019/questions.jsonl\` as plain questions. The same
data give the same bytes. A new kind is a label in \`src/understanding/question-kinds.ts\` and labelled questions in those files.`,
  reports,
);
process.stdout.write(summaryOf(reports));
