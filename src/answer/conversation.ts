// Stage 1: the messages of a request as one question and the turns before it.
import { LIMITS, type Message } from '../protocol.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import { removeInvisible } from '../text/normalise.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import { splitQuestions } from '../understanding/split-questions.ts';

export interface Conversation {
  /** The last message as a person would read it. */
  readonly question: string;
  readonly language: Language;
  /** Earlier messages, oldest first, within the limits of the contract. What an assistant said is never evidence. */
  readonly earlier: readonly Message[];
  /** True when personal data was masked in it. */
  readonly masked: boolean;
}

/**
 * A conversation for each question of the turn, in their order; those before it are earlier turns, on which it may lean
 * (居住证怎么办?要钱吗?). One when the turn asks one thing.
 */
export function splitConversation(conversation: Conversation): Conversation[] {
  const questions = splitQuestions(conversation.question);
  return questions.map((question, place) => {
    const before = questions.slice(0, place).map((content): Message => ({ role: 'user', content }));
    return { ...conversation, question, earlier: [...conversation.earlier, ...before] };
  });
}

/** Drops what the contract drops: turns beyond the last 20, or beyond 8,000 characters counted from the newest. */
export function readConversation(messages: readonly Message[]): Conversation {
  const read = messages.map(({ role, content }) => ({
    role,
    ...maskPersonalData(joinSpaced(removeInvisible(content).trim())),
  }));
  const cleaned = read.map(({ role, text }) => ({ role, content: text }));
  const question = cleaned.at(-1)?.content ?? '';
  const earlier: Message[] = [];
  let characters = 0;
  for (const message of cleaned.slice(0, -1).slice(-LIMITS.earlierTurns).reverse()) {
    characters += message.content.length;
    if (characters > LIMITS.earlierCharacters) break;
    earlier.unshift(message);
  }
  return { question, language: detectLanguage(question), earlier, masked: read.some(({ found }) => found) };
}

// 第 二 十 六 项: characters written apart, four or more in a row, are read together.
function joinSpaced(text: string): string {
  return text.replace(/\p{Script=Han}(?:[ \u3000]\p{Script=Han}(?!\p{Script=Han})){3,}/gu, (run) =>
    run.replace(/[ \u3000]/g, ''),
  );
}
