// An answer as the events of the contract; together they rebuild it.
import type { Answer, AnswerEvent } from '../protocol.ts';

/** After a sentence's end or a line's, unless a closing mark or another end follows. */
const DELTA_END = /(?<=[。！？!?\n])(?![。！？!?\n”’」』）)》])/u;

export function* answerEvents(answer: Answer): Generator<AnswerEvent> {
  yield { event: 'answer-start', data: { id: answer.id } };
  for (const text of answer.answer.split(DELTA_END)) {
    if (text !== '') yield { event: 'text-delta', data: { text } };
  }
  for (const citation of answer.citations) yield { event: 'citation', data: citation };
  yield { event: 'answer-end', data: answer };
}
