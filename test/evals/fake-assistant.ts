// An assistant without retrieval: the same answer to the same question, and an outage where a test wants one.
import type { EvalAssistant } from '../../evals/assistants/eval-assistant.ts';
import type { Answer } from '../../src/protocol.ts';
import { answered, notice, refused } from './answers.ts';

/** @param given answers by question; questions without one get `otherwise`, or fail when it is left out */
export function fakeAssistant(given: Readonly<Record<string, Answer>>, otherwise?: Answer): EvalAssistant {
  return {
    notice,
    async answer(messages) {
      const answer = given[messages.at(-1)?.content ?? ''] ?? otherwise;
      if (answer === undefined) throw new Error('out of order');
      return answer;
    },
  };
}

/** Answers questions of even length from task 1 and refuses the others; every answer has an id of its own. */
export function wilfulAssistant(): EvalAssistant {
  let count = 0;
  return {
    notice,
    async answer(messages) {
      count += 1;
      const isEven = (messages.at(-1)?.content.length ?? 0) % 2 === 0;
      const id = `${Date.now()}-${count}`;
      return isEven ? answered(['t1.1', 't1.2'], { id }) : refused(['t2.1'], { id });
    },
  };
}
