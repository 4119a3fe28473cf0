// The conversation and the unsent draft, kept in the browser where it allows that; a refusal is a state, not an error.
import type { Answer } from '../protocol.ts';
import { readAnswer } from './read-answer.ts';

/** What is used of localStorage. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface KeptTurn {
  readonly question: string;
  readonly askedAt: number;
  /** Null when no answer arrived. */
  readonly answer: Answer | null;
}

export interface ConversationStore {
  /** False when the browser refuses: nothing outlives the page then. */
  readonly isKept: boolean;
  loadTurns(): KeptTurn[];
  saveTurns(turns: readonly KeptTurn[]): void;
  loadDraft(): string;
  saveDraft(draft: string): void;
}

/** More turns than these are not kept: a browser gives an origin about 5 MB, which are the page's, not ours. */
const KEPT_TURNS = 30;
const VERSION = 1;

/** `open` gives the storage; in a frame of another origin reading the property may throw by itself. */
export function openStore(open: () => KeyValueStorage, notice: string): ConversationStore {
  const key = `mingwen:${notice}`;
  const draftKey = `${key}:draft`;
  const attempt = <Value>(use: (storage: KeyValueStorage) => Value, otherwise: Value): Value => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  const write = (name: string, value: string) =>
    attempt((storage) => (value === '' ? storage.removeItem(name) : storage.setItem(name, value)), undefined);
  return {
    isKept: attempt((storage) => {
      storage.setItem(`${key}:probe`, '1');
      storage.removeItem(`${key}:probe`);
      return true;
    }, false),
    loadTurns: () => attempt((storage) => readTurns(storage.getItem(key)), []),
    saveTurns: (turns) =>
      write(
        key,
        turns.length === 0 ? '' : JSON.stringify({ version: VERSION, turns: turns.slice(-KEPT_TURNS) }),
      ),
    loadDraft: () => attempt((storage) => storage.getItem(draftKey), null) ?? '',
    saveDraft: (draft) => write(draftKey, draft),
  };
}

// Another program of the page may have written anything there.
function readTurns(text: string | null): KeptTurn[] {
  const kept: unknown = JSON.parse(text ?? 'null');
  const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === VERSION;
  if (!isOurs || !('turns' in kept) || !Array.isArray(kept.turns)) return [];
  return kept.turns.flatMap((turn: unknown) => readTurn(turn) ?? []);
}

function readTurn(turn: unknown): KeptTurn | null {
  if (typeof turn !== 'object' || turn === null) return null;
  const { question, askedAt, answer } = turn as Readonly<Record<string, unknown>>;
  if (typeof question !== 'string' || typeof askedAt !== 'number') return null;
  return { question, askedAt, answer: readAnswer(answer) };
}
