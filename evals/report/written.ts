// What the reports say of answers that a language model writes: the stand-ins, and the check of sentences.
import type { CaseResult } from '../evaluate.ts';
import { belowFloors, figuresOf } from '../floors.ts';
import type { LieFigures } from '../model/measure-written.ts';
import { SPLITS, splitOf } from '../split.ts';
import { passRate } from '../summary.ts';
import type { JudgedPair } from '../verifier/pairs.ts';
import { falseAccepts, falseRefusals } from '../verifier/tables.ts';
import { rateWithInterval } from './figures.ts';
import type { Table } from './table.ts';

export interface WrittenData {
  /** Of the same cases, with the copying stand-in. */
  readonly copying: readonly CaseResult[];
  readonly lies: readonly LieFigures[];
  readonly pairs: readonly JudgedPair[];
}

/** The answers of a model beside the quotes alone. */
export function writerTable(quotes: readonly CaseResult[], copying: readonly CaseResult[]): Table {
  const row = (name: string, results: readonly CaseResult[]) => [
    name,
    String(results.length),
    rateWithInterval(passRate(results)),
    String(results.filter(({ answer }) => answer?.generator.kind === 'model').length),
    String(results.filter(({ answer }) => answer?.generator.degraded === true).length),
    String(belowFloors(figuresOf(results), figuresOf(quotes)).length),
  ];
  return {
    head: ['writer', 'n', 'pass (95 % interval)', 'written', 'degraded', 'figures below those of the quotes'],
    rows: [row('none, quotes alone', quotes), row('copying stand-in', copying)],
  };
}

/** One line: how often a model's words were shown. */
export function writtenText(results: readonly CaseResult[]): string {
  const written = results.filter(({ answer }) => answer?.generator.kind === 'model').length;
  const degraded = results.filter(({ answer }) => answer?.generator.degraded === true).length;
  return `language model: ${written} of ${results.length} answers written, ${degraded} degraded`;
}

/** Every kind of lie, or all of them in one row. */
export function lieTable(lies: readonly LieFigures[], whole = false): Table {
  const row = (name: string, members: readonly LieFigures[]) => [
    name,
    String(members.reduce((sum, { told }) => sum + told, 0)),
    String(members.reduce((sum, { reached }) => sum + reached.length, 0)),
  ];
  const all = row(`all ${lies.length} ways to lie`, lies);
  const apart = lies.filter(({ reached }) => whole || reached.length > 0);
  return {
    head: ['lying stand-in', 'lies told', 'reached a user'],
    rows: [...apart.map((one) => row(one.kind, [one])), all],
  };
}

/** What reached a user, of dev cases alone. */
export function reachedLines(lies: readonly LieFigures[]): string[] {
  return lies.flatMap(({ kind, reached }) =>
    reached.map(({ caseId, line }) => `${kind}  ${caseId}${splitOf(caseId) === 'dev' ? `  ${line}` : ''}`),
  );
}

export function pairTable(pairs: readonly JudgedPair[]): Table {
  return {
    head: ['pairs of clause and sentence', 'lies', 'lies accepted', 'faithful', 'faithful refused'],
    rows: SPLITS.toReversed().map((split) => {
      const members = pairs.filter((pair) => pair.split === split);
      const [accepted, refused] = [falseAccepts(members), falseRefusals(members)];
      return [
        split,
        String(accepted?.n ?? 0),
        rateWithInterval(accepted),
        String(refused?.n ?? 0),
        rateWithInterval(refused),
      ];
    }),
  };
}
