// Stage 2: what is asked, as data: the question by itself, its scope, the list it asks for, what kind of thing answers it.
import type { Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { OfficialWords } from '../retrieval/translate-query.ts';
import type { Language } from '../text/language.ts';
import { normaliseText } from '../text/normalise.ts';
import { withoutMasks } from '../text/personal-data.ts';
import { type PinyinWords, readPinyin } from '../text/pinyin.ts';
import { readPinyinNumbers } from '../text/pinyin-numbers.ts';
import { KIND_PROBABILITY } from '../tuning.ts';
import { withoutOwnership } from '../understanding/actors.ts';
import { resolveFollowUp } from '../understanding/follow-up.ts';
import { probabilityOf } from '../understanding/linear-heads.ts';
import { clausesOnList, tasksOf } from '../understanding/list-matches.ts';
import { type ListReading, readListQuery } from '../understanding/list-query.ts';
import type { Classification, QuestionClassifier } from '../understanding/question-classifier.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import type { RequestReader } from '../understanding/request-reader.ts';
import { readRequestedScope } from '../understanding/requested-scope.ts';
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
export interface UnderstandContext {
  readonly notice: Notice;
  readonly retriever: Retriever;
  readonly classifier: QuestionClassifier;
  readonly requests: RequestReader;
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
  const readings = await resolveFollowUp(turns, {
    notice,
    scopeOf: (asked) => scopeOf(asked, context),
    tasksOf: (asked) => tasksShown(asked, context),
    asksForList: (asked) => context.requests.list(asked) !== null,
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
  context: ListContext & Pick<UnderstandContext, 'retriever'>,
): Promise<readonly number[]> {
  const { notice, retriever } = context;
  const scope = scopeOf(question, context);
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
  const scope = scopeOf(question, context);
  const list = readList(question, scope, context);
  const isPlain = scope.kind === 'notice' && list === null;
  const { structure, asked } = context.requests.structure(question);
  const located = isPlain && structure === 'location' && asked.length > 0 ? askAbout(question, asked) : null;
  return { located, scope, list };
}

function scopeOf(question: string, { notice, requests }: ListContext): Scope {
  const request = requests.structure(question);
  // A list within tasks is no question for these tasks.
  const isList = requests.list(question) !== null;
  return readRequestedScope(question, isList ? { ...request, extent: 'topic' } : request, notice);
}

// 给爸妈装个爬楼机写在哪一条 is answered by what the notice says of it: of the words asked for and what leads to them.
function askAbout(question: string, asked: readonly string[]): string {
  const things = asked.join(' ');
  if (!/\p{Script=Han}/u.test(things)) return `What does the notice say about ${things}?`;
  const text = normaliseText(question);
  const [before = ''] = /[^,。;!?、:\s]*$/.exec(text.slice(0, text.indexOf(asked[0] ?? ''))) ?? [];
  return `${/[哪几]/.test(before) ? '' : before}${things}有什么规定`;
}

type ListContext = Pick<UnderstandContext, 'notice' | 'requests' | 'officialWords'>;

// A list may be asked of the whole notice or of several of its tasks.
function readList(
  question: string,
  scope: Scope,
  { notice, requests, officialWords }: ListContext,
): ListReading | null {
  if (scope.kind === 'count') return null;
  if (scope.kind !== 'notice' && (scope.topic === '' || scope.tasks.length < 2)) return null;
  const request = requests.list(question);
  const tasksWith = (word: string) => countTasksWith(word, notice);
  return request === null ? null : readListQuery(question, request, tasksWith, officialWords);
}

function countTasksWith(word: string, notice: Notice): number {
  return tasksOf(
    notice.clauses.filter((clause) => clause.task !== null && searchTextOf(clause).includes(word)),
  ).length;
}
