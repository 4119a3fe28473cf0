// Draws the cases that a person reads: by a fixed seed, from the dev split, every kind among them.
import { createHash } from 'node:crypto';
import type { EvalCase } from './case.ts';
import { splitOf } from './split.ts';

/**
 * `size` cases, or all there are: one of each kind, the others by chance alone; in the order of their ids. The same
 * `seed` draws the same cases, and a new case takes at most one place. The test split stays unread: what is read is
 * mended.
 */
export function drawCases(cases: readonly EvalCase[], size: number, seed: string): EvalCase[] {
  const drawn = cases
    .filter(({ id }) => splitOf(id) === 'dev')
    .map((evalCase) => ({
      evalCase,
      lot: createHash('sha256').update(`${seed} ${evalCase.id}`).digest('hex'),
    }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ evalCase }) => evalCase);
  const firsts = drawn.filter(({ kind }, place) => drawn.findIndex((other) => other.kind === kind) === place);
  const chosen = [...new Set([...firsts, ...drawn])].slice(0, size);
  return chosen.sort((a, b) => (a.id < b.id ? -1 : 1));
}
