// A word of a clause that a sentence says twice must not stand in another's place: 政府引导、政府主体 of 政府引导、企业主体.
import { separatorBetween } from './align.ts';
import type { Fault } from './fault.ts';
import { isCompared } from './read-tokens.ts';
import type { Reading } from './reading.ts';

export function checkDoubles(reading: Reading): Fault[] {
  const { sentence, source, links } = reading;
  const said = new Set<number>();
  for (const [order, { at, on }] of links.entries()) {
    const next = links[order + 1];
    const goesOn = next !== undefined && separatorBetween(sentence, at, next.at) !== 'break';
    if (said.has(on) && goesOn && !said.has(next.on) && takesPlace(next.on, reading))
      return [{ kind: 'role', text: source.tokens[on]?.text ?? '' }];
    said.add(on);
  }
  return [];
}

/** True when the word that the clause has before this one is said nowhere. */
function takesPlace(on: number, { source, links }: Reading): boolean {
  const before = source.tokens.findLastIndex((token, place) => place < on && isCompared(token));
  return before >= 0 && !links.some((link) => link.on === before);
}
