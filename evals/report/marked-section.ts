// Replaces the part of a Markdown file that a command writes, between two marks; the prose around it is a person's.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes `markdown` between `<!-- name:start -->` and `<!-- name:end -->` of `file`; says so on stderr when it cannot. */
export function writeMarkedSection(file: string, name: string, markdown: string): void {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [before, rest] = found.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    process.stderr.write(`${file} has no lines ${start} and ${end}: nothing is written there\n`);
    return;
  }
  writeFileSync(file, `${before}${start}\n\n${markdown}\n\n${end}${after}`);
}
