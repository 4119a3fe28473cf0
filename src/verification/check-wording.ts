// Words that no single word of the clause answers: all of a kind, and eagerness where the clause is cautious.
import type { Fault } from './fault.ts';
import { isCompared, type Token } from './read-tokens.ts';
import { type Reading, segmentsAround } from './reading.ts';

const CAUTIOUS = new Set(['探索', '适', '稳', '试', '研究', '引导', '鼓励', '允许']);

export function checkWording(reading: Reading): Fault[] {
  return reading.sentence.flatMap((token, at): Fault[] => {
    if (token.role === 'all' && !hasAll(at, reading)) return [{ kind: 'scope', text: token.text }];
    if ((token.role === 'eager' || token.role === 'pace') && raises(token, at, reading))
      return [{ kind: 'force', text: token.text }];
    return [];
  });
}

/** 各 and 全 belong to the word beside them, as 所有 does to the word behind it: 各有关部门 says nothing of 所有任务. */
const NEAR = 2;

// 都 after an enumeration sums it up; any other word for all needs one in the statement it stands in.
function hasAll(at: number, reading: Reading): boolean {
  const { sentence, source, links } = reading;
  if (/^[都均]$/.test(sentence[at]?.text ?? '') && sentence.slice(0, at).some(({ role }) => role === 'list'))
    return true;
  const beside = [links.findLast((link) => link.at < at), links.find((link) => link.at > at)];
  const summed = /^(?:都|均|皆|全都|全部)$/.test(sentence[at]?.text ?? '');
  return beside.some((link, side) => {
    if (link === undefined) return false;
    const { start = 0, end = 0 } = source.segments[source.segmentOf[link.on] ?? 0] ?? {};
    return source.tokens.slice(start, end).some(({ role, key }, place) => {
      const named = summed || side === 1;
      const near = named && Math.abs(start + place - link.on) <= NEAR;
      return role === 'all' || (near && (key === '全' || key === '各'));
    });
  });
}

function raises(token: Token, at: number, reading: Reading): boolean {
  const words = segmentsAround(at, reading).flatMap(({ start, end }) =>
    reading.source.tokens.slice(start, end),
  );
  if (words.some(({ key }) => key === token.key)) return false;
  return token.role === 'pace' || words.some((word) => isCompared(word) && CAUTIOUS.has(word.key));
}
