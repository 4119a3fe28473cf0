// npm run train:judge: trains the judge on the labelled questions, cross-validates it and writes models/judge.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTransformersEmbedder } from '../../embedding/transformers-embedder.ts';
import { loadLines } from '../../notice/load-lines.ts';
import { loadNotice } from '../../notice/load-notice.ts';
import { loadQuestions } from '../../notice/load-questions.ts';
import { projectPath } from '../../project-files.ts';
import { createTranslator, glossaryEntrySchema } from '../../retrieval/translate-query.ts';
import { inHanzi, loadPinyinWords, readPinyin } from '../../text/pinyin.ts';
import { loadLabelledQuestions } from '../../understanding/load-labelled-questions.ts';
import { loadLabelledTurns } from '../../understanding/load-labelled-turns.ts';
import { FOLDS } from '../../understanding/training/cross-validate.ts';
import { judgeProbabilities } from '../judge-model.ts';
import { JUDGEMENTS } from '../judgements.ts';
import { encodePrecedents, encodeWordings, PRECEDENT_FILES } from '../precedent-files.ts';
import { askedQuestions, buildTable, cacheEmbeddings, collectExamples } from './collect-examples.ts';
import { fitJudge } from './fit-judge.ts';
import { type Confusion, writeJudgeCard } from './judge-card.ts';

const corpus = projectPath('corpus/shandong-2019');
// As the product reads them.
const pinyin = loadPinyinWords(projectPath('corpus/pinyin.json'));
const target = projectPath('models/judge');

const embedder = cacheEmbeddings(
  await loadTransformersEmbedder({ directory: projectPath('models/mingwen-static') }),
);
const translate = createTranslator(loadLines(projectPath('corpus/glossary.jsonl'), glossaryEntrySchema));
const notice = loadNotice(corpus);
const labelled = {
  questions: inHanzi(loadLabelledQuestions(corpus), pinyin),
  turns: inHanzi(loadLabelledTurns(corpus), pinyin).map((turn) => ({
    ...turn,
    before: readPinyin(turn.before, pinyin),
  })),
  linked: inHanzi(loadQuestions(corpus), pinyin),
};
const asked = await askedQuestions(notice, labelled, embedder, translate);
const { names, examples } = await collectExamples(notice, labelled, asked, embedder, translate);

mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'model.json'), `${JSON.stringify(fitJudge(names, examples))}\n`);
const table = await buildTable(
  asked.filter(({ weight }) => weight === 1),
  embedder,
);
const shape = {
  dimension: table.dimension,
  rank: table.rank,
  count: table.labels.length,
  starts: table.starts,
};
writeFileSync(join(target, PRECEDENT_FILES.meta), `${JSON.stringify(shape)}\n`);
writeFileSync(join(target, PRECEDENT_FILES.table), encodePrecedents(table));
writeFileSync(join(target, PRECEDENT_FILES.wordings), encodeWordings(table.wordings));

// The model is written; what follows measures how good such a model is on questions that it has not seen.
const confusion: Confusion = new Map(JUDGEMENTS.map((judgement) => [judgement, new Map()]));
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitJudge(
    names,
    examples.filter((example) => example.fold !== fold),
  );
  // Only labelled questions are counted: those linked to clauses would flatter the table.
  for (const { values, label, weight } of examples.filter((example) => example.fold === fold)) {
    if (weight < 1) continue;
    const probabilities = judgeProbabilities(model, { names, values });
    const [found = 'answered'] = [...JUDGEMENTS].sort((a, b) => probabilities[b] - probabilities[a]);
    const row = confusion.get(label);
    row?.set(found, (row.get(found) ?? 0) + 1);
  }
}

writeJudgeCard(join(target, 'README.md'), examples.length, confusion);
process.stdout.write(`judge: ${examples.length} examples, ${names.length} features\n`);
