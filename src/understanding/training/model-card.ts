// Writes the card of the question classifiers: what they are, what they learned from, how good they are.
import { writeFileSync } from 'node:fs';
import type { Report } from './cross-validate.ts';

export function writeModelCard(
  file: string,
  reports: { readonly acts: Report; readonly asks: Report; readonly held: Report; readonly leaning: Report },
): void {
  writeFileSync(
    file,
    `# question-kinds
Four linear softmax classifiers over hashed character n-grams: what a turn is (acts), what kind of thing a question
asks for (asks), whether by its form alone a notice is likely to hold that (held), and whether a turn after another is understood only with the question before it (leaning). Words of the notice are masked first, so that the form of a question decides and not its subject.

Made by \`npm run train:questions\` from \`understanding.jsonl\`, \`specifics.jsonl\` and \`turns.jsonl\` of \`corpus/shandong-2019/\` (labelled questions and turns written for this
project; no question of the evaluation is among them) and every third of \`corpus/shandong-2019/questions.jsonl\` as plain questions. The same
data give the same bytes. A new kind is a label in \`src/understanding/question-kinds.ts\` and labelled questions in those files.

Five-fold cross-validation, a text held out by the hash of its characters:

## Acts: ${reports.acts.examples} turns, ${percent(reports.acts.accuracy)} right
${table(reports.acts)}

## Asks: ${reports.asks.examples} questions, ${percent(reports.asks.accuracy)} right
${table(reports.asks)}

## Held: ${reports.held.examples} questions, ${percent(reports.held.accuracy)} right
${table(reports.held)}

## Leaning: ${reports.leaning.examples} turns, ${percent(reports.leaning.accuracy)} right
${table(reports.leaning)}
`,
  );
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

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
