// The path of a question, stage by stage. Nothing else orchestrates.

import type { Notice } from '../notice/notice.ts';
import type { Answer, Message, Reference } from '../protocol.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { PinyinWords } from '../text/pinyin.ts';
import type { QuestionClassifier } from '../understanding/question-classifier.ts';
import { splitQuestions } from '../understanding/split-questions.ts';
import { checkAnswer } from './check-answer.ts';
import { compose } from './compose.ts';
import { type Conversation, readConversation } from './conversation.ts';
import { finish } from './finish.ts';
import { judge } from './judge.ts';
import type { JudgeModel } from './judge-model.ts';
import type { Suggestion } from './load-companions.ts';
import { type Judged, mergeVerdicts } from './merge-verdicts.ts';
import type { Precedents } from './precedents.ts';
import { retrieve } from './retrieve.ts';
import { suggest } from './suggest.ts';
import { understand } from './understand.ts';
import { verify } from './verify.ts';

export interface AnswerContext {
  readonly notice: Notice;
  readonly retriever: Retriever;
  readonly classify: QuestionClassifier;
  readonly judgeModel: JudgeModel;
  readonly precedents: Precedents;
  readonly pinyin: PinyinWords;
  readonly duties: readonly Reference[];
  readonly suggestions: readonly Suggestion[];
  readonly createId: () => string;
  /** Another bias towards answering than the tuned one; only the evaluation sets it. */
  readonly answerBias?: number;
}

/** An answer that breaks an invariant is a bug: it is never shown. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * Answers the last of the messages from the notice alone.
 * @throws InvariantError when the finished answer does not pass the check; every expected ending is an outcome.
 */
export async function answerQuestion(context: AnswerContext, messages: readonly Message[]): Promise<Answer> {
  const { notice } = context;
  const conversation = readConversation(messages);
  const { understanding, verdict } = await examine(context, conversation);
  const several = splitQuestions(conversation.question);
  const merged = several.length < 2 ? null : mergeVerdicts(await examineEach(context, conversation, several));
  const draft = compose(merged ?? verdict, understanding, notice);
  const verified = verify(draft, notice, understanding.language);
  const suggestions = suggest(verified, notice, context.suggestions, understanding.language);
  const answer = finish(verified, notice, suggestions, understanding.language, context.createId());
  const faults = checkAnswer(answer, notice);
  if (faults.length > 0) throw new InvariantError(faults.join('; '));
  return answer;
}

/** What one question asks, what was found for it, and what should become of it. */
async function examine(context: AnswerContext, conversation: Conversation) {
  const understanding = await understand(conversation, context);
  const found = await retrieve(understanding, context);
  return { understanding, verdict: judge(understanding, found, context) };
}

// Each question in its turn: 要钱吗 after 居住证怎么办 leans on it.
async function examineEach(
  context: AnswerContext,
  conversation: Conversation,
  questions: readonly string[],
): Promise<Judged[]> {
  const before = (place: number): Message[] =>
    questions.slice(0, place).map((content) => ({ role: 'user', content }));
  const examined = await Promise.all(
    questions.map((question, place) =>
      examine(context, {
        ...conversation,
        question,
        earlier: [...conversation.earlier, ...before(place)],
      }),
    ),
  );
  return examined.map(({ verdict }, index) => ({ asked: questions[index] ?? '', verdict }));
}
