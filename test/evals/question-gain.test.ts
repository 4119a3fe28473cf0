// The questions of the corpus earn their place: with them as keys, keywords alone find far more of the dev questions.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCases } from '../../evals/case.ts';
import { type CurvePoint, measureQuestionCurve, shuffled } from '../../evals/retrieval/question-curve.ts';
import { MODEL_DIRECTORY } from '../../src/assistant.ts';
import { loadTransformersEmbedder } from '../../src/embedding/transformers-embedder.ts';
import { loadQuestions } from '../../src/notice/load-questions.ts';
import { notice } from './answers.ts';

/** The least that all questions must bring, as a share of the dev questions. */
const LEAST_GAIN = 0.05;
const questions = loadQuestions('corpus/shandong-2019');

describe('questions at index time', () => {
  let points: CurvePoint[];
  beforeAll(async () => {
    points = await measureQuestionCurve({
      notice,
      questions,
      embedder: await loadTransformersEmbedder({ directory: MODEL_DIRECTORY }),
      cases: loadCases(),
      counts: [0, Number.POSITIVE_INFINITY],
      arms: ['keywords only'],
    });
  }, 60_000);

  it('find the right task first more often', () => {
    const rates = points.map(({ figures }) => figures.task.hitAt1?.rate ?? Number.NaN);
    const [without = Number.NaN, withAll = Number.NaN] = rates;
    expect(withAll - without).toBeGreaterThanOrEqual(LEAST_GAIN);
  });

  it('are all counted, over the same dev questions', () => {
    expect(points.map((point) => point.questions)).toEqual([0, questions.length]);
    expect(new Set(points.map(({ figures }) => figures.task.hitAt1?.n)).size).toBe(1);
    expect(points.every(({ figures }) => figures.cases === 'dev')).toBe(true);
  });
});

it('the order of the questions is one order, whatever order they come in', () => {
  const some = questions.slice(0, 50);
  expect(shuffled(some.toReversed())).toEqual(shuffled(some));
});
