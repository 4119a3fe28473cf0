// A tiny world for training tests: three subjects with words of their own, in law, in a notice and in questions.
import type { GeneralData } from '../../../src/embedding/training/read-general-data.ts';
import type { TrainingData } from '../../../src/embedding/training/train-model.ts';
import type { TrainingCorpus } from '../../../src/embedding/training/training-corpus.ts';
import type { RecipeOptions } from '../../../src/embedding/training/training-options.ts';

const SUBJECTS = [
  ['户籍', '落户', '居民', '户口', '迁移', '登记', '人口', '城镇'],
  ['污水', '管网', '排水', '处理', '设施', '水质', '河道', '治理'],
  ['学校', '教师', '学生', '教育', '学位', '入学', '课程', '校舍'],
] as const;

/** Articles that mix the words of one subject, turned by their number so that no two are equal. */
function articleText(words: readonly string[], number: number): string {
  const turned = words.map((_, place) => words[(place + number) % words.length]);
  return [...turned, ...turned.toReversed()].join('的');
}

const general: GeneralData = {
  articles: SUBJECTS.flatMap((words, subject) =>
    Array.from({ length: 12 }, (_, number) => ({
      heading: `第${subject}法 ${words[0]}`,
      text: articleText(words, number),
    })),
  ),
  questionPassages: SUBJECTS.map((words) => ({
    question: `${words[1]}怎么办`,
    passage: articleText(words, 3),
  })),
};

const corpus: TrainingCorpus = {
  units: [
    { id: 't1.0', text: '放开落户', title: '', group: 't1' },
    { id: 't1.1', text: '取消城镇落户限制', title: '放开落户', group: 't1' },
    { id: 't2.0', text: '治理污水', title: '', group: 't2' },
    { id: 't2.1', text: '推动污水管网全覆盖', title: '治理污水', group: 't2' },
  ],
  questions: [
    { text: '俺能迁户口不', units: ['t1.1'], group: 't1', language: 'zh', source: 'corpus' },
    { text: '搬家了户口咋迁', units: ['t1.1'], group: 't1', language: 'zh', source: 'corpus' },
    { text: '臭水沟啥时候修', units: ['t2.1'], group: 't2', language: 'zh', source: 'corpus' },
    { text: '门口臭水往哪儿排', units: ['t2.1'], group: 't2', language: 'zh', source: 'corpus' },
    { text: 'sewage pipes', units: ['t2.1'], group: 't2', language: 'en', source: 'corpus' },
  ],
  otherQuestions: [
    { text: '今天股票涨了吗', units: [], group: null, language: 'zh', source: 'understanding' },
    { text: '户口咋办', units: [], group: 't1', language: 'zh', source: 'seed' },
  ],
  glossary: [
    { term: '搬家', official: ['落户'] },
    { term: '臭水', official: ['污水'] },
  ],
};

export const data: TrainingData = { general, corpus };

export const recipe: RecipeOptions = {
  seed: 1,
  dimension: 16,
  vocabulary: { minimumCount: 2, limit: 1000, ownWeight: 5 },
  general: { steps: 60, batchSize: 8, peakRate: 0.02, finalRate: 0.005, dropout: 0.1, scale: 10 },
  fineTuning: {
    steps: 40,
    batchSize: 6,
    learningRate: 0.01,
    latinFactor: 10,
    dropout: 0.1,
    scale: 10,
    glossarySize: 2,
    glossaryWeight: 0.5,
  },
};
