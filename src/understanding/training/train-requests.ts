// npm run train:requests: trains the reader of requests from the corpus, cross-validates it, writes models/requests.
import { join } from 'node:path';
import { loadNotice } from '../../notice/load-notice.ts';
import { projectPath } from '../../project-files.ts';
import { inHanzi, loadPinyinWords, readPinyin } from '../../text/pinyin.ts';
import { readPinyinNumbers } from '../../text/pinyin-numbers.ts';
import { loadLabelledQuestions } from '../load-labelled-questions.ts';
import { type LabelledRequest, loadLabelledRequests } from '../load-labelled-requests.ts';
import { loadLabelledTurns } from '../load-labelled-turns.ts';
import { REQUEST_HEADS, TAGGER_NAMES, tokenFeaturesOf } from '../request-reader.ts';
import { saveTagger } from '../tagger-files.ts';
import { bestTags, POINTER_TAGS, WORD_TAGS } from '../word-tagger.ts';
import { FOLDS, foldOf } from './cross-validate.ts';
import { crossValidateHeads, fitHeads, saveHeads } from './fit-heads.ts';
import { fitTagger } from './fit-tagger.ts';
import { percent, summaryOf, writeModelCard } from './model-card.ts';
import { pointerExamples, requestExamples, type TaggedRequest, wordExamples } from './request-examples.ts';

const corpus = projectPath('corpus/shandong-2019');
const pinyin = loadPinyinWords(projectPath('corpus/pinyin.json'));
const target = projectPath('models/requests');
const notice = loadNotice(corpus);

// As the product reads them.
const read = (text: string) => readPinyin(readPinyinNumbers(text), pinyin);
const requests = loadLabelledRequests(corpus).map(
  ({ words, ...request }): LabelledRequest => ({
    ...request,
    q: read(request.q),
    words: words && {
      asked: words.asked.map(read),
      denied: words.denied.map(read),
      task: words.task.map(read),
      part: words.part.map(read),
    },
  }),
);
const examples = requestExamples(
  requests,
  inHanzi(loadLabelledQuestions(corpus), pinyin),
  inHanzi(loadLabelledTurns(corpus), pinyin),
);
const tokens = tokenFeaturesOf(notice);
const words = wordExamples(requests, tokens);
const pointers = pointerExamples(requests, tokens);
const reports = crossValidateHeads(REQUEST_HEADS, examples);
const tagged = [
  ['words', words.length, exactTags(WORD_TAGS, words)],
  ['pointers', pointers.length, exactTags(POINTER_TAGS, pointers)],
] as const;

saveHeads(target, fitHeads(REQUEST_HEADS, examples));
saveTagger(target, TAGGER_NAMES.words, fitTagger(WORD_TAGS, words));
saveTagger(target, TAGGER_NAMES.pointers, fitTagger(POINTER_TAGS, pointers));
writeModelCard(
  join(target, 'README.md'),
  `# requests
Seven linear softmax classifiers over hashed characters, their pairs and words, and two linear taggers of sequences (averaged structured perceptrons over hashed features of words): whether a question asks for a list of tasks (list), of what (listed), whether its words must stand there themselves (wording), in titles alone (stands), all in one task (joining), how the question refers to the structure of the notice (structure), how much of what is numbered it wants (extent), and which of its words are asked for, denied, or point at tasks and parts.

Made by \`npm run train:requests\` from \`requests.jsonl\` of \`corpus/shandong-2019/\` (written for this project; no question of the evaluation is among them) and a share of the labelled questions as plain ones. The same data give the same bytes.`,
  reports,
  tagged
    .map(
      ([name, count, right]) => `\n## ${name}: ${count} requests, ${percent(right)} with every tag right\n`,
    )
    .join(''),
);
process.stdout.write(summaryOf(reports));
for (const [name, count, right] of tagged)
  process.stdout.write(`${name}: ${count} examples, ${percent(right)} right (5-fold)\n`);

/** The share of requests, each held out with its fold, whose tags are all right. */
function exactTags<Tag extends string>(tags: readonly Tag[], all: readonly TaggedRequest<Tag>[]): number {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitTagger(
      tags,
      all.filter(({ text }) => foldOf(text) !== fold),
    );
    for (const example of all.filter(({ text }) => foldOf(text) === fold))
      if (bestTags(example.tokens, weights, []).join() === example.tags.join()) right += 1;
  }
  return right / all.length;
}
