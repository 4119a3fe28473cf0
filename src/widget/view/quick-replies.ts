// Questions to tap: the first ones, what could be asked next, or the readings to choose from.
import { create, createButton } from '../dom.ts';
import type { ViewContext } from './context.ts';

export function createQuickReplies(
  title: string,
  questions: readonly string[],
  context: ViewContext,
): HTMLElement | null {
  if (questions.length === 0) return null;
  const buttons = questions.map((question) =>
    createButton({ class: 'reply', click: () => context.ask(question) }, question),
  );
  return create(
    'div',
    { class: 'replies', attributes: { role: 'group', 'aria-label': title } },
    create('p', { class: 'quiet', attributes: { 'aria-hidden': 'true' } }, title),
    ...buttons,
  );
}
