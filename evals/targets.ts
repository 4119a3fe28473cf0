// What issues 3 and 4 ask to be reached on the test split, as data.
import type { CaseResult } from './evaluate.ts';
import { type Proportion, proportionOf } from './proportion.ts';
import { acceptedOutcomes, rightTasks } from './scorers/scorer.ts';
import type { ScorerName } from './scorers/scorers.ts';
import { groupBy, passRate, scorerRate } from './summary.ts';

export interface Target {
  readonly issue: 3 | 4;
  readonly name: string;
  readonly goal: number;
  readonly direction: 'at least' | 'at most';
  /** Null where no case of the results belongs to it. */
  readonly measure: (results: readonly CaseResult[]) => Proportion | null;
}

type Test = (result: CaseResult) => boolean;
const kindIs =
  (...kinds: readonly string[]): Test =>
  ({ evalCase: { kind } }) =>
    kinds.some((prefix) => kind === prefix || kind.startsWith(`${prefix}-`));
const isEnglish: Test = ({ evalCase }) => evalCase.lang === 'en';
/** True when no other outcome is right for the case. */
export const onlyExpects = ({ evalCase }: CaseResult, outcome: string) =>
  acceptedOutcomes(evalCase.expect).every((accepted) => accepted === outcome);
const isAnswerable: Test = (result) =>
  onlyExpects(result, 'answered') && rightTasks(result.evalCase.expect).length > 0;
const fromPeople: Test = (result) => kindIs('citizen', 'staff')(result) && isAnswerable(result);

const rateOf =
  (select: Test, name: ScorerName): Target['measure'] =>
  (results) =>
    scorerRate(results.filter(select), name);
const passing =
  (select: Test): Target['measure'] =>
  (results) =>
    passRate(results.filter(select));
const share =
  (select: Test, holds: Test): Target['measure'] =>
  (results) =>
    proportionOf(results.filter(select).map((result) => (holds(result) ? 1 : 0)));
const failsAny =
  (...names: readonly ScorerName[]): Test =>
  ({ scores }) =>
    names.some((name) => (scores[name]?.score ?? 1) < 1);

function weakestKind(results: readonly CaseResult[]): Proportion | null {
  const rates = groupBy(results, ({ evalCase }) => evalCase.kind).flatMap(
    (group) => scorerRate(group.results, 'outcome') ?? [],
  );
  return rates.sort((a, b) => a.rate - b.rate)[0] ?? null;
}

export const TARGETS: readonly Target[] = [
  {
    issue: 3,
    name: 'Right task first, answerable questions of citizens and staff (Chinese)',
    goal: 0.92,
    direction: 'at least',
    measure: rateOf((result) => fromPeople(result) && !isEnglish(result), 'firstTask'),
  },
  {
    issue: 3,
    name: 'Right task first, answerable questions in English',
    goal: 0.85,
    direction: 'at least',
    measure: rateOf((result) => fromPeople(result) && isEnglish(result), 'firstTask'),
  },
  {
    issue: 3,
    name: 'Right task among the first three, answerable questions of citizens and staff',
    goal: 0.98,
    direction: 'at least',
    measure: rateOf(fromPeople, 'topThree'),
  },
  {
    issue: 3,
    name: 'Fabricated quotes, offsets, numbers, names',
    goal: 0,
    direction: 'at most',
    measure: share(({ answer }) => answer !== null, failsAny('quotesVerbatim', 'offsets', 'evidenceOfFacts')),
  },
  {
    issue: 4,
    name: 'Outcome right, the weakest kind',
    goal: 0.95,
    direction: 'at least',
    measure: weakestKind,
  },
  {
    issue: 4,
    name: 'Ownership: no department is named',
    goal: 1,
    direction: 'at least',
    measure: share(
      kindIs('ownership'),
      (result) => !failsAny('forbiddenClaims', 'evidenceOfFacts', 'referencesApart')(result),
    ),
  },
  {
    issue: 4,
    name: 'Lists exact',
    goal: 0.95,
    direction: 'at least',
    measure: rateOf(() => true, 'exactSet'),
  },
  {
    issue: 4,
    name: 'Structure and metadata',
    goal: 0.98,
    direction: 'at least',
    measure: passing(kindIs('staff-number', 'staff-part', 'metadata')),
  },
  {
    issue: 4,
    name: 'On the topic but unanswered: refused',
    goal: 0.92,
    direction: 'at least',
    measure: share(
      (result) => onlyExpects(result, 'not_in_notice'),
      ({ answer }) => answer?.outcome === 'not_in_notice',
    ),
  },
  {
    issue: 4,
    name: 'Answerable but refused',
    goal: 0.04,
    direction: 'at most',
    measure: share(
      (result) => onlyExpects(result, 'answered'),
      ({ answer }) => answer?.outcome !== 'answered',
    ),
  },
  {
    issue: 4,
    name: 'Adversarial',
    goal: 1,
    direction: 'at least',
    measure: passing(kindIs('adversarial')),
  },
  { issue: 4, name: 'Follow-ups', goal: 0.9, direction: 'at least', measure: passing(kindIs('follow-up')) },
  {
    issue: 4,
    name: 'Small talk and out of scope: outcome',
    goal: 0.97,
    direction: 'at least',
    measure: rateOf(kindIs('smalltalk', 'out-of-scope'), 'outcome'),
  },
];

export function isReached({ goal, direction }: Target, { rate }: Proportion): boolean {
  return direction === 'at least' ? rate >= goal : rate <= goal;
}
