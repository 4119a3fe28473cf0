// Stage 2: what is asked, as data: the question by itself, its scope, the list it asks for, what kind of thing answers it.
import type { Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { OfficialWords } from '../retrieval/translate-query.ts';
import type { Language } from '../text/language.ts';
import { withoutMasks } from '../text/personal-data.ts';
import { type PinyinWords, readPinyin } from '../text/pinyin.ts';
import { readPinyinNumbers } from '../text/pinyin-numbers.ts';
import { KIND_PROBABILITY } from '../tuning.ts';
import { withoutOwnership } from '../understanding/actors.ts';
import { resolveFollowUp } from '../understanding/follow-up.ts';
import { clausesOnList, tasksOf } from '../understanding/list-matches.ts';
import { type ListReading, readListQuery } from '../understanding/list-query.ts';
import { readLocation } from '../understanding/location.ts';
import {
  type Classification,
  probabilityOf,
  type QuestionClassifier,
} from '../understanding/question-classifier.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import { readScope, type Scope } from '../understanding/scope.ts';
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
export interface UnderstandContext {
  readonly notice: Notice;
  readonly retriever: Retriever;
  readonly classifier: QuestionClassifier;
  readonly pinyin: PinyinWords;
  /** The words of official documents for the everyday ones of a text. */
  readonly officialWords: OfficialWords;
}

/** What the last turn may mean, the likeliest first: one reading unless it may lean on the turns before it. */
export async function understand(
  conversation: Conversation,
  context: UnderstandContext,
): Promise<readonly Understanding[]> {
  const { notice, classifier, pinyin } = context;
  const said = conversation.earlier.filter(({ role }) => role === 'user').map(({ content }) => content);
  const turns = [...said, conversation.question].map((turn) =>
    readPinyin(readPinyinNumbers(withoutMasks(turn)), pinyin),
  );
  const tasksOf = (asked: string) => tasksShown(asked, context);
  const readings = await resolveFollowUp(turns, { notice, tasksOf, leaning: classifier.leaning });
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
  context: ListContext & Pick<UnderstandContext, 'retriever'>,
): Promise<readonly number[]> {
  const { notice, retriever } = context;
  const scope = readScope(question, notice);
  if (scope.kind === 'count') return notice.tasks.map(({ number }) => number);
  const within = scope.kind === 'notice' ? null : scope.tasks;
  const list = readList(question, scope, context);
  const listed = list === null ? within : tasksOf(clausesOnList(list.query, notice, within));
  if (listed !== null && listed.length > 0) return listed;
  const { hits } = await retriever.search(question);
  return hits[0]?.clause.task == null ? [] : [hits[0].clause.task];
}

interface Asked {
  /** The question for what the notice says of a thing whose place was asked for; else null. */
  readonly located: string | null;
  readonly scope: Scope;
  readonly list: ListReading | null;
}

// 居住证是第几项 is a list where the words stand in a task; 给老楼装电梯写在哪一条 must be searched for.
function readAsked(question: string, context: ListContext): Asked {
  const scope = readScope(question, context.notice);
  const list = readList(question, scope, context);
  const isPlain = scope.kind === 'notice' && list?.literal !== true;
  const located = isPlain ? readLocation(question) : null;
  return located === null ? { located, scope, list } : { ...readAsked(located, context), located };
}

type ListContext = Pick<UnderstandContext, 'notice' | 'officialWords'>;

// A list may be asked of the whole notice or of several of its tasks.
function readList(
  question: string,
  scope: Scope,
  { notice, officialWords }: ListContext,
): ListReading | null {
  const holds = (word: string) => standsInTask(word, notice);
  if (scope.kind === 'notice') return readListQuery(question, holds, officialWords);
  if (scope.kind === 'count' || scope.topic === '' || scope.tasks.length < 2) return null;
  return readListQuery(scope.rest, holds, officialWords);
}

function standsInTask(word: string, notice: Notice): boolean {
  return notice.clauses.some((clause) => clause.task !== null && searchTextOf(clause).includes(word));
}
