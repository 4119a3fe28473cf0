// What a question asks of the structure of the notice: the part it is about, the list it wants, the thing whose place it asks.
import type { Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import { normaliseText } from '../text/normalise.ts';
import { tasksOf } from './list-matches.ts';
import { type ListReading, readListQuery } from './list-query.ts';
import type { ListRequest, RequestReader } from './request-reader.ts';
import { readRequestedScope } from './requested-scope.ts';
import type { Scope } from './scope.ts';

export interface RequestContext {
  readonly notice: Notice;
  readonly requests: RequestReader;
  /** The words of official documents for each everyday term of a text, the nearest first. */
  readonly officialWords: (text: string) => readonly (readonly string[])[];
}

export interface Asked {
  readonly scope: Scope;
  readonly list: ListReading | null;
  /** The question for what the notice says of a thing whose place was asked for; else null. */
  readonly located: string | null;
}

export function readAsked(question: string, context: RequestContext): Asked {
  const { notice, requests } = context;
  const request = requests.structure(question);
  const listed = requests.list(question);
  // A list within tasks is no question for these tasks.
  const extent = listed === null ? request.extent : 'topic';
  const scope = readRequestedScope(question, { ...request, extent }, notice);
  const list = listed === null ? null : readList(question, listed, scope, context);
  const isLocated = request.structure === 'location' && request.asked.length > 0;
  const isPlain = scope.kind === 'notice' && list === null;
  return { scope, list, located: isPlain && isLocated ? askAbout(question, request.asked) : null };
}

// A list may be asked of the whole notice or of several of its tasks.
function readList(
  question: string,
  listed: ListRequest,
  scope: Scope,
  { notice, officialWords }: RequestContext,
): ListReading | null {
  if (scope.kind === 'count') return null;
  if (scope.kind !== 'notice' && (scope.topic === '' || scope.tasks.length < 2)) return null;
  const tasksWith = (word: string) =>
    tasksOf(notice.clauses.filter((clause) => clause.task !== null && searchTextOf(clause).includes(word)))
      .length;
  return readListQuery(question, listed, tasksWith, officialWords);
}

// 给爸妈装个爬楼机写在哪一条 is answered by what the notice says of it: of the words asked for and what leads to them.
function askAbout(question: string, asked: readonly string[]): string {
  const things = asked.join(' ');
  if (!/\p{Script=Han}/u.test(things)) return `What does the notice say about ${things}?`;
  const text = normaliseText(question);
  const [before = ''] = /[^,。;!?、:\s]*$/.exec(text.slice(0, text.indexOf(asked[0] ?? ''))) ?? [];
  return `${/[哪几]/.test(before) ? '' : before}${things}有什么规定`;
}
