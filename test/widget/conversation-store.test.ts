// What the browser keeps: read with suspicion, and refused without harm.
import { describe, expect, it } from 'vitest';
import { type KeyValueStorage, openStore } from '../../src/widget/conversation-store.ts';
import { loadSize, saveSize } from '../../src/widget/size-store.ts';
import { answer } from './samples.ts';

function memory(): KeyValueStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

const TURN = { question: '好', askedAt: 1, answer: answer() };

describe('a store', () => {
  it('gives back what it was given, by notice', () => {
    const storage = memory();
    const store = openStore(() => storage, 'a');
    store.saveTurns([TURN, { ...TURN, answer: null }]);
    store.saveDraft('还没');
    expect(store.isKept).toBe(true);
    expect(openStore(() => storage, 'a').loadTurns()).toEqual([TURN, { ...TURN, answer: null }]);
    expect(openStore(() => storage, 'a').loadDraft()).toBe('还没');
    expect(openStore(() => storage, 'b').loadTurns()).toEqual([]);
  });

  it('leaves nothing behind when all is cleared', () => {
    const storage = memory();
    const store = openStore(() => storage, 'a');
    store.saveTurns([TURN]);
    store.saveDraft('还没');
    store.saveTurns([]);
    store.saveDraft('');
    expect(storage.entries.size).toBe(0);
  });

  it('keeps the newest turns only', () => {
    const store = openStore(() => shared, 'a');
    const shared = memory();
    store.saveTurns(Array.from({ length: 40 }, (_, index) => ({ ...TURN, askedAt: index })));
    expect(store.loadTurns().map(({ askedAt }) => askedAt)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 10),
    );
  });

  it.each([
    '{',
    'null',
    '7',
    '[]',
    '{"version":2,"turns":[]}',
    '{"version":1,"turns":7}',
    '{"version":1,"turns":[null,{},{"question":1}]}',
  ])('takes %s for no conversation', (text) => {
    const storage = memory();
    storage.setItem('mingwen:a', text);
    expect(openStore(() => storage, 'a').loadTurns()).toEqual([]);
  });

  it('drops an answer that is none, and keeps its question', () => {
    const storage = memory();
    storage.setItem(
      'mingwen:a',
      JSON.stringify({ version: 1, turns: [{ ...TURN, answer: { ...answer(), citations: [{}] } }] }),
    );
    expect(openStore(() => storage, 'a').loadTurns()).toEqual([{ ...TURN, answer: null }]);
  });

  it('that is refused is a state, not an error', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const store = openStore(refuse, 'a');
    store.saveTurns([TURN]);
    store.saveDraft('还没');
    saveSize(refuse, 'large');
    expect([store.isKept, store.loadTurns(), store.loadDraft(), loadSize(refuse)]).toEqual([
      false,
      [],
      '',
      null,
    ]);
  });
});

describe('the size of text', () => {
  it('is kept, and junk is none', () => {
    const storage = memory();
    saveSize(() => storage, 'large');
    expect(loadSize(() => storage)).toBe('large');
    storage.setItem('mingwen:size', 'huge');
    expect(loadSize(() => storage)).toBeNull();
  });
});
