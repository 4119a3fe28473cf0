// The conversation as a state: turns, what runs, what is kept. Knows nothing of elements.
import type { Message } from '../protocol.ts';
import type { Client, Ending } from './client.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Emitter } from './emitter.ts';
import { createFault } from './faults.ts';

export type TurnState =
  | {
      readonly kind: 'waiting';
      /** What has arrived so far. */
      readonly text: string;
      /** Who wrote it; shown as long as it is. */
      readonly label: string;
      readonly isSlow: boolean;
    }
  | Ending;

export interface Turn {
  readonly id: number;
  readonly question: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly state: TurnState;
}

/** Told of every change, one turn at a time. */
export interface ConversationView {
  added(turn: Turn): void;
  changed(turn: Turn): void;
  removed(turn: Turn): void;
  cleared(): void;
}

export interface ConversationOptions {
  readonly client: Client;
  readonly store: ConversationStore;
  readonly notice: string;
  readonly view: ConversationView;
  readonly emit: Emitter['emit'];
  readonly onBusy: (isBusy: boolean) => void;
  readonly now: () => number;
  /** Runs a function later; the result cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface Conversation {
  /** Shows what was kept from before. */
  restore(): void;
  /** False when the question is empty or another one is still being answered: then nothing happened. */
  ask(question: string): boolean;
  retry(id: number): boolean;
  stop(): void;
  clear(): void;
  /** Stops and says nothing more. */
  close(): void;
}

/** A wait of so long (ms) is explained. */
const SLOW_MS = 8_000;
/** What the server reads of a conversation; more is not sent. */
export const HISTORY = { messages: 20, characters: 8_000 } as const;

export function createConversation(options: ConversationOptions): Conversation {
  const { client, store, notice, view, emit, onBusy, now, later } = options;
  let turns: Turn[] = [];
  let nextId = 1;
  let running: AbortController | null = null;
  const setRunning = (abort: AbortController | null) => {
    running = abort;
    onBusy(abort !== null);
  };

  const keep = () =>
    store.saveTurns(
      turns.map(({ question, askedAt, state }) => ({
        question,
        askedAt,
        answer: state.kind === 'answer' ? state.answer : null,
      })),
    );

  const change = (id: number, state: TurnState) => {
    turns = turns.map((turn) => (turn.id === id ? { ...turn, state } : turn));
    const changed = turns.find((turn) => turn.id === id);
    if (changed !== undefined) view.changed(changed);
  };

  const run = async (id: number, question: string) => {
    const abort = new AbortController();
    setRunning(abort);
    let text = '';
    let label = '';
    let isSlow = false;
    const showWaiting = () => change(id, { kind: 'waiting', text, label, isSlow });
    const cancelSlow = later(() => {
      isSlow = true;
      showWaiting();
    }, SLOW_MS);
    showWaiting();
    emit('ask', { question });
    const messages = [...historyBefore(turns, id), { role: 'user' as const, content: question }];
    const onText = (delta: string, writtenBy: string) => {
      text += delta;
      label = writtenBy;
      if (!abort.signal.aborted) showWaiting();
    };
    const ending = await client.ask({ messages, notice, onText, signal: abort.signal });
    cancelSlow();
    // Cleared or closed meanwhile: nobody waits for this ending.
    if (running !== abort) return;
    setRunning(null);
    change(id, ending);
    keep();
    if (ending.kind === 'answer') emit('answer', { question, answer: ending.answer });
    if (ending.kind === 'fault') emit('fault', { question, kind: ending.fault.kind });
  };

  const drop = () => {
    running?.abort();
    setRunning(null);
  };

  const ask = (text: string) => {
    const question = text.trim();
    if (question === '' || running !== null) return false;
    const turn: Turn = {
      id: nextId,
      question,
      askedAt: now(),
      state: { kind: 'waiting', text: '', label: '', isSlow: false },
    };
    nextId += 1;
    turns = [...turns, turn];
    view.added(turn);
    // Kept before it is answered: a reload in between loses nothing.
    keep();
    void run(turn.id, question);
    return true;
  };

  return {
    ask,
    restore() {
      for (const { question, askedAt, answer } of store.loadTurns()) {
        const state: TurnState =
          answer === null ? { kind: 'fault', fault: createFault('cut') } : { kind: 'answer', answer };
        const turn = { id: nextId, question, askedAt, state };
        nextId += 1;
        turns = [...turns, turn];
        view.added(turn);
      }
    },
    retry(id) {
      const turn = turns.find((candidate) => candidate.id === id);
      if (turn === undefined || running !== null) return false;
      // Asked again it is the newest turn, as a message sent again is.
      turns = turns.filter((candidate) => candidate !== turn);
      view.removed(turn);
      return ask(turn.question);
    },
    stop: () => running?.abort(),
    clear() {
      drop();
      turns = [];
      keep();
      view.cleared();
    },
    close: drop,
  };
}

/** The answered turns before one, newest kept, within what the server reads. */
function historyBefore(turns: readonly Turn[], id: number): Message[] {
  const messages: Message[] = [];
  for (const { id: earlier, question, state } of turns) {
    if (earlier === id) break;
    if (state.kind !== 'answer') continue;
    messages.push({ role: 'user', content: question }, { role: 'assistant', content: state.answer.answer });
  }
  const kept: Message[] = [];
  let characters = 0;
  for (const message of messages.slice(-HISTORY.messages).reverse()) {
    characters += message.content.length;
    if (characters > HISTORY.characters) break;
    kept.unshift(message);
  }
  return kept;
}
