// A sentence laid over its clauses: which word stands on which, and what is said already at a place.
import { align, type Link } from './align.ts';
import { FRAMEWORKS } from './lexicon.ts';
import { isCompared, type Token, textOf } from './read-tokens.ts';
import type { Segment, Source } from './source.ts';

/** Words that an omission would take a limit from, wherever they stand. */
const NARROWING = new Set([
  '无',
  '鼓励',
  '允许',
  '支持',
  '引导',
  '探索',
  '严禁',
  '避免',
  '确保',
  '首批',
  '试点',
]);

export interface Reading {
  readonly sentence: readonly Token[];
  readonly source: Source;
  readonly links: readonly Link[];
}

export function readSentence(sentence: readonly Token[], source: Source): Reading {
  const filled = sentence.filter((_, at) => !isFilledIn(at, sentence, source));
  return { sentence: filled, source, links: align(filled, source) };
}

/** True when these words of the source, one after the other, are said in the sentence before the place. */
export function saidBefore(
  places: readonly number[],
  before: number,
  { sentence, source }: Reading,
): boolean {
  const keys = places.map((on) => source.tokens[on]?.key);
  const said = sentence.slice(0, before).filter(isCompared);
  return said.some((_, start) => keys.every((key, offset) => said[start + offset]?.key === key));
}

/** True when the stretch of the source only tells what a mechanism, a platform or the like right after it is for. */
export function isForFramework(start: number, end: number, source: Source): boolean {
  const segment = source.segments[source.segmentOf[start] ?? 0];
  if (segment === undefined || end > segment.end) return false;
  const rest = source.tokens.slice(end, segment.end);
  const mark = rest.findIndex(({ role, kind }) => role === 'list' || kind === 'break');
  const head = textOf(mark < 0 ? rest : rest.slice(0, mark));
  const lost = source.tokens.slice(start, end);
  // 就业创业 of 职业技能培训等就业创业服务: what comes after 等 only sums up.
  const sumsUp = source.tokens[start - 1]?.text === '等';
  return (sumsUp || FRAMEWORKS.test(head)) && lost.every((token) => !isCompared(token) || isPlain(token));
}

function isPlain({ kind, key }: Token): boolean {
  return kind === 'character' || (kind === 'word' && !NARROWING.has(key));
}

// 高速公路 of 9个高速公路项目, where the clause says 27个高速公路项目 first and then 9个项目.
function isFilledIn(at: number, sentence: readonly Token[], source: Source): boolean {
  const number = sentence.slice(0, at).findLast(({ kind }) => kind === 'number' || kind === 'break');
  if (number?.kind !== 'number') return false;
  const start = sentence.indexOf(number) + 1;
  const keys = source.tokens.filter(isCompared).map(({ key }) => key);
  const holds = (wanted: readonly string[]) =>
    keys.some((_, from) => wanted.every((key, offset) => keys[from + offset] === key));
  for (let head = at + 1; head < Math.min(sentence.length, start + 8); head++) {
    const filling = sentence.slice(start, head).map(({ key }) => key);
    const word = sentence[head]?.key ?? '';
    if (holds([number.key, word]) && holds([...filling, word]) && !holds([number.key, ...filling]))
      return true;
  }
  return false;
}

/** The segments that the nearest words of the sentence on either side stand in. */
export function segmentsAround(at: number, { links, source }: Reading): Segment[] {
  const before = links.findLast((link) => link.at < at);
  const after = links.find((link) => link.at > at);
  return [before, after].flatMap((link) => {
    const segment = link === undefined ? undefined : source.segments[source.segmentOf[link.on] ?? 0];
    return segment === undefined ? [] : [segment];
  });
}
