// When the stage that verifies is broken itself, the last check stops the answer: it is never shown.
import { expect, it, vi } from 'vitest';
import { answerQuestion, InvariantError } from '../../src/answer/answer-question.ts';
import { clauseOf, contextOf, fakeRetriever, foundOf, hitOf } from './samples.ts';

vi.mock('../../src/answer/verify.ts', () => ({ verify: (draft: unknown) => draft }));

const asking = (changes: object) => {
  const hit = hitOf({ ...clauseOf('t1.1'), ...changes });
  const retriever = fakeRetriever({ ...foundOf([]), hits: [hit] });
  return answerQuestion(contextOf({ retriever }), [{ role: 'user', content: '怎么落户' }]);
};

it('passes what is sound', async () => {
  expect((await asking({})).outcome).toBe('answered');
});

it.each([
  ['other characters', { text: '落户一律不设条件。' }],
  ['other offsets', { start: 0 }],
  ['another task', { task: 2 }],
])('throws for a clause with %s', async (_name, changes) => {
  await expect(asking(changes)).rejects.toThrow(InvariantError);
});
