// The rows of one turn: when, what was asked, and what came of it.

import type { Turn, TurnState } from '../conversation.ts';
import { create, createButton, createIcon } from '../dom.ts';
import type { Fault } from '../faults.ts';
import { formatTime } from '../message-time.ts';
import { readPartialLines } from '../statements.ts';
import { fillIn } from '../strings.ts';
import { addLabel, createAnswer } from './answer-view.ts';
import type { ViewContext } from './context.ts';
import { ICONS } from './icons.ts';
import { createStatements } from './statements-view.ts';

export function createTime(time: number, { now, language }: ViewContext): HTMLElement {
  const attributes = { datetime: new Date(time).toISOString() };
  return create('p', { class: 'time' }, create('time', { attributes }, formatTime(time, now(), language)));
}

export function createQuestion(question: string, { strings }: ViewContext): HTMLElement {
  return create(
    'div',
    { class: 'row own' },
    create('span', { class: 'hidden' }, `${strings.you}: `),
    create('div', { class: 'bubble' }, question),
  );
}

/** A row of the assistant's around any content. */
export function createReply({ strings }: ViewContext, ...content: readonly (Node | null)[]): HTMLElement {
  return create(
    'div',
    { class: 'row' },
    create('span', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, strings.avatar),
    create('span', { class: 'hidden' }, `${strings.assistant}: `),
    ...content,
  );
}

/** What came of a turn that has ended. */
export function createOutcome(
  turn: Turn,
  state: Exclude<TurnState, { kind: 'waiting' }>,
  context: ViewContext,
): HTMLElement {
  switch (state.kind) {
    case 'answer':
      return createReply(context, createAnswer(turn.question, state.answer, context));
    case 'fault':
      return createFailure(turn.id, explain(state.fault, context), context);
    case 'stopped':
      return createFailure(turn.id, context.strings.stopped, context);
  }
}

/** What has arrived so far, or that something is being done. */
export function createWaiting(
  { text, label, isSlow }: Extract<TurnState, { kind: 'waiting' }>,
  context: ViewContext,
): HTMLElement[] {
  if (text !== '') {
    const lines = readPartialLines(text);
    return addLabel(label, lines, createStatements(lines, context), null);
  }
  const dots = create('span', { class: 'dots' }, create('i'), create('i'), create('i'));
  const sentence = isSlow ? context.strings.slow : context.strings.thinking;
  return [create('p', { class: 'said quiet' }, dots, sentence)];
}

function explain(fault: Fault, { strings }: ViewContext): string {
  const sentence = fault.message || strings.faults[fault.kind];
  if (fault.retryAfter === null) return sentence;
  return `${sentence} ${fillIn(strings.waitSeconds, { seconds: fault.retryAfter })}`;
}

function createFailure(turn: number, sentence: string, context: ViewContext): HTMLElement {
  const retry = createButton(
    { class: 'plain retry', click: () => context.retry(turn) },
    createIcon(ICONS.retry),
    context.strings.retry,
  );
  const warning = create('p', { class: 'said' }, createIcon(ICONS.warning), sentence);
  return createReply(
    context,
    create('div', { class: 'answer' }, create('div', { class: 'bubble failure' }, warning, retry)),
  );
}
