// Writes the card of a classifier: what it is, what it learned from, how good each of its heads is.
import { writeFileSync } from 'node:fs';
import type { Report } from './cross-validate.ts';

/** `about`: heading and description; a table for each head follows. */
export function writeModelCard(
  file: string,
  about: string,
  reports: Readonly<Record<string, Report>>,
  more = '',
): void {
  const tables = Object.entries(reports).map(
    ([name, report]) =>
      `## ${capitalised(name)}: ${report.examples} examples, ${percent(report.accuracy)} right\n${table(report)}\n`,
  );
  writeFileSync(
    file,
    `${about}\n\nFive-fold cross-validation, a text held out by the hash of its characters:\n\n${tables.join('\n')}${more}`,
  );
}

/** A line for each head. */
export function summaryOf(reports: Readonly<Record<string, Report>>): string {
  return Object.entries(reports)
    .map(
      ([name, { examples, accuracy }]) =>
        `${name}: ${examples} examples, ${percent(accuracy)} right (5-fold)\n`,
    )
    .join('');
}

function table(report: Report): string {
  return ['| label | n | recall | precision |', '|---|---|---|---|']
    .concat(
      report.labels.map(
        ({ label, count, recall, precision }) =>
          `| ${label} | ${count} | ${percent(recall)} | ${percent(precision)} |`,
      ),
    )
    .join('\n');
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
