// The cases themselves: valid, right about the notice, enough of them, split for ever.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES_DIRECTORY, evalCaseSchema, loadCases } from '../../evals/case.ts';
import { checkCases } from '../../evals/check-cases.ts';
import { splitOf } from '../../evals/split.ts';
import { caseOf, notice } from './answers.ts';

const cases = loadCases();

describe('the cases', () => {
  it('are right about the notice', () => {
    expect(checkCases(cases, notice)).toEqual([]);
  });

  it('are many, of every kind that the issue names', () => {
    expect(cases.length).toBeGreaterThanOrEqual(700);
    expect([...new Set(cases.map(({ kind }) => kind))].length).toBe(readdirSync(CASES_DIRECTORY).length);
  });

  it('ask each question once', () => {
    const asked = cases.filter(({ history }) => history === undefined).map(({ question }) => question);
    expect(asked.filter((question, place) => asked.indexOf(question) !== place)).toEqual([]);
  });

  it('hide no invisible character from the reader of the file', () => {
    for (const file of readdirSync(CASES_DIRECTORY)) {
      expect(readFileSync(`${CASES_DIRECTORY}/${file}`, 'utf8')).not.toMatch(/[^\P{C}\n]/u);
    }
  });

  it('are read strictly', () => {
    expect(() => evalCaseSchema.parse({ ...caseOf({ outcome: 'answered' }), note: 'x' })).toThrow();
    expect(() => evalCaseSchema.parse(caseOf({ outcome: [] }))).toThrow();
  });
});

describe('the check of the cases', () => {
  it('names what is wrong', () => {
    const wrong = caseOf({
      outcome: 'answered',
      tasks: [26],
      may: [26],
      clauses: ['t1.9'],
      words: ['放开户口'],
    });
    expect(checkCases([wrong, wrong], notice)).toEqual([
      'citizen-short-001 stands more than once',
      ...Array.from({ length: 2 }, () => [
        'citizen-short-001: there is no task 26',
        'citizen-short-001: there is no task 26',
        'citizen-short-001: a task stands in two places',
        'citizen-short-001: no clause t1.9',
        'citizen-short-001: 放开户口 is not in the notice',
      ]).flat(),
    ]);
  });
});

describe('the split', () => {
  it('never changes', () => {
    const ids = ['citizen-short-001', 'citizen-short-002', 'list-001', 'adversarial-010', 'metadata-030'];
    expect(ids.map(splitOf)).toEqual(['dev', 'test', 'test', 'test', 'test']);
  });

  it('leaves enough on both sides', () => {
    const share = cases.filter(({ id }) => splitOf(id) === 'test').length / cases.length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });
});
