// The plain data that the stages hand to one another.
import type { Clause } from '../notice/notice.ts';
import type { Answer, Outcome, Reason, Reference } from '../protocol.ts';
import type { SentenceKey, SentenceValues } from './sentences/sentences.ts';

/** A sentence of ours from the catalogue, with the values that stand in it. */
export interface Said {
  readonly key: SentenceKey;
  readonly values?: SentenceValues;
}

/** What the judges found: the kind of answer and the clauses it rests on. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly completeness: Answer['completeness'];
  /** What is said before the quotes. */
  readonly lead: readonly Said[];
  /** True when the lead already names the place of every quote, so that the quotes stand bare. */
  readonly leadNamesSource: boolean;
  /** Weightiest first; none unless answered. */
  readonly evidence: readonly Clause[];
  /** Nearest clauses when the notice does not answer. */
  readonly related: readonly Clause[];
  /** Material from outside the notice; only for questions of ownership. */
  readonly references: readonly Reference[];
  readonly caveats: readonly Said[];
  /** Whether follow-up questions are offered from the neighbourhood of the clauses, or to begin with. */
  readonly suggest: 'near' | 'start';
  readonly checked: Answer['checked'];
}

/** One line of an answer: words of ours, a clause with its source before it, or a model's with its sources after it. */
export type Statement =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'quoted'; readonly clause: Clause; readonly text: string }
  | { readonly kind: 'written'; readonly clauses: readonly Clause[]; readonly text: string };

export interface Draft extends Omit<Verdict, 'lead' | 'leadNamesSource' | 'caveats'> {
  readonly statements: readonly Statement[];
  readonly caveats: readonly string[];
  /** Set when a language model was asked: its name, and whether its answer could not be used, or not all of it. */
  readonly writing?: { readonly model: string; readonly degraded: boolean };
}
