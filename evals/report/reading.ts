// The page that a person reads: each question with its history and everything that was answered.
import type { Answer, Citation } from '../../src/protocol.ts';
import type { EvalCase } from '../case.ts';
import type { CaseResult } from '../evaluate.ts';

export function readingPage(results: readonly CaseResult[], seed: string): string {
  const intro = [
    `# ${results.length} answers to read`,
    `Drawn from the dev split by the seed \`${seed}\`, every kind among them; \`npm run eval:reading\` makes the page anew.`,
    'It judges nothing: read whether each answer says what was asked, kindly and no more than the notice holds.',
  ];
  return `${[...intro, ...results.map(entry)].join('\n\n')}\n`;
}

function entry({ evalCase, answer, fault }: CaseResult): string {
  const given = answer === null ? [`**No answer**: ${fault ?? ''}`] : answerLines(answer);
  return [`## ${evalCase.id}`, conversation(evalCase), ...given].join('\n\n');
}

function conversation({ history = [], question }: EvalCase): string {
  return [...history, { role: 'user', content: question } as const]
    .map(({ role, content }) => `- ${role}: ${visible(content).replaceAll('\n', ' ⏎ ')}`)
    .join('\n');
}

function answerLines(answer: Answer): string[] {
  const { outcome, reason, completeness, checked, caveats, suggestions, references, citations, related } =
    answer;
  const counted = checked === null ? null : `${checked.found} of ${checked.tasks} tasks`;
  const head = [outcome, reason, completeness, counted].filter((part) => part !== null).join(' · ');
  const lists: readonly (readonly [name: string, entries: readonly string[]])[] = [
    ['cited', citations.map(clauseOf)],
    ['related', related.map(clauseOf)],
    ['references', references.map(({ measure, departments }) => `${measure}:${departments}`)],
    ['caveats', caveats],
    ['suggestions', suggestions],
  ];
  const listed = lists.filter(([, entries]) => entries.length > 0);
  return [
    `**${head}**`,
    visible(answer.answer).replace(/^/gm, '> ').replaceAll('\n', '\n>\n'),
    ...listed.map(([name, entries]) => `${name}: ${entries.join(' / ')}`),
  ];
}

function clauseOf({ clause }: Citation): string {
  return clause;
}

// What nobody sees is written as it is escaped, so that the reader knows why a question was odd.
function visible(text: string): string {
  const hidden = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
