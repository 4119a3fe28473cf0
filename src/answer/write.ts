// Stage 7: a language model puts the quoted clauses into plain words, where one is set and the question allows it.
// Each sentence is checked before it is shown; what cannot be used leaves the extractive answer in its place.

import { type LanguageModel, ModelError, type ModelFault } from '../model/language-model.ts';
import { readSentences } from '../model/read-sentences.ts';
import { startLimits, type TimeLimits, untilAborted } from '../model/time-limits.ts';
import type { Draft } from './draft.ts';
import { type Asked, isWritable } from './is-writable.ts';
import { type OnText, openPage, type PageTools } from './written-page.ts';

export interface Writer extends PageTools {
  readonly model: LanguageModel;
  readonly limits: TimeLimits;
  /** Receives what became of each answer that the model was asked for. */
  readonly record: (record: WritingRecord) => void;
}

/** Holds nothing that was asked, sent or written. */
export interface WritingRecord {
  readonly model: string;
  readonly shown: number;
  /** The fault of each sentence that was dropped. */
  readonly dropped: readonly string[];
  /** Why the text stopped before its end; null when it did not. */
  readonly failure: { readonly fault: ModelFault | 'bug'; readonly message: string } | null;
}

export interface Listener {
  readonly signal?: AbortSignal | undefined;
  /** Receives the answer a line at a time as it is written: only what has passed the check. */
  readonly onText?: OnText | undefined;
}

/** `draft` is the verified extractive answer. Throws only what aborts `signal`. */
export async function write(
  draft: Draft,
  asked: Asked,
  writer: Writer | null,
  { signal, onText = () => {} }: Listener,
): Promise<Draft> {
  if (writer === null || !isWritable(draft, asked)) return draft;
  const { model, limits, record } = writer;
  const page = openPage(draft, asked, writer, onText);
  const running = startLimits(limits, signal);
  let failure: WritingRecord['failure'] = null;
  try {
    const sentences = readSentences(model.write(page.request, running.signal));
    for await (const sentence of untilAborted(sentences, running.signal)) {
      if (sentence.kind === 'no_answer') break;
      page.take(sentence);
      if (page.shown.length > 0) running.hasText();
      if (page.isFull()) break;
    }
  } catch (error) {
    signal?.throwIfAborted();
    failure = describe(error);
  } finally {
    running.end();
  }
  const { shown, dropped } = page;
  record({ model: model.name, shown: shown.length, dropped, failure });
  const degraded = failure !== null || shown.length === 0;
  const writing = { model: model.name, degraded };
  if (shown.length === 0) return { ...draft, writing };
  const cited = new Set(shown.flatMap(({ clauses }) => clauses));
  return {
    ...draft,
    statements: shown,
    evidence: draft.evidence.filter((clause) => cited.has(clause)),
    completeness: failure === null ? draft.completeness : 'partial',
    writing,
  };
}

function describe(error: unknown): WritingRecord['failure'] {
  if (error instanceof ModelError) return { fault: error.fault, message: error.message };
  return { fault: 'bug', message: error instanceof Error ? error.name : 'unknown' };
}
