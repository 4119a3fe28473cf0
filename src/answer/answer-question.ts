// The path of a question, stage by stage. Nothing else orchestrates.

import type { Answer, Message } from '../protocol.ts';
import type { AnswerContext, AnswerListener } from './answer-context.ts';
import { checkAnswer } from './check-answer.ts';
import { citationOf } from './cite.ts';
import { compose } from './compose.ts';
import { type Conversation, readConversation, splitConversation } from './conversation.ts';
import { finish, labelOf } from './finish.ts';
import { type Judged, judge } from './judge.ts';
import { type AskedVerdict, mergeVerdicts } from './merge-verdicts.ts';
import { retrieve } from './retrieve.ts';
import { suggest } from './suggest.ts';
import { understand } from './understand.ts';
import { verify } from './verify.ts';
import { write } from './write.ts';

export type { AnswerContext, AnswerListener, AnswerPiece } from './answer-context.ts';

/** An answer that breaks an invariant is a bug: it is never shown. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * Answers the last of the messages from the notice alone.
 * @throws InvariantError when the finished answer does not pass the check; every expected ending is an outcome.
 */
export async function answerQuestion(
  context: AnswerContext,
  messages: readonly Message[],
  { signal, onText }: AnswerListener = {},
): Promise<Answer> {
  const { notice, writer } = context;
  const id = context.createId();
  const conversation = readConversation(messages);
  const { understanding, verdict } = await examine(context, conversation);
  const { language } = understanding;
  const several = splitConversation(conversation);
  const merged = several.length < 2 ? null : mergeVerdicts(await examineEach(context, several));
  const draft = compose(merged ?? verdict, understanding, notice);
  const verified = verify(draft, notice, language);
  const written = await write(verified, { notice, conversation, understanding, verdict }, writer, {
    signal,
    onText: (text, clauses) => {
      const citations = clauses.map((clause) => citationOf(notice, clause));
      onText?.({ id, label: labelOf('model', language), text, citations });
    },
  });
  const suggestions = suggest(written, notice, context.suggestions, language);
  const answer = finish(written, notice, suggestions, language, id);
  const faults = checkAnswer(answer, notice);
  if (faults.length > 0) throw new InvariantError(faults.join('; '));
  return answer;
}

/** What one question asks in each of its readings, what was found for them, and what should become of it. */
async function examine(context: AnswerContext, conversation: Conversation): Promise<Judged> {
  const readings = await understand(conversation, context);
  const examined = readings.map(async (understanding) => ({
    understanding,
    found: await retrieve(understanding, context),
  }));
  return judge(await Promise.all(examined), context);
}

async function examineEach(
  context: AnswerContext,
  conversations: readonly Conversation[],
): Promise<AskedVerdict[]> {
  const examined = await Promise.all(conversations.map((conversation) => examine(context, conversation)));
  return examined.map(({ verdict }, index) => ({ asked: conversations[index]?.question ?? '', verdict }));
}
