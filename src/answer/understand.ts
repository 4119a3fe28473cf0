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
  /** The last turn alone where it leans on the conversation, to be searched for beside the question; else null. */
  readonly turn: string | null;
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
  const taskOf = async (question: string) => (await retriever.search(question)).hits[0]?.clause.task ?? null;
  const { question, form, turn, more } = await resolveFollowUp(turns, notice, taskOf);
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
    turn,
    asked: turns.at(-1) ?? '',
    more,
    masked: conversation.masked,
  };
}

// A list may be asked of the whole notice or of some of its parts.
function readList(question: string, scope: Scope, notice: Notice): ListReading | null {
  const holds = (word: string) => standsInTask(word, notice);
  if (scope.kind === 'notice') return readListQuery(question, holds);
  return scope.kind === 'parts' && scope.topic !== '' ? readListQuery(scope.rest, holds) : null;
}

function standsInTask(word: string, notice: Notice): boolean {
  return notice.clauses.some((clause) => clause.task !== null && searchTextOf(clause).includes(word));
}
