// What a sentence may leave out of a statement without making it say more, or hold for more, than it does.
import { findPlaces } from '../text/places.ts';
import { FRAMEWORKS, TAIL, WEAK_LOST } from './lexicon.ts';
import { isCompared, type Token, textOf } from './read-tokens.ts';
import { type Reading, saidBefore } from './reading.ts';
import type { Source } from './source.ts';

/** Words that an omission would take a limit from, wherever they stand. */
const NARROWING = new Set(['无', '鼓励', '允许', '支持', '引导', '探索', '严禁', '避免', '首批', '试点']);
/** What a thing is set up for, or is, among others of its kind: without it the statement holds for more. */
export const LIMITING =
  /中小|农村|乡村|乡镇|城镇|县域|县城|社区|基层|省级|国家|试点|重点|新增|集体|首批|贫困|困难/;
const WHOLE = new RegExp(`^(?:${FRAMEWORKS.source})`);
/** That something stands on a list is said by the list itself: 名录中的地块 of 列入名录的地块. */
const LISTED = /^(?:列入|纳入)$/;
const PURPOSE = /^(?:保障|确保|保证)$/;
const UNIT = /^[市户]$/;
const REINFORCING = /^(?:加强|强化|加大)$/;

/** True for a word that is missed when a sentence takes its statement up without it. */
export function matters(token: Token | undefined): boolean {
  return token !== undefined && isCompared(token) && token.role === 'content' && !WEAK_LOST.has(token.key);
}

/** True when the words at these neighbouring places may be left out wherever the rest of their statement is said. */
export function mayOmit(lost: readonly number[], reading: Reading): boolean {
  const { sentence, source } = reading;
  const [first, last] = [lost[0], lost.at(-1)];
  if (first === undefined || last === undefined) return true;
  const text = textOf(lost.flatMap((on) => source.tokens[on] ?? []));
  if (lost.length === 1 && REINFORCING.test(text)) return true;
  if (isPerson(text, sentence) || isKind(first, text, reading) || isPurpose(first, last, source)) return true;
  if (isForFramework(first, last + 1, source) || isTail(last, text, source)) return true;
  if (isMeans(first, text, source) || isExample(first, last, text, source)) return true;
  if (LISTED.test(text) && sentence.some(({ text: said }, at) => /^[单录]$|名单$/.test(said) && at > 0))
    return true;
  if (source.tokens[first]?.kind !== 'number')
    return lost.length === 1 && source.tokens[first - 1]?.kind === 'number' && UNIT.test(text);
  // 109个 of 进入创建名单的109个特色小镇: what stands before 的 already says which.
  if (lost.length === 1 && source.tokens[first - 1]?.text === '的') return true;
  // 两市 of 济南、青岛两市, 5个高铁项目 of what is enumerated before: the count of an enumeration.
  const listed = source.tokens.slice(Math.max(0, first - 8), first).some(({ role }) => role === 'list');
  const rest = lost.slice(1).filter((on) => !UNIT.test(source.tokens[on]?.text ?? ''));
  return listed && (rest.length === 0 || saidBefore(rest, sentence.length, { sentence, source }));
}

/** True when the stretch of the source only tells what a mechanism, a platform or the like right after it is for. */
function isForFramework(start: number, end: number, source: Source): boolean {
  const segment = source.segments[source.segmentOf[start] ?? 0];
  if (segment === undefined || end > segment.end) return false;
  const rest = source.tokens.slice(end, segment.end);
  const mark = rest.findIndex(({ role, kind }) => role === 'list' || kind === 'break');
  const head = textOf(mark < 0 ? rest : rest.slice(0, mark));
  // 就业创业 of 职业技能培训等就业创业服务: what comes after 等 only sums up.
  const sumsUp = source.tokens[start - 1]?.text === '等';
  const lost = source.tokens.slice(start, end);
  // A whole attribute, marks and all: 待遇确定和基础养老金 behind 养老保险 is none.
  const opens = !matters(source.tokens[start - 1]);
  return (
    (sumsUp || WHOLE.test(head) || (FRAMEWORKS.test(head) && !LIMITING.test(textOf(lost)))) &&
    opens &&
    lost.every((token) => !isCompared(token) || isPlain(token))
  );
}

function isPlain({ kind, key }: Token): boolean {
  return kind === 'character' || (kind === 'word' && !NARROWING.has(key));
}

// 机制 or 定位 at the end of a statement names what kind of thing it was about.
function isTail(last: number, text: string, source: Source): boolean {
  const segment = source.segments[source.segmentOf[last] ?? 0];
  const after = source.tokens.slice(last + 1, segment?.end).some(matters);
  return !after && TAIL.test(text);
}

// 通过稳步提高待遇等措施: by what means a thing is done narrows nothing.
function isMeans(first: number, text: string, { tokens }: Source): boolean {
  const before = tokens.findLastIndex(
    (token, on) => on < first && (token.role === 'free' || isCompared(token)),
  );
  return tokens[before]?.text === '通过' && /(?:措施|方式|办法|手段)$/.test(text);
}

// 职业技能培训 of 职业技能培训等就业创业服务: examples of what is said after them.
function isExample(
  first: number,
  last: number,
  text: string,
  { tokens, segments, segmentOf }: Source,
): boolean {
  const [sums, named] = [tokens[last + 1], tokens[last + 2]];
  if (sums?.text !== '等' || named === undefined || !isCompared(named) || named.kind === 'number')
    return false;
  if (text.length < 3 || LIMITING.test(text)) return false;
  const before = tokens[first - 1];
  return (
    (first === segments[segmentOf[first] ?? 0]?.start || before?.role !== 'content') &&
    findPlaces(text).length === 0
  );
}

// 人员 of 有合法稳定职业人员, said to the one who asks: 如果您有合法稳定职业.
function isPerson(text: string, sentence: readonly Token[]): boolean {
  return /^(?:人员|人口|人|群众|居民)$/.test(text) && sentence.some(({ text: said }) => /您|^凡/.test(said));
}

// 住房公积金 for 住房公积金制度: what kind of thing it is goes without saying where its name stands.
function isKind(first: number, text: string, { links }: Reading): boolean {
  return /^(?:制度|政策)$/.test(text) && links.some(({ on }) => on === first - 1);
}

// 保障项目早日开工建设 at the end of a statement: what it is done for.
function isPurpose(first: number, last: number, { tokens, segments, segmentOf }: Source): boolean {
  const segment = segments[segmentOf[first] ?? 0];
  if (segment === undefined || first === segment.start || tokens.slice(last + 1, segment.end).some(matters))
    return false;
  return PURPOSE.test(tokens[first]?.text ?? '') || PURPOSE.test(tokens[first - 1]?.text ?? '');
}
