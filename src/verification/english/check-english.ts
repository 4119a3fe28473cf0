// What is wrong with an English sentence, judged by the Chinese clauses that it cites; in doubt it is refused.
import { normaliseText } from '../../text/normalise.ts';
import { checkLosses } from '../check-losses.ts';
import type { Fault, FaultKind } from '../fault.ts';
import { isCompared, textOf } from '../read-tokens.ts';
import { boundPlaces, type Source } from '../source.ts';
import { alignEnglish, type EnglishReading, findKeys, needsSupport } from './align-english.ts';
import type { EnglishDictionary } from './dictionary.ts';
import { ENGLISH_RAISING } from './english-words.ts';
import { type EnglishUnit, readEnglish } from './read-english.ts';

export function checkEnglish(
  sentence: string,
  source: Source,
  dictionary: EnglishDictionary,
  year: number | null,
): Fault[] {
  const stands = (keys: readonly string[]) => findKeys(keys, source).length > 0;
  const aligned = alignEnglish(readEnglish(sentence, dictionary, year, stands), source);
  const words = normaliseText(sentence);
  return [
    ...checkUnits(aligned),
    ...checkLosses(aligned.reading),
    ...checkChunks(aligned),
    ...checkNumbers(aligned),
    ...checkOrder(aligned, words),
    ...checkRaising(words, aligned),
    ...checkAspect(words),
    ...checkBoundPlaces(aligned),
  ];
}

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
  for (const [at, { chunk, kind }] of units.entries()) {
    const held = occurrences[at] ?? [];
    if (kind !== 'date' && held.length > 0) chunks.set(chunk, [...(chunks.get(chunk) ?? []), at]);
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

const ACTOR =
  /^(?:.*(?:政府|财政|企业|医院|卫生院|学校|中小学|大城市|中小城市|省级|市县|部门|地区|办公室|领导小组|科研人员|教师|集体经济组织)|济南|青岛)$/;

// Who acts and whom it is done to keep their order; 'by' turns it and is refused.
function checkOrder({ units, occurrences, reading: { source } }: EnglishReading, words: string): Fault[] {
  const actors = units.flatMap((unit, at) =>
    (occurrences[at] ?? []).flatMap((row) => {
      const text = textOf(row.flatMap((on) => source.tokens[on] ?? []));
      return ACTOR.test(text) ? [{ at, unit, first: row[0] ?? 0, last: row.at(-1) ?? 0 }] : [];
    }),
  );
  const turned = (one: number, next: number) =>
    actors
      .filter(({ at }) => at === one)
      .every((a) =>
        actors
          .filter(({ at }) => at === next)
          .every(
            (b) =>
              source.segmentOf[a.first] === source.segmentOf[b.first] &&
              b.last < a.first &&
              !isList(b.last, a.first, source),
          ),
      );
  // Two actors side by side are one name (schools in large cities); a verb between them makes one act on the other.
  return actors.flatMap((one): Fault[] => {
    const next = actors.find(({ at }) => at > one.at + 1 && turned(one.at, at));
    if (next === undefined || words.includes(' by ')) return [];
    return [{ kind: 'role', text: `${one.unit.text} … ${next.unit.text}` }];
  });
}

function isList(from: number, to: number, source: Source): boolean {
  const between = source.tokens.slice(from + 1, to);
  return between.some(({ role }) => role === 'list') && !between.some(isCompared);
}

function checkRaising(words: string, { segments, reading: { source } }: EnglishReading): Fault[] {
  const governing = [...segments].flatMap((place) => [place, ...(source.segments[place]?.governors ?? [])]);
  const clause = governing
    .map((place) => textOf(source.tokens.slice(source.segments[place]?.start, source.segments[place]?.end)))
    .join('');
  return ENGLISH_RAISING.flatMap(([raising, held]): Fault[] => {
    const found = raising.exec(words);
    return found === null || held.test(clause) ? [] : [{ kind: 'force', text: found[0] }];
  });
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

const PERFECT = /\b(?:has|have|had|was|were)\b(?! to\b)/g;
const RELATIVE = /\b(?:who|that|which|where|whose|if|provided|those|already)\b[^,;.]*$/;

// A plan says what is to be done: what has been done is only said of whom a rule is about (who have not settled).
function checkAspect(words: string): Fault[] {
  return [...words.matchAll(PERFECT)].flatMap((found): Fault[] =>
    RELATIVE.test(words.slice(0, found.index)) ? [] : [{ kind: 'aspect', text: found[0] }],
  );
}
