// Writes the report that one can look at: one self-contained page, no script, the same bytes for the same results.
import type { CaseResult } from '../evaluate.ts';
import { passRate, standardGroups } from '../summary.ts';
import { type Failure, failuresOf } from './failures.ts';
import { intervalText, rateText } from './figures.ts';
import { STYLE } from './html-style.ts';
import type { ReportData } from './scorecard.ts';
import type { Table } from './table.ts';
import { armTable, confusionTable, groupTable, targetTable } from './tables.ts';

export function htmlReport({ results, arms }: Omit<ReportData, 'written'>): string {
  const groups = standardGroups(results);
  const total = passRate(results);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mingwen: evaluation</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Mingwen: evaluation</h1>
<p class="lead"><strong>${rateText(total)}</strong> of ${results.length} cases pass
<span>95 % interval ${intervalText(total)}</span></p>
${section('Targets', tableHtml(targetTable(results)))}
${section('Pass rate by kind', bars(groups.kind))}
${section('Pass rate by language', bars(groups.language))}
${section('Every score by split', tableHtml(groupTable('split', groups.split)))}
${section('Every score by kind', tableHtml(groupTable('kind', groups.kind)))}
${section('Every score by language', tableHtml(groupTable('language', groups.language)))}
${arms.length === 0 ? '' : section('Retrieval arms', tableHtml(armTable(arms)))}
${section('Outcomes', tableHtml(confusionTable(results)))}
${section('Failures', failureList(failuresOf(results)))}
</main>
</body>
</html>
`;
}

function section(title: string, body: string): string {
  return `<section>\n<h2>${escapeHtml(title)}</h2>\n${body}\n</section>`;
}

function bars(groups: readonly { name: string; results: readonly CaseResult[] }[]): string {
  const rows = groups.map(({ name, results }) => {
    const rate = passRate(results);
    const ends = [rate?.rate ?? 0, rate?.low ?? 0, rate?.high ?? 0].map((end) => (end * 100).toFixed(1));
    const [value = '0', low = '0', high = '0'] = ends;
    return `<div class="bar"><span>${escapeHtml(name)} <small>${results.length}</small></span>
<span class="track"><i style="width:${value}%"></i><b style="left:${low}%;right:${(100 - Number(high)).toFixed(1)}%"></b></span>
<span>${value} %</span></div>`;
  });
  return `<div class="bars">\n${rows.join('\n')}\n</div>`;
}

function tableHtml({ head, rows }: Table): string {
  const cells = (tag: string, row: readonly string[]) =>
    row.map((cell) => `<${tag}${markOf(cell)}>${escapeHtml(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<div class="wide"><table>\n<thead><tr>${cells('th', head)}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

function markOf(cell: string): string {
  if (cell === 'yes') return ' class="good"';
  return cell === 'no' ? ' class="bad"' : '';
}

function failureList(failures: readonly Failure[]): string {
  if (failures.length === 0) return '<p>None.</p>';
  return failures.map(failureHtml).join('\n');
}

function failureHtml({ id, gates, detail }: Failure): string {
  const head = `<b>${escapeHtml(id)}</b> <small>${escapeHtml(gates)}</small>`;
  if (detail === null) return `<p class="closed">${head}</p>`;
  const lines = [
    ['asked', detail.question],
    ['expected', `${detail.expected} (${detail.why})`],
    ['given', detail.given],
    ['answer', detail.answer],
    ['because', detail.evidence.join('\n')],
  ] as const;
  const list = lines.map(([name, text]) => `<dt>${name}</dt><dd>${escapeHtml(text)}</dd>`).join('\n');
  return `<details><summary>${head}</summary>\n<dl>\n${list}\n</dl></details>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
