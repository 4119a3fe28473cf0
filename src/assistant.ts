// Puts the parts together: corpus, embedding model, index, retriever, and the function that answers.
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { type AnswerContext, type AnswerPiece, answerQuestion } from './answer/answer-question.ts';
import { loadJudgeModel } from './answer/judge-model.ts';
import { loadDuties, loadSuggestions } from './answer/load-companions.ts';
import { openWriter, type WriterTrial } from './answer/open-writer.ts';
import { loadPrecedents } from './answer/precedent-files.ts';
import { createPrecedents, type Precedents } from './answer/precedents.ts';
import type { Config } from './config.ts';
import type { Embedder } from './embedding/embedder.ts';
import { openEmbedder } from './embedding/open-embedder.ts';
import { rememberLast } from './embedding/remember-last.ts';
import { loadTransformersEmbedder } from './embedding/transformers-embedder.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import { loadLines } from './notice/load-lines.ts';
import { loadNotice } from './notice/load-notice.ts';
import { loadQuestions } from './notice/load-questions.ts';
import type { Notice } from './notice/notice.ts';
import { projectPath } from './project-files.ts';
import type { Answer, Message } from './protocol.ts';
import { buildIndex, type IndexRequest, openIndex } from './retrieval/index-folder.ts';
import { buildKeys } from './retrieval/keys.ts';
import { createRetriever, type Retriever } from './retrieval/retriever.ts';
import { createOfficialWords, createTranslator, glossaryEntrySchema } from './retrieval/translate-query.ts';
import { vectraStore } from './retrieval/vectra-store.ts';
import { forgetNormalised } from './text/normalise.ts';
import { inHanzi, loadPinyinWords, type PinyinWords, readPinyin } from './text/pinyin.ts';
import { loadQuestionClassifier } from './understanding/question-classifier.ts';
import { loadRequestReader } from './understanding/request-reader.ts';
import { checkSentence } from './verification/check-sentence.ts';

export const CORPUS_DIRECTORY = projectPath('corpus');
const GLOSSARY_FILE = projectPath('corpus/glossary.jsonl');
const PINYIN_FILE = projectPath('corpus/pinyin.json');
export const MODEL_DIRECTORY = projectPath('models/mingwen-static');
const JUDGE_DIRECTORY = projectPath('models/judge');
/** The notice that is asked about when a request names none. */
export const DEFAULT_NOTICE = 'shandong-2019';

export interface Assistant {
  readonly notice: Notice;
  readonly retriever: Retriever;
  /** Throws only for bugs and outages; every expected ending is an outcome of the answer. */
  answer(
    messages: readonly Message[],
    signal?: AbortSignal,
    onText?: (piece: AnswerPiece) => void,
  ): Promise<Answer>;
}

/** What the evaluation and the command line put in the place of what is set or tuned. */
export type Trial = Pick<AnswerContext, 'answerBias'> & WriterTrial;

/** Opens the assistant of one notice, building its index when there is no usable one. `report` receives single lines. */
export async function openAssistant(
  config: Config,
  report: (line: string) => void,
  noticeId = DEFAULT_NOTICE,
  trial: Trial = {},
): Promise<Assistant> {
  const { notice, pinyin, request } = await prepareIndex(config, report, noticeId);
  const index = await openIndex(request);
  const glossary = loadLines(GLOSSARY_FILE, glossaryEntrySchema);
  const retriever = createRetriever(notice, request.keys, index, request.embedder, {
    read: (question) => readPinyin(question, pinyin),
    translate: createTranslator(glossary),
  });
  const corpus = join(CORPUS_DIRECTORY, noticeId);
  const vocabulary = loadVocabulary(notice);
  const context = {
    notice,
    retriever,
    classifier: loadQuestionClassifier(projectPath('models/question-kinds'), notice.text),
    requests: loadRequestReader(projectPath('models/requests'), notice),
    judgeModel: loadJudgeModel(join(JUDGE_DIRECTORY, 'model.json')),
    precedents: await openPrecedents(request.embedder),
    pinyin,
    officialWords: createOfficialWords(glossary),
    duties: loadDuties(corpus),
    suggestions: loadSuggestions(corpus),
    createId: randomUUID,
    writer: openWriter(
      config.model,
      {
        check: (sentence, clauses) => checkSentence(sentence, clauses, vocabulary),
        now: () => performance.now(),
        random: Math.random,
        report,
      },
      trial,
    ),
    ...(trial.answerBias === undefined ? {} : { answerBias: trial.answerBias }),
  };
  return {
    notice,
    retriever,
    async answer(messages, signal, onText) {
      try {
        return await answerQuestion(context, messages, { signal, onText });
      } finally {
        forgetNormalised();
      }
    },
  };
}

/** Builds the index of a notice anew, whatever is there. */
export async function rebuildIndex(
  config: Config,
  report: (line: string) => void,
  noticeId = DEFAULT_NOTICE,
): Promise<void> {
  const { request } = await prepareIndex(config, report, noticeId);
  await buildIndex(request);
}

async function prepareIndex(
  config: Config,
  report: (line: string) => void,
  noticeId: string,
): Promise<{ notice: Notice; pinyin: PinyinWords; request: IndexRequest & { embedder: Embedder } }> {
  const corpus = join(CORPUS_DIRECTORY, noticeId);
  const notice = loadNotice(corpus);
  const pinyin = loadPinyinWords(PINYIN_FILE);
  const keys = buildKeys(notice, inHanzi(loadQuestions(corpus), pinyin));
  const embedder = rememberLast(await openEmbedder(config, MODEL_DIRECTORY));
  const directory = join(config.dataDirectory, 'index', notice.id);
  return {
    notice,
    pinyin,
    request: { directory, notice: notice.id, keys, embedder, store: vectraStore, report },
  };
}

// Precedents were embedded by the shipped model, whatever model the index uses.
async function openPrecedents(embedder: Embedder): Promise<Precedents> {
  const isShipped = embedder.model === basename(MODEL_DIRECTORY);
  const shipped = isShipped ? embedder : await loadTransformersEmbedder({ directory: MODEL_DIRECTORY });
  return createPrecedents(loadPrecedents(JUDGE_DIRECTORY), async (question) => {
    const [vector = new Float32Array()] = await shipped.embed([question], 'query');
    return vector;
  });
}
