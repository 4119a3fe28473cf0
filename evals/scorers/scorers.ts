// All scorers by name, and which of them a case must hold to pass.
import { clause } from './clause.ts';
import { completeness } from './completeness.ts';
import { evidenceOfFacts } from './evidence-of-facts.ts';
import { exactSet } from './exact-set.ts';
import { extraCitations } from './extra-citations.ts';
import { firstTask } from './first-task.ts';
import { forbiddenClaims } from './forbidden-claims.ts';
import { offsets } from './offsets.ts';
import { outcome } from './outcome.ts';
import { quotesVerbatim } from './quotes-verbatim.ts';
import { reason } from './reason.ts';
import { referencesApart } from './references-apart.ts';
import { requiredTasks } from './required-tasks.ts';
import type { Scorer } from './scorer.ts';
import { factsInNotice } from './text-only.ts';
import { topThree } from './top-three.ts';
import { words } from './words.ts';

export const SCORER_NAMES = [
  'outcome',
  'reason',
  'firstTask',
  'topThree',
  'requiredTasks',
  'exactSet',
  'clause',
  'words',
  'forbiddenClaims',
  'quotesVerbatim',
  'offsets',
  'evidenceOfFacts',
  'completeness',
  'extraCitations',
  'referencesApart',
] as const;
export type ScorerName = (typeof SCORER_NAMES)[number];
export type ScorerSet = Readonly<Partial<Record<ScorerName, Scorer>>>;

/** For answers of this contract. */
export const ANSWER_SCORERS: Readonly<Record<ScorerName, Scorer>> = {
  outcome,
  reason,
  firstTask,
  topThree,
  requiredTasks,
  exactSet,
  clause,
  words,
  forbiddenClaims,
  quotesVerbatim,
  offsets,
  evidenceOfFacts,
  completeness,
  extraCitations,
  referencesApart,
};

/** For assistants that give text alone: nothing can be asked of citations they do not make. */
export const TEXT_SCORERS: ScorerSet = { words, forbiddenClaims, evidenceOfFacts: factsInNotice };

/** A case passes when none of these fails; one that does not apply cannot fail. */
export const GATES: ReadonlySet<ScorerName> = new Set([
  'outcome',
  'firstTask',
  'requiredTasks',
  'exactSet',
  'words',
  'forbiddenClaims',
  'quotesVerbatim',
  'offsets',
  'evidenceOfFacts',
]);
