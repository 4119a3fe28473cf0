// An answer as the events of the contract; together they rebuild it.
import type { Answer, AnswerEvent } from '../protocol.ts';
import { type Ask, answerPieces, type WholeAnswer } from './answer-pieces.ts';

/** After a sentence's end or a line's, unless a closing mark or another end follows. */
const DELTA_END = /(?<=[。！？!?\n])(?![。！？!?\n”’」』）)》])/u;

/**
 * The events of the answer that `ask` gives: the pieces it hands over as they come, then the rest. Throws what `ask`
 * rejects with.
 */
export async function* answerEvents(ask: Ask): AsyncGenerator<AnswerEvent, void, void> {
  const pieces = answerPieces(ask);
  let hasBegun = false;
  for (;;) {
    const { done, value } = await pieces.next();
    if (!hasBegun) yield startOf(done ? value.answer : value);
    hasBegun = true;
    if (done) {
      yield* restOf(value);
      return;
    }
    yield { event: 'text-delta', data: { text: value.text } };
  }
}

function startOf({ id, label }: Pick<Answer, 'id' | 'label'>): AnswerEvent {
  return { event: 'answer-start', data: { id, label } };
}

function* restOf({ answer, rest }: WholeAnswer): Generator<AnswerEvent> {
  for (const text of rest.split(DELTA_END)) {
    if (text !== '') yield { event: 'text-delta', data: { text } };
  }
  for (const citation of answer.citations) yield { event: 'citation', data: citation };
  yield { event: 'answer-end', data: answer };
}
