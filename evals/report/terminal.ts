// What a run prints: tables, targets, failures, and the timings that no written report may hold.
import type { CaseResult } from '../evaluate.ts';
import { standardGroups } from '../summary.ts';
import { failuresOf } from './failures.ts';
import { terminalTable } from './table.ts';
import { confusionTable, groupTable, targetTable } from './tables.ts';

export function terminalReport(results: readonly CaseResult[], openTest: boolean): string {
  const groups = standardGroups(results);
  return [
    ...Object.entries(groups).map(([by, list]) => terminalTable(groupTable(`by ${by}`, list))),
    terminalTable(confusionTable(results)),
    terminalTable(targetTable(results)),
    failureText(results, openTest),
  ].join('\n\n');
}

/** @param milliseconds one a case, in any order */
export function latencyText(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `latency of an answer: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

function failureText(results: readonly CaseResult[], openTest: boolean): string {
  const failures = failuresOf(results, openTest);
  const blocks = failures.map(({ id, gates, detail }) =>
    detail === null
      ? `${id}  ${gates}`
      : [
          `${id}  ${gates}`,
          `  question  ${detail.question}`,
          `  expected  ${detail.expected} (${detail.why})`,
          `  given     ${detail.given}`,
          ...detail.evidence.map((line) => `  - ${line}`),
        ].join('\n'),
  );
  return [`${failures.length} of ${results.length} cases failed`, ...blocks].join('\n');
}
