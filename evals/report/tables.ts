// The tables that every report shows, as plain rows.
import type { CaseResult } from '../evaluate.ts';
import type { ArmFigures } from '../retrieval/arm-figures.ts';
import { COLUMNS, confusionOf, type Group, passRate, scorerRate } from '../summary.ts';
import { isReached, TARGETS } from '../targets.ts';
import { percent, rateText, rateWithInterval } from './figures.ts';
import type { Table } from './table.ts';

/** One row a group: n, pass rate with its interval, and every scorer that applies to any of them. */
export function groupTable(title: string, groups: readonly Group[]): Table {
  const columns = COLUMNS.filter(([, name]) =>
    groups.some(({ results }) => scorerRate(results, name) !== null),
  );
  return {
    head: [title, 'n', 'pass (95 % interval)', ...columns.map(([heading]) => heading)],
    rows: groups.map(({ name, results }) => [
      name,
      String(results.length),
      rateWithInterval(passRate(results)),
      ...columns.map(([, scorer]) => rateText(scorerRate(results, scorer))),
    ]),
  };
}

export function targetTable(results: readonly CaseResult[]): Table {
  const of = (split: string) => results.filter((result) => result.split === split);
  return {
    head: ['target (issues 3 and 4)', 'goal', 'test', 'n', 'reached', 'dev'],
    rows: TARGETS.map((target) => {
      const test = target.measure(of('test'));
      const reached = test === null ? '–' : isReached(target, test) ? 'yes' : 'no';
      return [
        `#${target.issue} ${target.name}`,
        `${target.direction} ${percent(target.goal)}`,
        rateWithInterval(test),
        String(test?.n ?? 0),
        reached,
        rateText(target.measure(of('dev'))),
      ];
    }),
  };
}

export function confusionTable(results: readonly CaseResult[]): Table {
  const rows = confusionOf(results);
  const outcomes = [...new Set(rows.flatMap(({ given }) => given.map(([outcome]) => outcome)))].sort();
  return {
    head: ['expected \\ given', ...outcomes],
    rows: rows.map(({ expected, given }) => {
      const counts = new Map(given);
      return [expected, ...outcomes.map((outcome) => String(counts.get(outcome) ?? '·'))];
    }),
  };
}

/** Arms of retrieval, ours and what a user would otherwise build, on the same cases. */
export function armTable(arms: readonly ArmFigures[]): Table {
  return {
    head: ['arm', 'cases', 'n', 'hit@1', 'hit@3', 'MRR', 'clause hit@1', 'clause hit@3', 'clause MRR'],
    rows: arms.map(({ arm, cases, task, clause }) => [
      arm,
      cases,
      String(task.hitAt1?.n ?? 0),
      rateWithInterval(task.hitAt1),
      rateText(task.hitAt3),
      task.reciprocalRank === null ? '–' : task.reciprocalRank.rate.toFixed(3),
      rateText(clause?.hitAt1 ?? null),
      rateText(clause?.hitAt3 ?? null),
      clause?.reciprocalRank ? clause.reciprocalRank.rate.toFixed(3) : '–',
    ]),
  };
}
