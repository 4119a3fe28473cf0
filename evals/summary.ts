// Groups of results and the rates that the reports show of them.

import type { CaseResult } from './evaluate.ts';
import { type Proportion, proportionOf } from './proportion.ts';
import { acceptedOutcomes } from './scorers/scorer.ts';
import type { ScorerName } from './scorers/scorers.ts';

/** The columns of the tables after n and the pass rate. */
export const COLUMNS: readonly (readonly [heading: string, name: ScorerName])[] = [
  ['outcome', 'outcome'],
  ['reason', 'reason'],
  ['first task', 'firstTask'],
  ['top three', 'topThree'],
  ['required', 'requiredTasks'],
  ['exact set', 'exactSet'],
  ['clause', 'clause'],
  ['words', 'words'],
  ['no forbidden claim', 'forbiddenClaims'],
  ['quotes', 'quotesVerbatim'],
  ['offsets', 'offsets'],
  ['facts', 'evidenceOfFacts'],
  ['completeness', 'completeness'],
  ['citations to the point', 'extraCitations'],
  ['references apart', 'referencesApart'],
];

export interface Group {
  readonly name: string;
  readonly results: readonly CaseResult[];
}

/** Groups in the order of their names. */
export function groupBy(results: readonly CaseResult[], keyOf: (result: CaseResult) => string): Group[] {
  const names = [...new Set(results.map(keyOf))].sort();
  return names.map((name) => ({ name, results: results.filter((result) => keyOf(result) === name) }));
}

/** By split, by kind and by language; the whole first. */
export function standardGroups(
  results: readonly CaseResult[],
): Record<'split' | 'kind' | 'language', Group[]> {
  return {
    split: [{ name: 'all', results }, ...groupBy(results, ({ split }) => split)],
    kind: groupBy(results, ({ evalCase }) => evalCase.kind),
    language: groupBy(results, ({ evalCase }) => evalCase.lang),
  };
}

export function passRate(results: readonly CaseResult[]): Proportion | null {
  return proportionOf(results.map(({ passed }) => (passed ? 1 : 0)));
}

export function scorerRate(results: readonly CaseResult[], name: ScorerName): Proportion | null {
  return proportionOf(results.map(({ scores }) => scores[name]?.score));
}

export interface ConfusionRow {
  readonly expected: string;
  /** Given outcome (or `error`) to how often, in the order of the names. */
  readonly given: readonly (readonly [outcome: string, count: number])[];
}

/** What was given for each best expected outcome; an accepted alternative counts as the expected one. */
export function confusionOf(results: readonly CaseResult[]): ConfusionRow[] {
  return groupBy(results, ({ evalCase }) => acceptedOutcomes(evalCase.expect)[0] ?? '').map((group) => ({
    expected: group.name,
    given: groupBy(group.results, (result) => givenOutcome(result, group.name)).map(
      ({ name, results: same }) => [name, same.length] as const,
    ),
  }));
}

function givenOutcome({ answer, evalCase }: CaseResult, expected: string): string {
  if (answer === null) return 'error';
  return acceptedOutcomes(evalCase.expect).includes(answer.outcome) ? expected : answer.outcome;
}
