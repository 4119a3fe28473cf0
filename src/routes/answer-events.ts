// An answer as the events of the contract; together they rebuild it.
import type { AnswerPiece } from '../answer/answer-question.ts';
import type { Answer, AnswerEvent } from '../protocol.ts';

/** After a sentence's end or a line's, unless a closing mark or another end follows. */
const DELTA_END = /(?<=[。！？!?\n])(?![。！？!?\n”’」』）)》])/u;

/**
 * The events of the answer that `ask` gives: the pieces it hands over as they come, then the rest. Throws what `ask`
 * rejects with.
 */
export async function* answerEvents(
  ask: (onText: (piece: AnswerPiece) => void) => Promise<Answer>,
): AsyncGenerator<AnswerEvent> {
  const pieces: AnswerPiece[] = [];
  let wake = () => {};
  let isDone = false;
  const asked = ask((piece) => {
    pieces.push(piece);
    wake();
  }).finally(() => {
    isDone = true;
    wake();
  });
  // Whoever stops listening has nobody to hear of a failure.
  asked.catch(() => {});
  let sent = '';
  for (;;) {
    for (const { id, label, text } of pieces.splice(0)) {
      if (sent === '') yield { event: 'answer-start', data: { id, label } };
      yield { event: 'text-delta', data: { text } };
      sent += text;
    }
    if (isDone) break;
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isDone || pieces.length > 0) resolve();
    });
  }
  const answer = await asked;
  if (sent === '') yield { event: 'answer-start', data: { id: answer.id, label: answer.label } };
  yield* restOf(answer, sent);
}

function* restOf(answer: Answer, sent: string): Generator<AnswerEvent> {
  if (!answer.answer.startsWith(sent))
    throw new Error('the text that was sent is not the beginning of the answer');
  for (const text of answer.answer.slice(sent.length).split(DELTA_END)) {
    if (text !== '') yield { event: 'text-delta', data: { text } };
  }
  for (const citation of answer.citations) yield { event: 'citation', data: citation };
  yield { event: 'answer-end', data: answer };
}
