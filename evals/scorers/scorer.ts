// What a scorer is, and what most of them ask of a case first: which expectation applies to the answer given.
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer, Citation, Outcome } from '../../src/protocol.ts';
import type { EvalCase, Expectation } from '../case.ts';

export interface Score {
  /** From 0 (wrong) to 1 (right); null where the case asks nothing of the kind. Null is never counted as 0. */
  readonly score: number | null;
  /** What the score rests on, for the reader of a failure; empty when there is nothing to say. */
  readonly evidence: string;
}

export type Scorer = (evalCase: EvalCase, answer: Answer, notice: Notice) => Score;

export const NOT_APPLICABLE: Score = { score: null, evidence: '' };

/** 1 when nothing is wrong, otherwise 0 with what is wrong. */
export function noneOf(faults: readonly string[]): Score {
  return faults.length === 0 ? { score: 1, evidence: '' } : { score: 0, evidence: faults.join('; ') };
}

/** 1 or 0, with the same evidence either way. */
export function passIf(holds: boolean, evidence: string): Score {
  return { score: holds ? 1 : 0, evidence };
}

export function listOf<T>(oneOrMore: T | readonly T[]): readonly T[] {
  return Array.isArray(oneOrMore) ? oneOrMore : [oneOrMore as T];
}

export function acceptedOutcomes(expect: Expectation): readonly Outcome[] {
  return listOf(expect.outcome);
}

/** The outcome whose expectations apply: the given one when the case accepts it, otherwise the best expected one. */
export function appliedOutcome(evalCase: EvalCase, answer: Answer): Outcome {
  const [best = answer.outcome, ...others] = acceptedOutcomes(evalCase.expect);
  return others.includes(answer.outcome) ? answer.outcome : best;
}

/** The citations that the expected tasks are looked for in: what an answer rests on, or what a refusal shows. */
export function evidenceCitations(evalCase: EvalCase, answer: Answer): readonly Citation[] {
  const outcome = appliedOutcome(evalCase, answer);
  if (outcome === 'answered') return answer.citations;
  return outcome === 'not_in_notice' ? answer.related : [];
}

/** The distinct tasks of the citations, in their order; what stands outside the tasks is left out. */
export function tasksOf(citations: readonly Citation[]): number[] {
  return [...new Set(citations.flatMap(({ task }) => (task === null ? [] : [task])))];
}

/** The tasks of which the first citation must be one. */
export function rightTasks({ tasks = [], oneOf = [] }: Expectation): readonly number[] {
  return [...tasks, ...oneOf];
}

export function showTasks(tasks: readonly number[]): string {
  return tasks.length === 0 ? 'no task' : `tasks ${tasks.join(', ')}`;
}
