// Puts the cases to an assistant, one after the other, and scores each answer.
import type { Answer } from '../src/protocol.ts';
import type { EvalAssistant } from './assistants/eval-assistant.ts';
import { type EvalCase, messagesOf } from './case.ts';
import type { Score } from './scorers/scorer.ts';
import { GATES, SCORER_NAMES, type ScorerName, type ScorerSet } from './scorers/scorers.ts';
import { type Split, splitOf } from './split.ts';

export interface CaseResult {
  readonly evalCase: EvalCase;
  readonly split: Split;
  /** Null when the assistant failed to answer; `fault` then says how. */
  readonly answer: Answer | null;
  readonly fault: string | null;
  readonly scores: Readonly<Partial<Record<ScorerName, Score>>>;
  readonly passed: boolean;
}

export interface EvaluateOptions {
  readonly scorers: ScorerSet;
  /** Called after each case; `milliseconds` is what the assistant took. Timings never reach a report. */
  readonly onResult?: (result: CaseResult, milliseconds: number) => void;
  readonly now?: () => number;
}

/** Results in the order of the cases. A failing assistant fails the case, never the run. */
export async function evaluate(
  cases: readonly EvalCase[],
  assistant: EvalAssistant,
  { scorers, onResult, now = () => performance.now() }: EvaluateOptions,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const evalCase of cases) {
    const started = now();
    const given = await ask(assistant, evalCase);
    const milliseconds = now() - started;
    const result =
      typeof given === 'string' ? failed(evalCase, given) : scored(evalCase, given, assistant, scorers);
    results.push(result);
    onResult?.(result, milliseconds);
  }
  return results;
}

async function ask(assistant: EvalAssistant, evalCase: EvalCase): Promise<Answer | string> {
  try {
    return await assistant.answer(messagesOf(evalCase));
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

function failed(evalCase: EvalCase, fault: string): CaseResult {
  const scores = { outcome: { score: 0, evidence: fault } };
  return { evalCase, split: splitOf(evalCase.id), answer: null, fault, scores, passed: false };
}

function scored(
  evalCase: EvalCase,
  answer: Answer,
  assistant: EvalAssistant,
  scorers: ScorerSet,
): CaseResult {
  const scores: Partial<Record<ScorerName, Score>> = {};
  for (const name of SCORER_NAMES) {
    const scorer = scorers[name];
    if (scorer !== undefined) scores[name] = scorer(evalCase, answer, assistant.notice);
  }
  return {
    evalCase,
    split: splitOf(evalCase.id),
    answer,
    fault: null,
    scores,
    passed: failedGates(scores).length === 0,
  };
}

/** The gates that the scores do not hold, in their fixed order. */
export function failedGates(scores: CaseResult['scores']): ScorerName[] {
  return SCORER_NAMES.filter((name) => GATES.has(name) && (scores[name]?.score ?? 1) < 1);
}
