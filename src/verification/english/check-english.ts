// What is wrong with an English sentence, judged by the Chinese clauses that it cites; in doubt it is refused.
import { checkLosses } from '../check-losses.ts';
import type { Fault, FaultKind } from '../fault.ts';
import { isCompared, textOf } from '../read-tokens.ts';
import { boundPlaces, type Source } from '../source.ts';
import { alignEnglish, type EnglishReading, findKeys, needsSupport } from './align-english.ts';
import { checkAspect, checkDenying, checkLimits, checkRaising } from './check-claims.ts';
import { checkBasis, checkOrder, checkParts } from './check-roles.ts';
import type { EnglishDictionary } from './dictionary.ts';
import { plainEnglish, withoutFrame } from './english-words.ts';
import { type EnglishUnit, readEnglish } from './read-english.ts';

export function checkEnglish(
  sentence: string,
  source: Source,
  dictionary: EnglishDictionary,
  year: number | null,
): Fault[] {
  const stands = (keys: readonly string[]) => findKeys(keys, source).length > 0;
  const aligned = alignEnglish(readEnglish(sentence, dictionary, year, stands), source);
  const words = withoutFrame(plainEnglish(sentence));
  return [
    ...checkUnits(aligned),
    ...checkLosses(aligned.reading).filter((fault) => !isStatement(fault, source)),
    ...checkChunks(aligned),
    ...checkNumbers(aligned),
    ...checkOrder(aligned, words),
    ...checkParts(aligned),
    ...checkBasis(aligned),
    ...checkRaising(words, aligned),
    ...checkLimits(words, aligned),
    ...checkDenying(words, aligned),
    ...checkAspect(words),
    ...checkBoundPlaces(aligned),
  ];
}

// 优化服务 of 优化服务、精简审批、开放资源: each member is a statement of its own.
function isStatement({ kind, text }: Fault, { tokens, segments }: Source): boolean {
  return (
    kind === 'scope' &&
    segments.some(({ start, end }) => {
      const members = textOf(tokens.slice(start, end))
        .replace(/^.*(?:环境|鼓励),?|,$/g, '')
        .split('、');
      return members.length > 2 && members.includes(text) && members.every((member) => OWN_VERB.test(member));
    })
  );
}

const OWN_VERB = /^(?:优化|精简|开放|改善|完善|健全|推动|强化|细化).{2,4}$/;

const KINDS: Readonly<Record<EnglishUnit['kind'], FaultKind>> = {
  phrase: 'unsupported',
  number: 'number',
  date: 'date',
  place: 'place',
  unknown: 'unsupported',
};

function checkUnits({ units, occurrences }: EnglishReading): Fault[] {
  return units.flatMap((unit, at): Fault[] =>
    needsSupport(unit) && occurrences[at]?.length === 0 ? [{ kind: KINDS[unit.kind], text: unit.text }] : [],
  );
}

// What stands between two commas comes from one statement and what governs it.
function checkChunks({ units, occurrences, reading: { source } }: EnglishReading): Fault[] {
  const chunks = new Map<number, number[]>();
  for (const [at, unit] of units.entries()) {
    const { chunk, kind } = unit;
    const held = occurrences[at] ?? [];
    if (kind !== 'date' && held.length > 0 && needsSupport(unit))
      chunks.set(chunk, [...(chunks.get(chunk) ?? []), at]);
  }
  return [...chunks.values()].flatMap((members): Fault[] => {
    const one = source.segments.some(({ governors }, place) => {
      const allowed = new Set([place, ...governors]);
      return members.every((at) =>
        occurrences[at]?.some((row) => row.every((on) => allowed.has(source.segmentOf[on] ?? -1))),
      );
    });
    return one ? [] : [{ kind: 'merged', text: members.map((at) => units[at]?.text).join(' ') }];
  });
}

/** Words of the clause at most between a figure and what it counts. */
const NEAR = 6;

// The words beside a figure stand beside it in the clause as well, with no other figure between.
function checkNumbers({ units, occurrences, reading: { source } }: EnglishReading): Fault[] {
  const near = (number: number, word: number) =>
    occurrences[number]?.some((own) =>
      occurrences[word]?.some((other) => isNear(own[0] ?? 0, other[0] ?? 0, source)),
    ) === true;
  return units.flatMap((unit, at): Fault[] => {
    if (unit.kind !== 'number') return [];
    const beside = [at - 1, at + 1].filter(
      (other) => units[other]?.chunk === unit.chunk && (occurrences[other]?.length ?? 0) > 0,
    );
    const lone =
      beside.length === 0
        ? [at - 1, at + 1].filter((other) => (occurrences[other]?.length ?? 0) > 0)
        : beside;
    return lone.every((other) => near(at, other)) ? [] : [{ kind: 'number', text: unit.text }];
  });
}

function isNear(one: number, other: number, source: Source): boolean {
  if (source.segmentOf[one] !== source.segmentOf[other]) return false;
  const between = source.tokens.slice(Math.min(one, other) + 1, Math.max(one, other)).filter(isCompared);
  return between.length <= NEAR && !between.some(({ kind }) => kind === 'number');
}

// What is said of one city is not joined with what is said of all: English does not repeat who is meant.
function checkBoundPlaces({ segments, reading: { source } }: EnglishReading): Fault[] {
  const bound = [...segments].flatMap((place) => {
    const segment = source.segments[place];
    const governors = segment === undefined ? [] : [place, ...segment.governors];
    return governors.flatMap((other) => {
      const governor = source.segments[other];
      return governor === undefined ? [] : boundPlaces(source, governor);
    });
  });
  const free = [...segments].some((place) => {
    const own = source.segments[place];
    return (
      own !== undefined &&
      [place, ...own.governors].every((other) => {
        const governor = source.segments[other];
        return governor === undefined || boundPlaces(source, governor).length === 0;
      })
    );
  });
  return bound.length > 0 && free ? [{ kind: 'merged', text: bound.join(' ') }] : [];
}
