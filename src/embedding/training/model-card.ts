// Writes the model card, README.md beside the model: what it is, what it was made of, how good it is, where it ends.
import type { Quality, QualityRow } from './cross-validate.ts';
import type { RankMetrics } from './rank-metrics.ts';
import { BEST_AGGREGATION } from './score-units.ts';
import type { TrainingData } from './train-model.ts';
import type { RecipeOptions } from './training-options.ts';

export interface ModelCardFacts {
  readonly data: TrainingData;
  readonly recipe: RecipeOptions;
  readonly pieces: number;
  /** null when the model was trained without --cross-validate. */
  readonly quality: Quality | null;
}

export function writeModelCard({ data, recipe, pieces, quality }: ModelCardFacts): string {
  const { general, corpus } = data;
  const seeds = corpus.otherQuestions.filter(({ source }) => source === 'seed').length;
  return `# mingwen-static: the embedding model that ships with Mingwen

A static embedding: a text is cut into pieces (words, characters, English words, pinyin syllables), each piece has one
row of ${recipe.dimension} numbers, and the vector of the text is the mean of the rows, scaled to length 1. ${pieces} pieces, eight bits a
number with a scale a row. It runs through transformers.js (\`feature-extraction\`, mean pooling, \`dtype: 'q8'\`) or any ONNX
runtime; texts must first pass \`normaliseText\` of \`src/text/normalise.ts\` (NFKC, lower case, simplified Chinese).

| file | what it is |
|---|---|
| \`onnx/model_quantized.onnx\` | the table, and a graph that looks rows up: \`input_ids\` → \`last_hidden_state\` |
| \`tokenizer.json\`, \`tokenizer_config.json\` | the pieces with their unigram log probabilities |
| \`config.json\` | tells transformers.js how to read the rest; \`bert\` is the nearest name it knows |

## Made again

    npm run train -- --data DIR --seed ${recipe.seed} --dimension ${recipe.dimension} --cross-validate

DIR holds the general data below. The same data, seed and Node version give the same bytes. It takes 5 to 7 minutes on one core, 17 with \`--cross-validate\`, which changes nothing but the figures below. After a
training, renew the golden vectors: \`node --import tsx test/embedding/renew-golden-vectors.ts\`.

## Data and licences

| data | amount | origin and licence |
|---|---|---|
| law articles | ${general.articles.length} | laws, regulations and local regulations of the PRC, as collected by the public repository LawRefBook/Laws; texts of law are not protected by copyright (Copyright Law of the PRC, article 5) |
| question-passage pairs | ${general.questionPassages.length} | DRCD (Delta Reading Comprehension Dataset; CC BY-SA 3.0) and CMRC 2018 (Cui et al. 2019; CC BY-SA 4.0), turned into simplified Chinese and cut to about 320 characters |
| questions of the notices | ${corpus.questions.length} | written for Mingwen, \`corpus/*/questions.jsonl\`, each linked to the clauses that answer it (${corpus.units.length} citable units) |
| other questions of the notices | ${corpus.otherQuestions.length - seeds} | written for Mingwen, \`corpus/*/understanding.jsonl\` and \`specifics.jsonl\`: about a few clauses, or off the subject |
| seed questions | ${seeds} | written for Mingwen by one author, labelled with a task only; in DIR |
| glossary | ${corpus.glossary.length} | written for Mingwen, \`corpus/glossary.jsonl\`: everyday words and English → official words |

## Recipe

1. Vocabulary: words that jieba finds ${recipe.vocabulary.minimumCount} times or more in the general texts, every word of the notices, questions and
   glossary, all single characters, five-letter stems of English words.
2. While training, a Chinese word is the sum of its own row, the rows of its characters and of the words inside it; at
   the end they are added up into one row (exactly the same vectors).
3. General training: ${recipe.general.steps} steps of ${recipe.general.batchSize} pairs (law title and chapter → article, span of an article → its rest, article →
   next article, question → passage; 1 : 2 : 1 : 1), symmetric in-batch softmax, scale ${recipe.general.scale}, Adam, learning rate ${recipe.general.peakRate} to ${recipe.general.finalRate}, ${percent(recipe.general.dropout)} of the rows dropped.
4. Fine-tuning: ${recipe.fineTuning.steps} steps of ${recipe.fineTuning.batchSize} questions; a question must find, among all units' texts and the other questions of the
   step, those of its own clause (half of the loss) and of its own task (the other half); glossary pairs in every step;
   learning rate ${recipe.fineTuning.learningRate}, ${recipe.fineTuning.latinFactor} times that for rows of Latin letters, which general training hardly meets; ${percent(recipe.fineTuning.dropout)} of the rows dropped.

## Quality

${quality === null ? 'Not measured in this run: train with `--cross-validate`.' : qualityText(quality)}

## Together with the keyword search

On the evaluation's answerable questions, which neither training, keys nor vocabulary saw; \`npm run eval:retrieval\` makes the
table. "Test" is the half that no tuning looked at; the other arms on the same cases are what a user would build otherwise.

<!-- retrieval:start -->
<!-- retrieval:end -->

## Limits

- It knows which words go together, not what a sentence says: word order, negation, numbers and who does what to whom
  are lost. It finds clauses; whether a clause answers must be judged by other means.
- It was fitted to the questions of the notices in \`corpus/\`. A new notice is found by general training alone until
  questions for it are written and the model is trained again.
- English and pinyin are known only as far as the questions and the glossary use them; an unknown word is cut into stems,
  syllables or letters, which may mislead. Pinyin is the weakest.
- Laws and encyclopaedic passages are its only general Chinese: slang and dialect come from the questions alone.
- Its vectors are for finding, not for judging people or texts; biases of the sources were not examined.
`;
}

function qualityText(quality: Quality): string {
  return `Five folds over the questions of the corpus; a held-out question is compared with the units' texts (title before the
clause) and with the questions that were not held out. Hits by clause (any linked clause) and by task.

How to join the cosines of a unit's keys:

${table('score of a unit', quality.byAggregation)}

By language, with "${BEST_AGGREGATION}":

${table('language', quality.byLanguage)}

The other questions, trained without any of them (seed questions are labelled by task only):

${table('source, language', quality.otherQuestions)}

How to read this: the figures are for vectors alone; the product joins them with a keyword search. All questions were
written with the notice at hand, and those of the corpus have siblings by the same author in training, so the last
table is nearer to what strangers will see. Seven settings of the fine-tuning were compared on one or two of the folds
and on the other questions (the first ones on half as many questions); the best was kept, but for one that also
repeated general pairs and was 0.002 better. The number of steps (600 or 1,400) was set on the development half of the evaluation. So the figures are a little too good, and differences below 0.01 are
within chance. The evaluation under \`evals/\` is the measure of the product.`;
}

function table(heading: string, rows: readonly QualityRow[]): string {
  const lines = rows.map(
    ({ name, metrics }) => `| ${name} | ${metrics.queries} | ${cells(metrics).join(' | ')} |`,
  );
  return [
    `| ${heading} | questions | clause hit@1 | clause hit@3 | clause MRR | task hit@1 | task hit@3 |`,
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function cells(metrics: RankMetrics): string[] {
  const { unitHit1, unitHit3, unitReciprocalRank, groupHit1, groupHit3 } = metrics;
  return [unitHit1, unitHit3, unitReciprocalRank, groupHit1, groupHit3].map((value) =>
    Number.isNaN(value) ? '–' : value.toFixed(3),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
