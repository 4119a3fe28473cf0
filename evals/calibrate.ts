// npm run eval:calibrate: what the bias towards answering costs on either side, as a table in docs/measurements.
import { openAssistant } from '../src/assistant.ts';
import { readConfig } from '../src/config.ts';
import { projectPath } from '../src/project-files.ts';
import { ANSWER_BIAS } from '../src/tuning.ts';
import { type BiasPoint, biasesWithin, GOALS, measureAnswerBias } from './answer-bias.ts';
import { loadCases } from './case.ts';
import { percent, rateText, rateWithInterval } from './report/figures.ts';
import { writeMarkedSection } from './report/marked-section.ts';
import { markdownTable, type Table, terminalTable } from './report/table.ts';

const [LEAST, STEP, STEPS] = [-2, 0.25, 20];
const biases = Array.from({ length: STEPS + 1 }, (_, step) => LEAST + step * STEP);

const points = await measureAnswerBias(loadCases(), biases, (answerBias) => {
  process.stderr.write(`bias ${answerBias}\n`);
  return openAssistant(readConfig({}), (line) => process.stderr.write(`${line}\n`), undefined, {
    answerBias,
  });
});
const table = biasTable(points);
const summary = goalLines(points).join('\n');
process.stdout.write(`${terminalTable(table)}\n${summary}\n`);
writeMarkedSection(
  projectPath('docs/measurements/answer-bias.md'),
  'bias',
  `${markdownTable(table)}\n\n${summary}`,
);

function goalLines(curve: readonly BiasPoint[]): string[] {
  const range = (name: keyof typeof GOALS) => {
    const held = biasesWithin(curve, name);
    return held.length === 0 ? 'at no bias' : `from ${held[0]?.toFixed(2)} to ${held.at(-1)?.toFixed(2)}`;
  };
  return [
    `- At most ${percent(GOALS.falseAnswers)} false answers: ${range('falseAnswers')}.`,
    `- At most ${percent(GOALS.falseRefusals)} false refusals: ${range('falseRefusals')}.`,
  ];
}

function biasTable(curve: readonly BiasPoint[]): Table {
  const count = (name: 'falseAnswers' | 'falseRefusals' | 'turnsAnswered') => curve[0]?.[name]?.n ?? 0;
  return {
    head: [
      'bias',
      `false answers (n = ${count('falseAnswers')})`,
      `false refusals (n = ${count('falseRefusals')})`,
      `other turns answered (n = ${count('turnsAnswered')})`,
      'dev cases passed',
    ],
    rows: curve.map(({ bias, falseAnswers, falseRefusals, turnsAnswered, passed }) => [
      `${bias.toFixed(2)}${bias === ANSWER_BIAS ? ' (chosen)' : ''}`,
      rateWithInterval(falseAnswers),
      rateWithInterval(falseRefusals),
      rateText(turnsAnswered),
      rateText(passed),
    ]),
  };
}
