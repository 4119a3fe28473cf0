// Stage 2: what is asked, as data.
import type { Notice } from '../notice/notice.ts';
import type { Language } from '../text/language.ts';
import { readScope, type Scope } from '../understanding/scope.ts';
import type { Conversation } from './conversation.ts';

export interface Understanding {
  /** The question by itself, readable without the conversation. */
  readonly question: string;
  readonly language: Language;
  readonly scope: Scope;
}

export function understand(conversation: Conversation, notice: Notice): Understanding {
  const { question, language } = conversation;
  return { question, language, scope: readScope(question, notice) };
}
