// The curve of the bias: what counts as which error, and that the product answers more when the bias grows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { biasesWithin, measureAnswerBias } from '../../evals/answer-bias.ts';
import { type EvalCase, loadCases } from '../../evals/case.ts';
import { splitOf } from '../../evals/split.ts';
import { openAssistant } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { answered, caseOf, refused } from './answers.ts';
import { fakeAssistant } from './fake-assistant.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'mingwen-bias-'));
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** Ids of the dev split, so that every case counts. */
const IDS = Array.from({ length: 40 }, (_, place) => `made-${String(place).padStart(3, '0')}`).filter(
  (id) => splitOf(id) === 'dev',
);
const made: EvalCase[] = [
  caseOf({ outcome: 'answered' }, '有的一'),
  caseOf({ outcome: 'answered' }, '有的二'),
  caseOf({ outcome: 'not_in_notice' }, '没有的'),
  caseOf({ outcome: ['not_in_notice', 'answered'] }, '两可的'),
  caseOf({ outcome: 'smalltalk' }, '你好'),
].map((evalCase, place) => ({ ...evalCase, id: IDS[place] ?? '' }));

it('tells false answers from false refusals, and counts no case that may go either way', async () => {
  const cautious = fakeAssistant({ 有的一: answered(['t1.1']) }, refused(['t1.1']));
  const bold = fakeAssistant({}, answered(['t1.1']));
  const points = await measureAnswerBias(made, [-1, 1], async (bias) => (bias < 0 ? cautious : bold));
  const rates = points.map(({ falseAnswers, falseRefusals, turnsAnswered }) =>
    [falseAnswers, falseRefusals, turnsAnswered].map((proportion) => [proportion?.rate, proportion?.n]),
  );
  expect(rates).toEqual([
    [
      [0, 1],
      [0.5, 2],
      [0, 1],
    ],
    [
      [1, 1],
      [0, 2],
      [1, 1],
    ],
  ]);
  expect(biasesWithin(points, 'falseAnswers')).toEqual([-1]);
  expect(biasesWithin(points, 'falseRefusals')).toEqual([1]);
});

it('moves the product both ways', async () => {
  const some = (kind: string) =>
    loadCases()
      .filter((candidate) => candidate.kind === kind && splitOf(candidate.id) === 'dev')
      .slice(0, 20);
  const cases = [...some('unanswered'), ...some('staff-topic')];
  const [less, more] = await measureAnswerBias(cases, [-9, 9], (answerBias) =>
    openAssistant(readConfig({ DATA_DIR: dataDirectory }), () => {}, undefined, { answerBias }),
  );
  expect(less?.falseRefusals?.rate).toBeGreaterThan(more?.falseRefusals?.rate ?? 1);
  expect(more?.falseAnswers?.rate).toBeGreaterThan(less?.falseAnswers?.rate ?? 1);
}, 60_000);
