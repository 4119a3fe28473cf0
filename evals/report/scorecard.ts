// Writes the published scorecard as Markdown. No dates, no timings: two runs give the same bytes.
import type { CaseResult } from '../evaluate.ts';
import type { ArmFigures } from '../retrieval/arm-figures.ts';
import { standardGroups } from '../summary.ts';
import { failuresOf } from './failures.ts';
import { markdownTable, type Table } from './table.ts';
import { armTable, confusionTable, groupTable, targetTable } from './tables.ts';
import { lieTable, pairTable, type WrittenData, writerTable } from './written.ts';

export interface ReportData {
  readonly results: readonly CaseResult[];
  /** Ours and the baselines; empty when retrieval was not measured. */
  readonly arms: readonly ArmFigures[];
  /** Null when no language model was stood in for. */
  readonly written: WrittenData | null;
}

const INTRODUCTION = `# Scorecard

Written by \`npm run eval -- --write\`; the same byte for byte in every run over the same tree. A case passes when
outcome, first task, required tasks, exact set, words, forbidden claims, quotes, offsets and facts all hold, as far as
they apply; a dash means that nothing of the kind was asked. Intervals are 95 % Wilson. Tuning looks at \`dev\` alone:
failures of the \`test\` split are listed by id only. No language model judges.`;

const ARMS_NOTE = `Answerable questions that stand by themselves (no lists, comparisons, numbers of tasks, conversations).
The baselines of \`evals/baselines/\` cut the notice into pieces (LangChain.js: 500 characters; vectra: its default) and
embed them with the same model; their task is the one in which the middle of a piece lies. They never refuse.
The product asks its vector index for a fixed number of nearest keys (\`VECTOR_KEYS\`), most of them questions, so the
clause-only arms with vectors miss clauses whose own text is further off: they are understated. Test split first.`;

const WRITTEN_NOTE = `A language model may put the clauses of an answer into its own words (\`docs/adr/0014-a-model-that-writes.md\`).
Two stand-ins play its part. One repeats each clause: no figure of this page may be lower than with quotes alone. It is
degraded where the question is English, since it repeats Chinese. One lies in every known way about every set of clauses
that an answer rests on, and about every request; what it says beside the clauses' own words counts as reached, even a
part of a lie. Its lies are Chinese; English ones stand among the pairs. The pairs are written by hand, their test half
unseen when it was measured; by kind of lie in \`evals/verifier/table.md\`.`;

export function scorecard({ results, arms, written }: ReportData): string {
  const groups = standardGroups(results);
  const section = (title: string, table: Table, note = '') =>
    [`## ${title}`, ...(note === '' ? [] : [note]), markdownTable(table)].join('\n\n');
  return `${[
    INTRODUCTION,
    section('Targets', targetTable(results)),
    section('By split', groupTable('split', groups.split)),
    section('By kind', groupTable('kind', groups.kind)),
    section('By language', groupTable('language', groups.language)),
    ...(arms.length === 0 ? [] : [section('Retrieval arms', armTable(arms), ARMS_NOTE)]),
    ...(written === null ? [] : [writtenSection(results, written)]),
    section('Outcomes', confusionTable(results), 'An accepted alternative counts as the expected outcome.'),
    failureSection(results),
  ].join('\n\n')}\n`;
}

function writtenSection(results: readonly CaseResult[], { copying, lies, pairs }: WrittenData): string {
  const tables = [writerTable(results, copying), lieTable(lies), pairTable(pairs)];
  return [`## Written answers`, WRITTEN_NOTE, ...tables.map(markdownTable)].join('\n\n');
}

function failureSection(results: readonly CaseResult[]): string {
  const failures = failuresOf(results);
  const rows = failures.map(({ id, gates }) => [id, gates]);
  const table = markdownTable({ head: ['case', 'gates that failed'], rows });
  return `## Failures\n\n${failures.length} of ${results.length}; what was given stands in \`evals/report.html\`.\n\n${table}`;
}
