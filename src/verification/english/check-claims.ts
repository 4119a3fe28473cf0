// Words of an English sentence that claim more than its clauses do: demands, wholes, denials, what is done already, limits left out.
import type { Fault } from '../fault.ts';
import { textOf } from '../read-tokens.ts';
import type { EnglishReading } from './align-english.ts';
import { DENYING, ENGLISH_LIMITS, ENGLISH_RAISING } from './english-words.ts';

function governingText({ segments, reading: { source } }: EnglishReading): string {
  return [...segments]
    .flatMap((place) => [place, ...(source.segments[place]?.governors ?? [])])
    .map((place) => textOf(source.tokens.slice(source.segments[place]?.start, source.segments[place]?.end)))
    .join('');
}

export function checkRaising(words: string, aligned: EnglishReading): Fault[] {
  const clause = governingText(aligned);
  return ENGLISH_RAISING.flatMap(([raising, held]): Fault[] => {
    const found = raising.exec(words);
    return found === null || held.test(clause) ? [] : [{ kind: 'force', text: found[0] }];
  });
}

// A phrase may stand for more than it says: what limits must be said.
export function checkLimits(words: string, { occurrences, reading: { source } }: EnglishReading): Fault[] {
  const texts = occurrences.flat().map((row) => textOf(row.flatMap((on) => source.tokens[on] ?? [])));
  return ENGLISH_LIMITS.flatMap(([limit, kept]): Fault[] => {
    const text = texts.find((held) => limit.test(held) && !held.startsWith('《'));
    return text === undefined || kept.test(words) ? [] : [{ kind: 'scope', text }];
  });
}

const DENIAL = /^(?:无|未|没|没有|不)$/;
const NEAR = 3;

// No stands before the same thing: no fixed residence is not no job.
function checkDenied({ units, occurrences, reading: { source } }: EnglishReading): Fault[] {
  const holding = units.flatMap((unit, at) => ((occurrences[at] ?? []).length > 0 ? [{ unit, at }] : []));
  return holding.flatMap(({ unit, at }, order): Fault[] => {
    const denials = (occurrences[at] ?? []).filter(
      (row) => row.length === 1 && DENIAL.test(source.tokens[row[0] ?? -1]?.text ?? ''),
    );
    const next = occurrences[holding[order + 1]?.at ?? -1] ?? [];
    const held = denials.some(([on = 0]) => next.some(([start = 0]) => start > on && start - on <= NEAR));
    return denials.length === 0 || next.length === 0 || held ? [] : [{ kind: 'negation', text: unit.text }];
  });
}

// No more is denied than the clauses deny.
export function checkDenying(words: string, aligned: EnglishReading): Fault[] {
  const [denying, denied] = DENYING;
  const found = words.match(denying) ?? [];
  const held = governingText(aligned).match(denied) ?? [];
  if (found.length > held.length) return [{ kind: 'negation', text: found.join(' ') }];
  return checkDenied(aligned);
}

const PERFECT = /\b(?:has|have|had|was|were)\b(?! to\b)/g;
const RELATIVE = /\b(?:who|that|which|where|whose|if|provided|those|already)\b[^,;.]*$/;

// A plan says what is to be done: what has been done is only said of whom a rule is about (who have not settled).
export function checkAspect(words: string): Fault[] {
  return [...words.matchAll(PERFECT)].flatMap((found): Fault[] =>
    RELATIVE.test(words.slice(0, found.index)) ? [] : [{ kind: 'aspect', text: found[0] }],
  );
}
