// The conversation as a state: one question at a time, retries, what is sent along and what is kept.
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/protocol.ts';
import type { AskRequest, Ending } from '../../src/widget/client.ts';
import { createConversation, HISTORY, type Turn } from '../../src/widget/conversation.ts';
import type { ConversationStore, KeptTurn } from '../../src/widget/conversation-store.ts';
import { createFault } from '../../src/widget/faults.ts';
import { answer } from './samples.ts';

const ANSWERED: Ending = { kind: 'answer', answer: answer() };
const FAILED: Ending = { kind: 'fault', fault: createFault('server') };
/** Lets what waits for a promise go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function begin(kept: readonly KeptTurn[] = []) {
  const requests: (AskRequest & { end(ending: Ending): Promise<unknown> })[] = [];
  const shown: string[] = [];
  const busy: boolean[] = [];
  const events: string[] = [];
  const later: (() => void)[] = [];
  let saved: readonly KeptTurn[] = kept;
  const store: ConversationStore = {
    isKept: true,
    loadTurns: () => [...kept],
    saveTurns: (turns) => {
      saved = turns;
    },
    loadDraft: () => '',
    saveDraft: () => {},
  };
  const describeTurn = ({ question, state }: Turn) =>
    `${question} ${state.kind}${state.kind === 'waiting' ? ` ${state.label}${state.text}${state.isSlow ? '…' : ''}` : ''}`;
  const conversation = createConversation({
    client: {
      ask: (request) =>
        new Promise((resolve) => {
          const end = (ending: Ending) => {
            resolve(ending);
            return settle();
          };
          requests.push({ ...request, end });
        }),
    },
    store,
    notice: 'n',
    view: {
      added: (turn) => shown.push(`+ ${describeTurn(turn)}`),
      changed: (turn) => shown.push(describeTurn(turn)),
      removed: (turn) => shown.push(`- ${turn.question}`),
      cleared: () => shown.push('cleared'),
    },
    emit: (name) => events.push(name),
    onBusy: (isBusy) => busy.push(isBusy),
    now: () => 7,
    later: (run) => {
      later.push(run);
      return () => {};
    },
  });
  return { conversation, requests, shown, busy, events, later, saved: () => saved };
}

describe('a question', () => {
  it('is asked, shown as it is answered, and kept', async () => {
    const { conversation, requests, shown, busy, events, later, saved } = begin();
    expect(conversation.ask(' 好 ')).toBe(true);
    expect(saved()).toEqual([{ question: '好', askedAt: 7, answer: null }]);
    requests[0]?.onText('通知', '摘录');
    later[0]?.();
    await requests[0]?.end(ANSWERED);
    expect(shown).toEqual([
      '+ 好 waiting ',
      '好 waiting ',
      '好 waiting 摘录通知',
      '好 waiting 摘录通知…',
      '好 answer',
    ]);
    expect(busy).toEqual([true, false]);
    expect(events).toEqual(['ask', 'answer']);
    expect(saved()).toEqual([{ question: '好', askedAt: 7, answer: answer() }]);
  });

  it('waits for no other: while one is answered the next is not taken', async () => {
    const { conversation, requests } = begin();
    conversation.ask('一');
    expect(conversation.ask('二')).toBe(false);
    await requests[0]?.end(FAILED);
    expect(conversation.ask('二')).toBe(true);
    expect(conversation.ask('  ')).toBe(false);
  });

  it('that failed is asked again as the newest, without its failure', async () => {
    const { conversation, requests, shown, events } = begin();
    conversation.ask('一');
    await requests[0]?.end(FAILED);
    conversation.ask('二');
    await requests[1]?.end(ANSWERED);
    expect(conversation.retry(1)).toBe(true);
    await requests[2]?.end(ANSWERED);
    expect(shown.slice(-4)).toEqual(['- 一', '+ 一 waiting ', '一 waiting ', '一 answer']);
    expect(requests[2]?.messages.map(({ content }) => content)).toEqual(['二', answer().answer, '一']);
    expect(events).toEqual(['ask', 'fault', 'ask', 'answer', 'ask', 'answer']);
  });

  it('that is stopped says so', async () => {
    const { conversation, requests, shown } = begin();
    conversation.ask('一');
    conversation.stop();
    expect(requests[0]?.signal.aborted).toBe(true);
    await requests[0]?.end({ kind: 'stopped' });
    expect(shown.at(-1)).toBe('一 stopped');
  });
});

describe('what is sent along', () => {
  it('is what the server reads, newest kept', async () => {
    expect(HISTORY).toEqual({ messages: LIMITS.earlierTurns, characters: LIMITS.earlierCharacters });
    const long = answer({ answer: '长'.repeat(3_000) });
    const { conversation, requests } = begin(
      ['一', '二', '三'].map((question) => ({ question, askedAt: 1, answer: long })),
    );
    conversation.restore();
    conversation.ask('四');
    expect(requests[0]?.messages.map(({ content }) => content[0])).toEqual(['二', '长', '三', '长', '四']);
  });
});

describe('a conversation', () => {
  it('comes back as it was; what had no answer can be asked again', () => {
    const { conversation, shown } = begin([
      { question: '一', askedAt: 1, answer: answer() },
      { question: '二', askedAt: 2, answer: null },
    ]);
    conversation.restore();
    expect(shown).toEqual(['+ 一 answer', '+ 二 fault']);
    expect(conversation.retry(2)).toBe(true);
  });

  it('that is cleared forgets what was under way', async () => {
    const { conversation, requests, shown, busy, saved } = begin();
    conversation.ask('一');
    conversation.clear();
    await requests[0]?.end(ANSWERED);
    expect(shown.at(-1)).toBe('cleared');
    expect(busy.at(-1)).toBe(false);
    expect(saved()).toEqual([]);
  });
});
