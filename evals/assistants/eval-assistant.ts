// What the evaluation needs of an assistant; a running server and the product in process look the same through it.
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer, Message } from '../../src/protocol.ts';

export interface EvalAssistant {
  /** The notice that the answers are held against. */
  readonly notice: Notice;
  /** @throws when no answer of the contract comes back. */
  answer(messages: readonly Message[]): Promise<Answer>;
}
