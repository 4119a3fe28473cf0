// Who does what to whom in an English sentence: actors, parts and bases stand as they do in the clauses.
import type { Fault } from '../fault.ts';
import { isCompared, textOf } from '../read-tokens.ts';
import type { Source } from '../source.ts';
import type { EnglishReading } from './align-english.ts';

const ACTOR =
  /^(?:.*(?:政府|财政|企业|医院|卫生院|学校|中小学|大城市|中小城市|省级|市县|部门|地区|办公室|领导小组|科研人员|教师|集体经济组织|财力|资金)|济南|青岛)$/;

// Who acts and whom it is done to keep their order; 'by' turns it and is refused.
export function checkOrder(
  { units, occurrences, reading: { source } }: EnglishReading,
  words: string,
): Fault[] {
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
            (b) => isUnder(a.first, b.first, source) && b.last < a.first && !isList(b.last, a.first, source),
          ),
      );
  // Two actors side by side are one name (schools in large cities); a verb between them makes one act on the other.
  return actors.flatMap((one): Fault[] => {
    const next = actors.find(({ at }) => at > one.at + 1 && turned(one.at, at));
    if (next === undefined || isTurned(between(one.unit.text, next.unit.text, words), next.unit.text))
      return [];
    return [{ kind: 'role', text: `${one.unit.text} … ${next.unit.text}` }];
  });
}

/** In the same statement, or in one that the other governs. */
function isUnder(on: number, above: number, { segmentOf, segments }: Source): boolean {
  const [own, other] = [segmentOf[on] ?? 0, segmentOf[above] ?? 0];
  return own === other || segments[own]?.governors.includes(other) === true;
}

/** By whom, or with what money: the one who acts comes second. */
function isTurned(words: string, actor: string): boolean {
  if (/\bby(?: (?:the|a|an|its|their))* ?$/.test(words)) return true;
  return (
    /\b(?:with|from|out of)(?: (?:the|a|an|its|their))* ?$/.test(words) &&
    /fund|money|capital|proceeds/.test(actor)
  );
}

function between(first: string, second: string, words: string): string {
  const start = words.indexOf(first) + first.length;
  return words.slice(start, words.indexOf(second, start));
}

const PART = /政府|企业|市县|省级|各界|中心城市|群众/;
const PLAYED = /^(?:主导|引导|牵头|参与|负责|统筹|主体)$/;

// Who leads and who joins stand in one member of the enumeration: 政府主导、企业和各界参与.
export function checkParts({ units, occurrences, reading: { source } }: EnglishReading): Fault[] {
  const memberOf = (on: number) =>
    `${source.segmentOf[on]} ${source.tokens.slice(0, on).filter(({ text }) => text === '、').length}`;
  const holding = units.flatMap((unit, at) => ((occurrences[at] ?? []).length > 0 ? [{ unit, at }] : []));
  const rowsOf = (at: number | undefined, pattern: RegExp) =>
    (at === undefined ? [] : (occurrences[at] ?? [])).filter((row) =>
      pattern.test(textOf(row.flatMap((on) => source.tokens[on] ?? []))),
    );
  return holding.flatMap(({ unit, at }, order): Fault[] => {
    const played = new Set(rowsOf(at, PLAYED).map(([on = 0]) => memberOf(on)));
    const actors = [holding[order - 1]?.at, holding[order + 1]?.at].flatMap((other) => rowsOf(other, PART));
    const members = [...played].map((member) =>
      textOf(source.tokens.filter((_, on) => memberOf(on) === member)),
    );
    if (actors.length === 0 || !members.some((member) => PART.test(member))) return [];
    return actors.some(([on = 0]) => played.has(memberOf(on))) ? [] : [{ kind: 'role', text: unit.text }];
  });
}

// On the basis of what stands between 以 and 为 of 以居住证为载体.
export function checkBasis({ units, occurrences, reading: { source } }: EnglishReading): Fault[] {
  return units.flatMap((unit, at): Fault[] => {
    if (!/\bbasis$/.test(unit.text)) return [];
    const carriers = (occurrences[at] ?? []).filter(([on = 0]) =>
      /^载|^体/.test(source.tokens[on]?.text ?? ''),
    );
    const next = occurrences[at + 1] ?? [];
    const before = next.some(([on = 0]) => carriers.some(([carrier = 0]) => on < carrier));
    return carriers.length === 0 || before ? [] : [{ kind: 'role', text: unit.text }];
  });
}

function isList(from: number, to: number, source: Source): boolean {
  const between = source.tokens.slice(from + 1, to);
  return between.some(({ role }) => role === 'list') && !between.some(isCompared);
}
