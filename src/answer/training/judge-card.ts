// Writes the card of the judge: what it learned from and its cross-validated confusion table.
import { writeFileSync } from 'node:fs';
import { JUDGEMENTS, type Judgement } from '../judgements.ts';

/** How often each true judgement was found to be which. */
export type Confusion = ReadonlyMap<Judgement, Map<Judgement, number>>;

export function writeJudgeCard(file: string, examples: number, confusion: Confusion): void {
  const header = `| true \\ judged | ${JUDGEMENTS.join(' | ')} | right |`;
  const rows = JUDGEMENTS.map((truth) => {
    const counts = JUDGEMENTS.map((found) => confusion.get(truth)?.get(found) ?? 0);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const right = confusion.get(truth)?.get(truth) ?? 0;
    return `| ${truth} | ${counts.join(' | ')} | ${all === 0 ? '' : `${((100 * right) / all).toFixed(1)} %`} |`;
  });
  writeFileSync(
    file,
    `# judge
A network of 64 hidden units over the features of \`src/answer/evidence-features.ts\`: what the question classifiers say, how well
the search found it, whether the evidence holds the kind of thing asked for, and what became of the labelled questions most
like it, by meaning (\`precedents.bin\`, embedded by the shipped model) and by wording (\`wordings.bin\`). It says what should become of a question;
what an answer may say is never its business: that is verified against the text.

Made by \`npm run train:judge\` from ${examples} questions: the labelled ones of \`corpus/shandong-2019/\`
(\`understanding.jsonl\`, \`specifics.jsonl\`, and \`turns.jsonl\` in each of their readings) and, at half weight, those linked to
clauses. Classifiers, search keys and precedents that a question would be seen through never saw it (five folds).
The same data give the same file. The bias towards answering is set apart, in \`src/tuning.ts\`, on the development questions.

Five-fold cross-validation over the labelled questions, before that bias:

${[header, `|${'---|'.repeat(JUDGEMENTS.length + 2)}`, ...rows].join('\n')}
`,
  );
}
