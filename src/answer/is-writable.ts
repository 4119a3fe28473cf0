// Whether a model may put an answer into other words, or the notice's own words are what is asked for.
import type { Notice } from '../notice/notice.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import { splitQuestions } from '../understanding/split-questions.ts';
import type { Conversation } from './conversation.ts';
import type { Draft, Verdict } from './draft.ts';
import type { Understanding } from './understand.ts';

/** What a draft was made from. */
export interface Asked {
  readonly notice: Notice;
  readonly conversation: Conversation;
  readonly understanding: Understanding;
  readonly verdict: Verdict;
}

/** Asked for these, a reader wants the words themselves, all of them, or must compare them without our help. */
const WORDS_THEMSELVES: readonly AskedKind[] = ['fulltext', 'metadata', 'list', 'comparison', 'actor'];

/**
 * Only the plain case: an answered question whose clauses stand in tasks. Lists, tasks and parts by number, titles,
 * dates and issuers, comparisons, who is responsible, corrected premises and several questions at once stay quotes.
 */
export function isWritable(draft: Draft, { verdict, understanding, conversation }: Asked): boolean {
  const [lead, ...more] = verdict.lead;
  const isPlain = lead?.key === 'quoted' && more.length === 0 && !verdict.leadNamesSource;
  const kind = understanding.classification.asks[0]?.label ?? 'rule';
  return (
    draft.outcome === 'answered' &&
    isPlain &&
    draft.reason === null &&
    draft.checked === null &&
    draft.references.length === 0 &&
    draft.evidence.every((clause) => clause.task !== null) &&
    !WORDS_THEMSELVES.includes(kind) &&
    splitQuestions(conversation.question).length < 2
  );
}
