// The conversation on screen: finished messages in a log that is announced, what still arrives beside it.
import type { ConversationView, Turn } from '../conversation.ts';
import { create, fill } from '../dom.ts';
import { isAfterPause } from '../message-time.ts';
import type { ViewContext } from './context.ts';
import { createQuickReplies } from './quick-replies.ts';
import { createScroller } from './scroller.ts';
import { createOutcome, createQuestion, createReply, createTime, createWaiting } from './turn-view.ts';

export interface LogView extends ConversationView {
  readonly element: HTMLElement;
  /** Where the focus rests when what held it is gone. */
  readonly rest: HTMLElement;
  goToEnd(): void;
}

/** `intro`: what stands above the first message. */
export function createLogView(intro: HTMLElement, context: ViewContext): LogView {
  const { strings } = context;
  const log = create('div', {
    class: 'log',
    attributes: { role: 'log', 'aria-label': strings.log, tabindex: '0' },
  });
  // Outside the log, so that pieces of an answer are not announced; the finished one is, once.
  const pending = create('div', { class: 'pending', attributes: { 'aria-hidden': 'true' } });
  const quick = create('div', { class: 'quick' });
  const element = create('div', { class: 'scroller' }, intro, log, pending, quick);
  const scroller = createScroller(element);
  const rows = new Map<number, HTMLElement[]>();
  let lastTime: number | null = null;
  let asked: HTMLElement | null = null;

  const offer = (title: string, questions: readonly string[]) => {
    fill(quick, createQuickReplies(title, questions, context));
  };
  const offerFirst = () => offer(strings.askFirst, strings.firstQuestions);
  offerFirst();

  const showWaiting = (state: Extract<Turn['state'], { kind: 'waiting' }>) => {
    let bubble = pending.querySelector<HTMLElement>('.bubble');
    if (bubble === null) {
      bubble = create('div', { class: 'bubble' });
      fill(pending, createReply(context, create('div', { class: 'answer' }, bubble)));
    }
    // It only ever grows while text arrives.
    bubble.style.minHeight = `${bubble.offsetHeight}px`;
    fill(bubble, ...createWaiting(state, context));
  };

  const show = (turn: Turn) => {
    const { state } = turn;
    if (state.kind === 'waiting') {
      if (state.text === '') context.say(state.isSlow ? strings.slow : strings.thinking);
      showWaiting(state);
      return;
    }
    fill(pending);
    const row = createOutcome(turn, state, context);
    log.appendChild(row);
    rows.get(turn.id)?.push(row);
    if (state.kind === 'answer') {
      const isChoice = state.answer.outcome === 'clarify';
      offer(isChoice ? strings.choose : strings.askNext, state.answer.suggestions);
    }
  };

  return {
    element,
    rest: log,
    goToEnd: scroller.goToEnd,
    added(turn) {
      const isNew = turn.state.kind === 'waiting';
      const time = isAfterPause(turn.askedAt, lastTime) ? createTime(turn.askedAt, context) : null;
      lastTime = turn.askedAt;
      const question = createQuestion(turn.question, context);
      const added = time === null ? [question] : [time, question];
      asked = question;
      rows.set(turn.id, added);
      for (const row of added) log.appendChild(row);
      fill(quick);
      if (!isNew) show(turn);
      scroller.goToEnd();
    },
    changed: (turn) => scroller.follow(() => show(turn), asked),
    removed(turn) {
      for (const row of rows.get(turn.id) ?? []) row.remove();
      rows.delete(turn.id);
    },
    cleared() {
      for (const part of [log, pending]) fill(part);
      rows.clear();
      lastTime = null;
      asked = null;
      offerFirst();
      element.scrollTop = 0;
    },
  };
}
