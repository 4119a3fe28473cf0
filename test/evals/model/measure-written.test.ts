// The stand-ins over a part of the suite, as npm run eval -- --write does over all of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvalAssistant } from '../../../evals/assistants/eval-assistant.ts';
import { loadCases } from '../../../evals/case.ts';
import { evaluate } from '../../../evals/evaluate.ts';
import { belowFloors, figuresOf } from '../../../evals/floors.ts';
import { copyingModel } from '../../../evals/model/copying-model.ts';
import { MODEL_LIES, measureCopying, measureLies } from '../../../evals/model/measure-written.ts';
import { clausesOf } from '../../../evals/model/read-request.ts';
import { openStage } from '../../../evals/model/stage.ts';
import { lieTable, reachedLines, writerTable } from '../../../evals/report/written.ts';
import { ANSWER_SCORERS } from '../../../evals/scorers/scorers.ts';
import { splitOf } from '../../../evals/split.ts';
import { openAssistant } from '../../../src/assistant.ts';
import { readConfig } from '../../../src/config.ts';

const directory = mkdtempSync(join(tmpdir(), 'mingwen-'));
const config = readConfig({ DATA_DIR: directory });
const stage = openStage(copyingModel);
let quotes: EvalAssistant;
let written: EvalAssistant;

beforeAll(async () => {
  quotes = await openAssistant(config, () => {});
  written = await openAssistant(config, () => {}, undefined, { model: stage });
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const everyNth = (n: number) => loadCases().filter((_, place) => place % n === 0);

describe('the product with a language model', () => {
  const write = async (sentence: string) => {
    let sent = '';
    stage.play({
      name: 'one sentence',
      async *write(request) {
        sent = JSON.stringify(request);
        yield `${sentence}[${clausesOf(request)[0]?.id}]\n`;
      },
    });
    const question = '青岛取消重点群体的落户限制吗,我的手机13800138000,身份证11010519491231002X';
    return { answer: await written.answer([{ role: 'user', content: question }]), sent };
  };

  it('shows a faithful sentence in other words, labelled as written', async () => {
    const { answer, sent } = await write('青岛要全面取消重点群体的落户限制。');
    expect(answer.answer).toBe('青岛要全面取消重点群体的落户限制。〔任务(一)〕');
    expect(answer.generator).toEqual({ kind: 'model', model: 'one sentence', degraded: false });
    expect(answer.label).toContain('AI 生成');
    expect(sent).not.toMatch(/13800138000|11010519491231002X/);
  });

  it('shows the quotes in the place of one that says more', async () => {
    const { answer } = await write('青岛要全面取消落户限制。');
    expect(answer.generator).toEqual({ kind: 'extractive', degraded: true });
    expect(answer.label).toBe('原文摘录');
  });
});

describe('the copying stand-in over every twelfth case', () => {
  it('loses no figure against the quotes alone', async () => {
    const cases = everyNth(12);
    const extractive = await evaluate(cases, quotes, { scorers: ANSWER_SCORERS });
    const { results, asked } = await measureCopying(written, stage, cases);
    expect(belowFloors(figuresOf(results), figuresOf(extractive))).toEqual([]);
    expect(asked.length).toBeGreaterThan(cases.length * 0.35);
    const writtenCount = Number(writerTable(extractive, results).rows[1]?.[3]);
    expect(writtenCount).toBeGreaterThan(asked.length * 0.75);
    const degraded = results.filter(({ answer }) => answer?.generator.degraded === true);
    expect(degraded.filter(({ evalCase }) => !/[a-z]/i.test(evalCase.question))).toEqual([]);
  });
});

describe('the lying stand-in over every fortieth case', () => {
  it('gets no lie through', async () => {
    const { asked } = await measureCopying(written, stage, everyNth(40));
    const lies = await measureLies(written, stage, asked);
    expect(lies.map(({ kind }) => kind)).toEqual(MODEL_LIES);
    expect(lies.filter(({ told }) => told > 0).length).toBeGreaterThan(MODEL_LIES.length * 0.9);
    expect(reachedLines(lies)).toEqual([]);
  });

  it('one that got through would be seen, of a test case by its id alone', async () => {
    const { asked } = await measureCopying(written, stage, everyNth(200));
    const [first] = asked;
    if (first === undefined) throw new Error('nothing was written');
    const believing = { ...written, answer: answerWith('别的话。') };
    const [lies] = await measureLies(believing, stage, [first], ['detail']);
    expect(lies?.reached).toEqual([{ caseId: first.evalCase.id, line: '别的话。' }]);
    const reached = reachedLines(lies === undefined ? [] : [lies]);
    expect(reached[0]?.includes('别的话')).toBe(splitOf(first.evalCase.id) === 'dev');
    expect(lieTable(lies === undefined ? [] : [lies]).rows.at(-1)?.[2]).toBe('1');
  });

  // The answer of a product that shows whatever a model writes.
  function answerWith(text: string): EvalAssistant['answer'] {
    return async (messages) => ({
      ...(await written.answer(messages)),
      answer: `${text}〔任务(一)〕`,
      generator: { kind: 'model', model: 'a', degraded: false },
    });
  }
});
