// No question of the evaluation may be trained on.
import { describe, expect, it } from 'vitest';
import { loadCases } from '../../evals/case.ts';
import { findLeaks } from '../../evals/leaks.ts';
import { loadTrainingQuestions } from '../../evals/training-questions.ts';
import { caseOf } from './answers.ts';

describe('the training questions', () => {
  it('repeat no case (npm run eval:leaks lists those that do)', () => {
    const training = loadTrainingQuestions('corpus');
    const leaks = findLeaks(
      loadCases(),
      training.map(({ text }) => text),
    );
    expect(leaks.map(({ place, caseId }) => `${training[place]?.place} repeats ${caseId}`)).toEqual([]);
  });

  it('must be there to be checked', () => {
    expect(() => loadTrainingQuestions('test/evals/no-such-corpus')).toThrow();
  });
});

describe('a leak', () => {
  const leaksOf = (question: string, training: string) =>
    findLeaks([caseOf({ outcome: 'answered' }, question)], [training]).length;

  it('is the same question, whatever its script, marks and particles', () => {
    expect(leaksOf('改厕', '改厕?')).toBe(1);
    expect(leaksOf('改廁嗎', '改厕')).toBe(1);
    expect(leaksOf('没房子能不能在青岛落户呢?', '没房子能不能在青岛落户')).toBe(1);
  });

  it('is nearly the same long question', () => {
    expect(
      leaksOf('我在青岛打工没有买房子能不能把户口迁过来', '我在青岛打工没有买房子能不能把户口迁过去'),
    ).toBe(1);
  });

  it('is not a question on the same subject', () => {
    expect(leaksOf('改厕', '改厕补贴')).toBe(0);
    expect(leaksOf('没房子能在青岛落户吗', '没有买房可以把户口迁到青岛来吗')).toBe(0);
  });
});
