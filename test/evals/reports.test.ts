// Two runs give the same bytes, and no report lets anybody tune on the test split.
import { describe, expect, it } from 'vitest';
import { type EvalCase, loadCases } from '../../evals/case.ts';
import { evaluate } from '../../evals/evaluate.ts';
import { belowFloors, figuresOf } from '../../evals/floors.ts';
import { failuresOf } from '../../evals/report/failures.ts';
import { htmlReport } from '../../evals/report/html.ts';
import { scorecard } from '../../evals/report/scorecard.ts';
import { latencyText, terminalReport } from '../../evals/report/terminal.ts';
import { ANSWER_SCORERS } from '../../evals/scorers/scorers.ts';
import { answered, caseOf } from './answers.ts';
import { fakeAssistant, wilfulAssistant } from './fake-assistant.ts';

// Every tenth case: all kinds, and still a fast test.
const cases = loadCases().filter((_, place) => place % 10 === 0);
const run = (asked: readonly EvalCase[] = cases) =>
  evaluate(asked, wilfulAssistant(), { scorers: ANSWER_SCORERS });

describe('reports', () => {
  it('are the same byte for byte in two runs', async () => {
    const [one, other] = [await run(), await run()];
    const arms = [{ arm: 'an arm', cases: 'test', task: NOTHING_FOUND, clause: null }];
    expect(scorecard({ results: other, arms, written: null })).toBe(
      scorecard({ results: one, arms, written: null }),
    );
    expect(htmlReport({ results: other, arms })).toBe(htmlReport({ results: one, arms }));
    expect(terminalReport(other, false)).toBe(terminalReport(one, false));
  });

  it('show failures of dev in full and of the test split by id alone', async () => {
    const results = await run();
    for (const failure of failuresOf(results)) {
      const result = results.find(({ evalCase }) => evalCase.id === failure.id);
      expect(failure.detail === null).toBe(result?.split === 'test');
    }
    const html = htmlReport({ results, arms: [] });
    for (const { evalCase, split } of results) {
      const isShort = evalCase.question.length < 12;
      if (split === 'test' && !isShort) expect(html).not.toContain(evalCase.question);
    }
  });

  it('escape what was asked', async () => {
    const results = await run([caseOf({ outcome: 'declined' }, '<script>alert(1)</script>')]);
    expect(htmlReport({ results, arms: [] })).not.toContain('<script>');
  });

  it('keep timings for the terminal', () => {
    expect(latencyText([4, 1, 2, 3])).toBe('latency of an answer: p50 3.0 ms, p95 4.0 ms, longest 4.0 ms');
  });
});

describe('a run', () => {
  it('goes on when the assistant fails, and fails the case', async () => {
    const asked = [caseOf({ outcome: 'answered', tasks: [1] }, '好'), caseOf({ outcome: 'answered' }, '坏')];
    const assistant = fakeAssistant({ 好: answered(['t1.1']) });
    const [good, bad] = await evaluate(asked, assistant, { scorers: ANSWER_SCORERS });
    expect(good?.passed).toBe(true);
    expect(bad).toMatchObject({ passed: false, answer: null, fault: 'Error: out of order' });
  });

  it('times each answer without keeping the time', async () => {
    const times = [0, 7, 7, 9];
    const durations: number[] = [];
    const results = await evaluate(cases.slice(0, 2), wilfulAssistant(), {
      scorers: ANSWER_SCORERS,
      onResult: (_, milliseconds) => durations.push(milliseconds),
      now: () => times.shift() ?? 0,
    });
    expect(durations).toEqual([7, 2]);
    expect(JSON.stringify(results)).not.toContain('milliseconds');
  });
});

describe('floors', () => {
  it('hold for the run they were taken from', async () => {
    const figures = figuresOf(await run());
    expect(belowFloors(figures, figures)).toEqual([]);
  });

  it('name what fell and what is no longer measured', () => {
    expect(belowFloors({ 'pass by split: all': 0.8 }, { 'pass by split: all': 0.9, gone: 0.5 })).toEqual([
      'pass by split: all: 0.8, below its floor of 0.9',
      'gone: no longer measured (floor 0.5)',
    ]);
  });
});

const NOTHING_FOUND = { hitAt1: null, hitAt3: null, reciprocalRank: null };
