// Verbs and figures that a sentence says at another place than its clause, but still of the same thing: 农村危房要改造 of 改造农村危房.
import type { Link } from './align.ts';
import { MOVING } from './lexicon.ts';
import { matters } from './omissions.ts';
import { isCompared, type Token, textOf } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import { firstCompared, type Run, runsOf } from './runs.ts';

const TURNED = /[上下起][去来]$/;

/** The reading with the moved words taken out on both sides; null when none has moved. What is left must stand in order. */
export function withoutMovedWords(reading: Reading): Reading | null {
  const runs = runsOf(reading);
  const moved = runs.filter(
    (run, place) =>
      (isVerbal(run, reading) && staysWithItsObject(run, reading)) ||
      isCountBehind(run, runs[place - 1], reading) ||
      isRoleOf(run, reading),
  );
  if (moved.length === 0 || moved.length === runs.length) return null;
  const inMoved = ({ at }: Link) => moved.some(({ first, last }) => at >= first.at && at <= last.at);
  const taken = reading.links.filter(inMoved);
  const sentence = reading.sentence.map((token, at) =>
    taken.some((link) => link.at === at) ? light(token) : token,
  );
  const tokens = reading.source.tokens.map((token, on) =>
    taken.some((link) => link.on === on) ? light(token) : token,
  );
  const links = reading.links.filter((link) => !inMoved(link));
  return { sentence, source: { ...reading.source, tokens }, links };
}

function light(token: Token): Token {
  return { ...token, role: 'free' };
}

function isVerbal({ first, last }: Run, { sentence }: Reading): boolean {
  const words = sentence.slice(first.at, last.at + 1).filter(isCompared);
  const text = textOf(words);
  // 提上去 moves as 提高 does.
  return MOVING.test(text) || (TURNED.test(text) && MOVING.test(words.map(({ key }) => key).join('')));
}

// 强化 of 提升经济密度、强化创新驱动 may not go to 经济密度: between the verb and its object nothing else is said.
function staysWithItsObject({ first, last }: Run, reading: Reading): boolean {
  const { sentence, source, links } = reading;
  const segment = source.segmentOf[last.on];
  const own = links.filter(({ on }) => source.segmentOf[on] === segment);
  const following = own.filter(({ on }) => on > last.on && matters(source.tokens[on]));
  const nearest = Math.min(...following.map(({ on }) => on));
  if (source.tokens.slice(last.on + 1, nearest).some(({ role }) => role === 'list')) return false;
  const places = following.filter(({ on }) => on === nearest).map(({ at }) => at);
  return places.some((at) => {
    const [start, end] = at > last.at ? [last.at, at] : [at, first.at];
    if (sentence.slice(start, end).some(({ kind }) => kind === 'break')) return false;
    const beside =
      at > last.at
        ? sentence.slice(last.at + 1, at)
        : sentence.slice(lastSaid(first.at, links) + 1, first.at);
    if (beside.some(({ role }) => role === 'list')) return false;
    return links.every((link) => {
      if (link.at <= start || link.at >= end || (link.at >= first.at && link.at <= last.at)) return true;
      return at < first.at && link.on > nearest && source.segmentOf[link.on] === segment;
    });
  });
}

function lastSaid(before: number, links: readonly Link[]): number {
  return links.findLast(({ at }) => at < before)?.at ?? before - 1;
}

// 在建高速公路项目有27个 of 27个在建高速公路项目: the figure stands right behind what it counts.
function isCountBehind({ first, last }: Run, before: Run | undefined, { source }: Reading): boolean {
  if (first !== last || before === undefined || source.tokens[first.on]?.kind !== 'number') return false;
  return before.first.on === firstCompared(first.on + 1, source);
}

// 载体 in 居住证是提供城镇基本公共服务的载体 of 以居住证为载体提供城镇基本公共服务.
function isRoleOf({ first, last }: Run, { sentence, source, links }: Reading): boolean {
  const of = sentence[first.at - 1]?.text === '的' && source.tokens[first.on - 1]?.text === '为';
  const bearer = source.tokens.findLastIndex((token, on) => on < first.on - 1 && isCompared(token));
  const said = links.find(({ on }) => on === bearer);
  const ends = (sentence[last.at + 1]?.kind ?? 'break') === 'break';
  return of && ends && said !== undefined && /^(?:就?是|作为)$/.test(sentence[said.at + 1]?.text ?? '');
}
