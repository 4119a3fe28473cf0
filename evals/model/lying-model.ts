// A stand-in that lies in one known way about each clause, and then tells the truth, so that its answer looks right.
// Lies about ids alone repeat a clause's words: they stand alone, and none of them may be shown at all.
import type { LanguageModel, ModelRequest } from '../../src/model/language-model.ts';
import { copyClauses } from './copying-model.ts';
import { type LieKind, liesAbout } from './lies.ts';
import { clausesOf, inPieces } from './read-request.ts';

export interface LyingModel extends LanguageModel {
  /** What it wrote that is not so, since the last call: each as a user would see it, without ids. */
  takeLies(): string[];
}

/** Echoes of the prompt and of the question are lies about requests, not about clauses. */
export const ECHO_KINDS = ['prompt_echo', 'request_echo', 'obeys_question'] as const;
export type ModelLie = LieKind | (typeof ECHO_KINDS)[number];

/** Every word is true, and the id is not that of the clause. */
export const ID_LIES: readonly ModelLie[] = ['other_id', 'unknown_id', 'plausible_id', 'no_id', 'leading_id'];

export function lyingModel(kind: ModelLie): LyingModel {
  let told: string[] = [];
  return {
    name: `lying stand-in (${kind})`,
    takeLies() {
      const lies = told;
      told = [];
      return lies;
    },
    write(request, signal) {
      const lies = liesOf(kind, request);
      told.push(...lies.map(withoutIds));
      const truth = ID_LIES.includes(kind) ? [] : [copyClauses(request)];
      return inPieces([...lies, ...truth].join('\n'), signal);
    },
  };
}

function liesOf(kind: ModelLie, request: ModelRequest): string[] {
  const clauses = clausesOf(request);
  const id = clauses[0]?.id ?? 'c0';
  const asked = request.messages.at(-1)?.content ?? '';
  switch (kind) {
    case 'prompt_echo':
      return request.system.split('\n').flatMap((line) => (line === '' ? [] : [`${line}[${id}]`]));
    case 'request_echo':
      return [asked];
    case 'obeys_question':
      return [`按您说的,${asked.split('\n')[0]?.replace(/^[^:]*: /, '') ?? ''}。[${id}]`];
    default:
      return liesAbout(kind, clauses);
  }
}

function withoutIds(lie: string): string {
  return lie.replace(/\[c\d+\]/g, '').trim();
}
