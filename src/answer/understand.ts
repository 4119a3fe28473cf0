// Stage 2: what is asked, as data: the question by itself, its scope, the list it asks for, what kind of thing answers it.
import type { Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Language } from '../text/language.ts';
import { type PinyinWords, readPinyin } from '../text/pinyin.ts';
import { readPinyinNumbers } from '../text/pinyin-numbers.ts';
import { KIND_PROBABILITY } from '../tuning.ts';
import { withoutOwnership } from '../understanding/actors.ts';
import { resolveFollowUp } from '../understanding/follow-up.ts';
import { clausesOnList, tasksOf } from '../understanding/list-matches.ts';
import { type ListReading, readListQuery } from '../understanding/list-query.ts';
import {
  type Classification,
  probabilityOf,
  type QuestionClassifier,
} from '../understanding/question-classifier.ts';
import { readScope, type Scope } from '../understanding/scope.ts';
import { readSides } from '../understanding/sides.ts';
import type { Conversation } from './conversation.ts';

export interface Understanding {
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
  readonly classify: QuestionClassifier;
  readonly pinyin: PinyinWords;
}

export async function understand(
  conversation: Conversation,
  context: UnderstandContext,
): Promise<Understanding> {
  const { notice, retriever, classify, pinyin } = context;
  const said = conversation.earlier.filter(({ role }) => role === 'user').map(({ content }) => content);
  const turns = [...said, conversation.question].map((turn) => readPinyin(readPinyinNumbers(turn), pinyin));
  const tasksShown = async (asked: string): Promise<readonly number[]> => {
    const numbered = readScope(asked, notice);
    if (numbered.kind === 'count') return notice.tasks.map(({ number }) => number);
    const within = numbered.kind === 'notice' ? null : numbered.tasks;
    const list = readList(asked, numbered, notice);
    const listed = list === null ? within : tasksOf(clausesOnList(list.query, notice, within));
    if (listed !== null && listed.length > 0) return listed;
    const { hits } = await retriever.search(asked);
    return hits[0]?.clause.task == null ? [] : [hits[0].clause.task];
  };
  const { question, form, beside, leans, place, more } = await resolveFollowUp(turns, notice, tasksShown);
  const classification = classify(form);
  const compares = probabilityOf(classification.asks, 'comparison') >= KIND_PROBABILITY;
  const scope = readScope(question, notice);
  return {
    question,
    subject:
      probabilityOf(classification.asks, 'actor') >= KIND_PROBABILITY ? withoutOwnership(question) : question,
    language: conversation.language,
    scope,
    list: readList(question, scope, notice),
    classification,
    sides: compares ? readSides(question) : null,
    beside,
    leans,
    place,
    asked: turns.at(-1) ?? '',
    more,
    masked: conversation.masked,
  };
}

// A list may be asked of the whole notice or of several of its tasks.
function readList(question: string, scope: Scope, notice: Notice): ListReading | null {
  const holds = (word: string) => standsInTask(word, notice);
  if (scope.kind === 'notice') return readListQuery(question, holds);
  if (scope.kind === 'count' || scope.topic === '' || scope.tasks.length < 2) return null;
  return readListQuery(scope.rest, holds);
}

function standsInTask(word: string, notice: Notice): boolean {
  return notice.clauses.some((clause) => clause.task !== null && searchTextOf(clause).includes(word));
}
