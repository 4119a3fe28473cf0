// Which of a task's clauses a written line rests on: the answer names the task alone, the line's own words tell the rest.
import type { Citation } from '../protocol.ts';

/** The citation that shares most with `line`; of equals the first, which weighs most. Null when there is none. */
export function nearestCitation(line: string, citations: readonly Citation[]): Citation | null {
  const pairs = pairsIn(line);
  const sharedWith = ({ quote }: Citation) => [...pairsIn(quote)].filter((pair) => pairs.has(pair)).length;
  const [first = null, ...others] = citations;
  return others.reduce<Citation | null>(
    (best, citation) => (best !== null && sharedWith(citation) > sharedWith(best) ? citation : best),
    first,
  );
}

/** Every two characters that stand together, punctuation aside: Chinese has no spaces between words. */
function pairsIn(text: string): Set<string> {
  const characters = text.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: characters.length - 1 }, (_, at) => characters.slice(at, at + 2)));
}
