// A word of a clause that a sentence says twice must not stand in another's place: 政府引导、政府主体 of 政府引导、企业主体.
import { separatorBetween } from './align.ts';
import type { Fault } from './fault.ts';
import { isCompared, type Token, textOf } from './read-tokens.ts';
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
  return namedTwice(reading.sentence);
}

/** True when the word that the clause has before this one is said nowhere. */
function takesPlace(on: number, { source, links }: Reading): boolean {
  const { start = 0 } = source.segments[source.segmentOf[on] ?? 0] ?? {};
  const before = source.tokens.findLastIndex((token, place) => place < on && isCompared(token));
  return before >= start && !links.some((link) => link.on === before);
}

// 济南、济南两市: an enumeration names each of its members once.
function namedTwice(sentence: readonly Token[]): Fault[] {
  return sentence.flatMap((mark, at): Fault[] => {
    if (mark.role !== 'list') return [];
    for (let start = at - 1; start >= 0 && isName(sentence[start]); start--) {
      const member = sentence.slice(start, at);
      const next = sentence.slice(at + 1, at + 1 + member.length);
      const same = member.every(({ key }, place) => next[place]?.key === key);
      if (same && textOf(member).length > 1) return [{ kind: 'role', text: textOf(member) }];
    }
    return [];
  });
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && isCompared(token);
}
