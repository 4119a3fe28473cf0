// Stage 2: what is asked, as data: the question by itself, its scope, the list it asks for, what kind of thing answers it.
import type { Retriever } from '../retrieval/retriever.ts';
import type { Language } from '../text/language.ts';
import { withoutMasks } from '../text/personal-data.ts';
import { type PinyinWords, readPinyin } from '../text/pinyin.ts';
import { readPinyinNumbers } from '../text/pinyin-numbers.ts';
import { KIND_PROBABILITY } from '../tuning.ts';
import { withoutOwnership } from '../understanding/actors.ts';
import { resolveFollowUp } from '../understanding/follow-up.ts';
import { probabilityOf } from '../understanding/linear-heads.ts';
import { clausesOnList, tasksOf } from '../understanding/list-matches.ts';
import type { ListReading } from '../understanding/list-query.ts';
import type { Classification, QuestionClassifier } from '../understanding/question-classifier.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import { type RequestContext, readAsked } from '../understanding/read-asked.ts';
import { rememberRequests } from '../understanding/request-reader.ts';
import type { Scope } from '../understanding/scope.ts';
import { readSides } from '../understanding/sides.ts';
import type { Conversation } from './conversation.ts';

export interface Understanding {
  /** How probable it is that the last turn is meant so. */
  readonly probability: number;
  /** The question by itself, readable without the conversation. */
  readonly question: string;
  readonly language: Language;
  /** What the question is about: the question without the words that ask who is responsible. */
  readonly subject: string;
  readonly scope: Scope;
  readonly list: ListReading | null;
  readonly classification: Classification;
  /** The two sides of a comparison, as phrases to search for. */
  readonly sides: readonly [string, string] | null;
  /** What is searched for beside the question, which leans on the conversation; else null. */
  readonly beside: string | null;
  /** True when the last turn leans on the conversation. */
  readonly leans: boolean;
  /** The place that the last turn asks of by itself (那青岛呢); else null. */
  readonly place: string | null;
  /** The user's own words where the question was made from the conversation. */
  readonly asked: string;
  /** True when more than the last answer is asked for. */
  readonly more: boolean;
  /** True when personal data was masked in the conversation. */
  readonly masked: boolean;
}

/** What understanding needs beside the conversation. */
export interface UnderstandContext extends RequestContext {
  readonly retriever: Retriever;
  readonly classifier: QuestionClassifier;
  readonly pinyin: PinyinWords;
}

/** What the last turn may mean, the likeliest first: one reading unless it may lean on the turns before it. */
export async function understand(
  conversation: Conversation,
  given: UnderstandContext,
): Promise<readonly Understanding[]> {
  // A turn is read several times on the way: alone, as a step, as the context of the next.
  const context = { ...given, requests: rememberRequests(given.requests) };
  const { notice, classifier, pinyin } = context;
  const said = conversation.earlier.filter(({ role }) => role === 'user').map(({ content }) => content);
  const turns = [...said, conversation.question].map((turn) =>
    readPinyin(readPinyinNumbers(withoutMasks(turn)), pinyin),
  );
  const readings = await resolveFollowUp(turns, {
    notice,
    scopeOf: (asked) => readAsked(asked, context).scope,
    tasksOf: (asked) => tasksShown(asked, context),
    listOf: context.requests.list,
    leaning: classifier.leaning,
  });
  return readings.map(({ form, ...reading }) => {
    const { located, scope, list } = readAsked(reading.question, context);
    const question = located ?? reading.question;
    const classification = classifier.classify(located ?? form);
    const isOf = (kind: AskedKind) => probabilityOf(classification.asks, kind) >= KIND_PROBABILITY;
    return {
      ...reading,
      question,
      subject: isOf('actor') ? withoutOwnership(question) : question,
      language: conversation.language,
      scope,
      list,
      classification,
      sides: isOf('comparison') ? readSides(question) : null,
      asked: conversation.question,
      masked: conversation.masked,
    };
  });
}

/** The tasks that the answer to a question shows, in its order: those it names or lists, else the one found first. */
export async function tasksShown(
  question: string,
  context: RequestContext & Pick<UnderstandContext, 'retriever'>,
): Promise<readonly number[]> {
  const { notice, retriever } = context;
  const { scope, list } = readAsked(question, context);
  if (scope.kind === 'count') return notice.tasks.map(({ number }) => number);
  const within = scope.kind === 'notice' ? null : scope.tasks;
  const listed = list === null ? within : tasksOf(clausesOnList(list.query, notice, within));
  if (listed !== null && listed.length > 0) return listed;
  const { hits } = await retriever.search(question);
  return hits[0]?.clause.task == null ? [] : [hits[0].clause.task];
}
