// What the tests of the stages are made of: search results, classifications and a judge that are decided beforehand.
import type { AnswerContext } from '../../src/answer/answer-question.ts';
import { evidenceFeatures } from '../../src/answer/evidence-features.ts';
import type { JudgeModel } from '../../src/answer/judge-model.ts';
import { JUDGEMENTS, type Judgement } from '../../src/answer/judgements.ts';
import type { Found } from '../../src/answer/retrieve.ts';
import type { Understanding } from '../../src/answer/understand.ts';
import type { Writer } from '../../src/answer/write.ts';
import type { SentenceCheck } from '../../src/answer/written-page.ts';
import { loadVocabulary } from '../../src/load-vocabulary.ts';
import type { LanguageModel } from '../../src/model/language-model.ts';
import type { Clause, Notice } from '../../src/notice/notice.ts';
import type { Hit, Retriever, SearchResult } from '../../src/retrieval/retriever.ts';
import type { Classification, QuestionClassifier } from '../../src/understanding/question-classifier.ts';
import type { Act, AskedKind } from '../../src/understanding/question-kinds.ts';
import { NO_REQUESTS } from '../../src/understanding/request-reader.ts';
import { readScope } from '../../src/understanding/scope.ts';
import { checkSentence } from '../../src/verification/check-sentence.ts';
import { SHANDONG } from '../notice/fixtures.ts';

export function clauseOf(id: string, notice: Notice = SHANDONG): Clause {
  const clause = notice.clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  return clause;
}

export const idsOf = (clauses: readonly Clause[]): string[] => clauses.map(({ id }) => id);

export function hitOf(clause: Clause, score = 1, coverage = 1): Hit {
  const legs = { keywordText: 1, keywordQuestions: 1, vectorText: 0.5, vectorQuestions: 0.5 };
  return { clause, score, legs, coverage };
}

/** Clauses by their ids, best first, each with its score (1, then 0.1 for all that follow) unless scores are given. */
export function foundOf(ids: readonly string[], scores: readonly number[] = [], coverage = 1): SearchResult {
  const hits = ids.map((id, place) =>
    hitOf(clauseOf(id), scores[place] ?? (place === 0 ? 1 : 0.1), coverage),
  );
  return { hits, rejected: [], timings: { embedMs: 0, keywordMs: 0, vectorMs: 0 } };
}

export const found = (main: SearchResult, sides: readonly SearchResult[] = []): Found => ({
  main,
  whole: main,
  sides,
  precedents: NO_PRECEDENTS,
});

/** Finds the same clauses whatever is asked. */
export function fakeRetriever(result: SearchResult): Retriever {
  return {
    search: async (_question, { accept = () => true } = {}) => ({
      ...result,
      hits: result.hits.filter(({ clause }) => accept(clause)),
    }),
  };
}

/** No labelled question is like the one asked. */
export const NO_PRECEDENTS = { byMeaning: [], byWording: [] };

/** A classification that is sure of one act and one kind. */
export function classificationOf(asks: AskedKind = 'rule', act: Act = 'question'): Classification {
  return {
    acts: [{ label: act, probability: 1 }],
    asks: [{ label: asks, probability: 1 }],
    held: [
      { label: 'held', probability: 0.5 },
      { label: 'not_held', probability: 0.5 },
    ],
  };
}

/** A classifier that says the same of every question, and whether every turn leans. */
export const classifierOf = (asks: AskedKind = 'rule', leaning = 1): QuestionClassifier => ({
  classify: () => classificationOf(asks),
  leaning: () => leaning,
});

/** A judge that says the same of every question. */
export function fixedJudge(judgement: Judgement): JudgeModel {
  const { names } = evidenceFeatures('', classificationOf(), foundOf([]), '', NO_PRECEDENTS, false);
  const zeros = names.map(() => 0);
  return {
    features: names.map((name) => ({ name, mean: 0, deviation: 1 })),
    hidden: { bias: [0], weights: [zeros] },
    output: {
      bias: JUDGEMENTS.map((label) => (label === judgement ? 20 : 0)),
      weights: JUDGEMENTS.map(() => [0]),
    },
    direct: JUDGEMENTS.map(() => zeros),
  };
}

export function understandingOf(question: string, changes: Partial<Understanding> = {}): Understanding {
  return {
    probability: 1,
    question,
    language: 'zh',
    subject: question,
    scope: readScope(question, SHANDONG),
    list: null,
    classification: classificationOf(),
    sides: null,
    beside: null,
    leans: false,
    place: null,
    asked: question,
    more: false,
    masked: false,
    ...changes,
  };
}

/** Everything that answers a question, decided beforehand: a judge that answers, a search that finds t1.1. */
export function contextOf(changes: Partial<AnswerContext> = {}): AnswerContext {
  return {
    notice: SHANDONG,
    retriever: fakeRetriever(foundOf(['t1.1'])),
    classifier: classifierOf(),
    requests: NO_REQUESTS,
    judgeModel: fixedJudge('answered'),
    precedents: async () => NO_PRECEDENTS,
    pinyin: new Map(),
    officialWords: () => [],
    duties: [],
    suggestions: [],
    createId: () => 'answer-1',
    writer: null,
    ...changes,
  };
}

const VOCABULARY = loadVocabulary(SHANDONG);

/** The check that the product makes of each sentence. */
export const check: SentenceCheck = (sentence, clauses) => checkSentence(sentence, clauses, VOCABULARY);

/** What writes with `model`, patiently, each sentence checked as in the product. */
export function writerOf(model: LanguageModel, changes: Partial<Writer> = {}): Writer {
  return {
    model,
    check,
    limits: { firstTextMs: 15_000, timeoutMs: 15_000 },
    random: () => 0.5,
    record: () => {},
    ...changes,
  };
}
