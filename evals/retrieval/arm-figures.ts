// Measures what an arm found: hit@1, hit@3 and mean reciprocal rank, by task and by clause.
import type { EvalCase } from '../case.ts';
import { type Proportion, proportionOf } from '../proportion.ts';
import { rightTasks } from '../scorers/scorer.ts';
import { splitOf } from '../split.ts';
import type { Found, Ranking } from './ranking.ts';

export interface RankFigures {
  readonly hitAt1: Proportion | null;
  readonly hitAt3: Proportion | null;
  readonly reciprocalRank: Proportion | null;
}

export interface ArmFigures {
  readonly arm: string;
  /** Which cases: `test`, `dev`, `test, en` … */
  readonly cases: string;
  readonly task: RankFigures;
  /** Null for arms that find pieces of text instead of clauses. */
  readonly clause: RankFigures | null;
}

/** By split, then by language within the test split; the arms in their given order within each. */
export function figuresOfArms(rankings: readonly Ranking[], cases: readonly EvalCase[]): ArmFigures[] {
  const ofSplit = (split: string) => cases.filter(({ id }) => splitOf(id) === split);
  const test = ofSplit('test');
  const languages = [...new Set(test.map(({ lang }) => lang))].sort();
  const sets: (readonly [name: string, members: readonly EvalCase[]])[] = [
    ['test', test],
    ['dev', ofSplit('dev')],
    ...languages.map((lang) => [`test, ${lang}`, test.filter((evalCase) => evalCase.lang === lang)] as const),
  ];
  return sets.flatMap(([name, members]) => rankings.map((ranking) => figuresOf(ranking, name, members)));
}

function figuresOf(ranking: Ranking, name: string, cases: readonly EvalCase[]): ArmFigures {
  const found = new Map(ranking.found.map((entry) => [entry.id, entry]));
  const findsClauses = ranking.found.some(({ clauses }) => clauses !== null);
  const withClauses = cases.filter(({ expect }) => expect.clauses !== undefined);
  return {
    arm: ranking.arm,
    cases: name,
    task: rankFigures(cases.map((evalCase) => rankOfTask(evalCase, found.get(evalCase.id)))),
    clause: findsClauses
      ? rankFigures(withClauses.map((evalCase) => rankOfClause(evalCase, found.get(evalCase.id))))
      : null,
  };
}

/** @param ranks from 1; infinite where nothing right was found */
export function rankFigures(ranks: readonly number[]): RankFigures {
  return {
    hitAt1: proportionOf(ranks.map((rank) => (rank <= 1 ? 1 : 0))),
    hitAt3: proportionOf(ranks.map((rank) => (rank <= 3 ? 1 : 0))),
    reciprocalRank: proportionOf(ranks.map((rank) => 1 / rank)),
  };
}

function rankOfTask({ expect }: EvalCase, found: Found | undefined): number {
  return rankOf(found?.tasks ?? [], rightTasks(expect));
}

function rankOfClause({ expect }: EvalCase, found: Found | undefined): number {
  return rankOf(found?.clauses ?? [], expect.clauses ?? []);
}

function rankOf<T>(ranked: readonly T[], right: readonly T[]): number {
  const place = ranked.findIndex((entry) => right.includes(entry));
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1;
}
