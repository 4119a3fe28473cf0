// The strictest check of a written sentence: it must be a clause that it cites, punctuation and script aside.
import { normaliseText } from '../text/normalise.ts';

export interface CitedClause {
  readonly id: string;
  readonly text: string;
}

/** What is wrong with a sentence, judged by the clauses that it cites; nothing when it says no more than they do. */
export type SentenceCheck = (
  sentence: string,
  clauses: readonly CitedClause[],
  question: string,
) => readonly { readonly kind: string; readonly text: string }[];

export const checkVerbatim: SentenceCheck = (sentence, clauses) => {
  // A point or a comma between digits is part of a figure.
  const plain = (text: string) => normaliseText(text).replace(/[\s。、;:!"“”]|(?<!\d)[.,]|[.,](?!\d)/g, '');
  const said = plain(sentence);
  return clauses.some(({ text }) => plain(text) === said) ? [] : [{ kind: 'not_verbatim', text: sentence }];
};
