// Small talk gets a standard sentence, never a quote.
import { describe, expect, it } from 'vitest';
import { judgeSmallTalk } from '../../../src/answer/judges/small-talk.ts';

describe('judgeSmallTalk', () => {
  it.each([
    ['你好', 'greeting'],
    ['早上好', 'greeting'],
    ['hello', 'greeting'],
    ['Good morning!', 'greeting'],
    ['谢谢', 'thanks'],
    ['多謝晒', 'thanks'],
    ['thanks a lot', 'thanks'],
    ['再见', 'farewell'],
    ['bye', 'farewell'],
    ['你是谁', 'identity'],
    ['你能做什么', 'identity'],
    ['你好,你是机器人吗', 'identity'],
    ['Who are you?', 'identity'],
    ['你咋这么笨', 'complaint'],
    ['This is useless', 'complaint'],
    ['嗯嗯', 'acknowledged'],
    ['。。。', 'acknowledged'],
    ['👍', 'acknowledged'],
    ['', 'acknowledged'],
  ])('%j: %s', (turn, key) => {
    expect(judgeSmallTalk(turn)).toMatchObject({
      outcome: 'smalltalk',
      reason: null,
      lead: [{ key }],
      evidence: [],
      related: [],
      suggest: 'start',
    });
  });
});
