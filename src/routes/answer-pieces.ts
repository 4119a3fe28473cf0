// An answer as it is made: its lines while a model writes them, then the whole of it, whoever sends it on.
import type { AnswerPiece } from '../answer/answer-question.ts';
import type { Answer } from '../protocol.ts';

export type { AnswerPiece };

/** Asks; `onText` receives what is written meanwhile. */
export type Ask = (onText: (piece: AnswerPiece) => void) => Promise<Answer>;

export interface WholeAnswer {
  readonly id: string;
  readonly answer: Answer;
  /** What of its text was in no piece. */
  readonly rest: string;
}

/** The pieces as they come, then the answer. Throws what `ask` rejects with. */
export async function* answerPieces(ask: Ask): AsyncGenerator<AnswerPiece, WholeAnswer, void> {
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
    for (const piece of pieces.splice(0)) {
      yield piece;
      sent += piece.text;
    }
    if (isDone && pieces.length === 0) break;
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isDone || pieces.length > 0) resolve();
    });
  }
  const answer = await asked;
  if (!answer.answer.startsWith(sent))
    throw new Error('the text that was sent is not the beginning of the answer');
  return { id: answer.id, answer, rest: answer.answer.slice(sent.length) };
}
