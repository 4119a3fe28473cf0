// The curve of false answers against false refusals on dev, as the bias towards answering moves.
import type { Outcome } from '../src/protocol.ts';
import type { EvalAssistant } from './assistants/eval-assistant.ts';
import type { EvalCase } from './case.ts';
import { type CaseResult, evaluate } from './evaluate.ts';
import { type Proportion, proportionOf } from './proportion.ts';
import { acceptedOutcomes } from './scorers/scorer.ts';
import { ANSWER_SCORERS } from './scorers/scorers.ts';
import { splitOf } from './split.ts';
import { passRate } from './summary.ts';
import { onlyExpects } from './targets.ts';

export interface BiasPoint {
  readonly bias: number;
  /** Questions on the notice's subject that it does not answer, answered all the same. */
  readonly falseAnswers: Proportion | null;
  /** Questions that the notice answers, not answered. */
  readonly falseRefusals: Proportion | null;
  /** Small talk, other subjects, orders, opinions, answered with clauses. */
  readonly turnsAnswered: Proportion | null;
  /** Dev cases that pass every gate. */
  readonly passed: Proportion | null;
}

/** One point a bias, over the dev cases. `openWith` opens the product with that bias. */
export async function measureAnswerBias(
  cases: readonly EvalCase[],
  biases: readonly number[],
  openWith: (bias: number) => Promise<EvalAssistant>,
): Promise<BiasPoint[]> {
  const dev = cases.filter(({ id }) => splitOf(id) === 'dev');
  const points: BiasPoint[] = [];
  for (const bias of biases) {
    const results = await evaluate(dev, await openWith(bias), { scorers: ANSWER_SCORERS });
    points.push({ bias, ...figuresOf(results) });
  }
  return points;
}

/** The largest share of each error that issue 4 allows. */
export const GOALS = { falseAnswers: 0.08, falseRefusals: 0.04 } as const;

/** The biases that hold a goal, from the least to the greatest; none where no point does. */
export function biasesWithin(points: readonly BiasPoint[], name: keyof typeof GOALS): number[] {
  return points.filter((point) => (point[name]?.rate ?? 0) <= GOALS[name]).map(({ bias }) => bias);
}

function figuresOf(results: readonly CaseResult[]): Omit<BiasPoint, 'bias'> {
  const answerable = results.filter((result) => onlyExpects(result, 'answered'));
  const unanswered = results.filter((result) => onlyExpects(result, 'not_in_notice'));
  const turns = results.filter(({ evalCase }) => !accepts(evalCase, ['answered', 'not_in_notice']));
  return {
    falseAnswers: proportionOf(unanswered.map(isAnswered)),
    falseRefusals: proportionOf(answerable.map((result) => 1 - isAnswered(result))),
    turnsAnswered: proportionOf(turns.map(isAnswered)),
    passed: passRate(results),
  };
}

function isAnswered({ answer }: CaseResult): number {
  return answer?.outcome === 'answered' ? 1 : 0;
}

function accepts({ expect }: EvalCase, outcomes: readonly Outcome[]): boolean {
  return acceptedOutcomes(expect).some((outcome) => outcomes.includes(outcome));
}
