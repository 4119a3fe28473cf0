// Judges the leaps of a reading: a sentence may turn, skip and go on as its clauses allow, but join nothing anew.
import { type Separator, separatorBetween, skipsListItems } from './align.ts';
import { PREMISE } from './conditions.ts';
import type { Fault } from './fault.ts';
import { MOVING_WORD, VERBAL } from './lexicon.ts';
import { withoutMovedWords } from './moved-words.ts';
import { matters, mayOmit } from './omissions.ts';
import { isCompared, textOf } from './read-tokens.ts';
import { neighbours, type Reading, saidBefore } from './reading.ts';
import { firstCompared, type Run, runsOf, startsItem } from './runs.ts';
import type { Segment, Source } from './source.ts';

/** How a thing is done: it stands before its verb or before what the verb is done to. */
const ADVERB = /^(?:普遍|依法|按规定|依法合规|按期|定期|适度|基本|顺利|积极|全面|合理|科学)$/;
const DONE = new RegExp(`${MOVING_WORD}$`);
const DEMANDED = /^(?:要|应|应当|应该|将|需|需要|对象是|对象为|对象包括)$/;

/** A fault for each leap that the clauses do not allow. */
export function checkLeaps(reading: Reading): Fault[] {
  const faults = leapsIn(reading);
  const reduced = faults.length === 0 ? null : withoutMovedWords(reading);
  return reduced === null || leapsIn(reduced).length > 0 ? faults : [];
}

function leapsIn(reading: Reading): Fault[] {
  const { sentence, source } = reading;
  const runs = runsOf(reading);
  const faults: Fault[] = [];
  let turned = false;
  for (const [place, run] of runs.entries()) {
    const before = runs[place - 1];
    if (before === undefined) continue;
    const separator = separatorBetween(sentence, before.last.at, run.first.at);
    if (separator === 'break') turned = false;
    const leap = leapOf(before, run, runs[place + 1], separator, reading);
    const again = leap === 'turn' && turned && !takesIn(before, run, reading);
    if (leap === 'illegal' || again) {
      const same = source.segmentOf[before.last.on] === source.segmentOf[run.first.on];
      const text = textOf(sentence.slice(before.first.at, run.last.at + 1));
      faults.push({ kind: same ? 'role' : 'merged', text });
    }
    // After a comma what was put first is only the topic; a second turn may follow.
    turned = leap === 'turn' && separator !== 'break';
  }
  return faults;
}

type Leap = 'turn' | 'on' | 'illegal';

function leapOf(from: Run, to: Run, next: Run | undefined, separator: Separator, reading: Reading): Leap {
  const { source } = reading;
  const [segment, other] = [source.segmentOf[from.last.on] ?? 0, source.segmentOf[to.first.on] ?? 0];
  if (segment !== other) return leapsSegments(from, to, separator, reading);
  if (to.first.on > from.last.on)
    return !takesNext(from, to, separator, reading) && leapsOn(from, to, next, reading) ? 'on' : 'illegal';
  const condition = source.segments[segment];
  const premise = from.first === from.last && PREMISE.test(source.tokens[from.first.on]?.text ?? '');
  if (condition?.leads === 'condition' && premise && to.first.on === firstCompared(condition.start, source))
    return 'on';
  if (turnsBack(to, reading)) return 'turn';
  // Members of an enumeration in another order, or a second statement with words of the first.
  const item = startsItem(to.first.on, source) || (separator === 'list' && changesPlaces(from, to, reading));
  return separator !== 'none' && item ? 'on' : 'illegal';
}

/** 净化自行车道 of 人行道净化和自行车道建设: the verb of one member is said of the next. */
function takesNext(from: Run, to: Run, separator: Separator, { sentence, source }: Reading): boolean {
  const verb = DONE.test(textOf(sentence.slice(from.first.at, from.last.at + 1)));
  const apart = source.tokens.slice(from.last.on + 1, to.first.on);
  return verb && separator === 'none' && apart.some(({ role }) => role === 'list') && !apart.some(isCompared);
}

/** What lies between is already said, or does not matter, or comes right after. */
function leapsOn(from: Run, to: Run, next: Run | undefined, reading: Reading): boolean {
  const { source } = reading;
  const [start, end] = [from.last.on + 1, to.first.on];
  if (isSaid(start, end, to.first.at, reading)) return true;
  if (skipsListItems(from.last.on, end, source)) return true;
  const passed = placesThatMatter(start, end, source);
  const said = new Set(reading.links.flatMap(({ at, on }) => (at < to.first.at ? [on] : [])));
  const covered = new Set(reading.links.map(({ on }) => on));
  // On from where a phrase put first ends; what else is passed over is told apart, as what is left out.
  if (passed.length > 0 && said.has(passed.at(-1) ?? -1)) return true;
  const left = passed.every((on) => !covered.has(on));
  if (left && source.tokens[end - 1]?.text === '的') return true;
  if (mayOmit(passed, reading)) return true;
  return next !== undefined && swaps(from, to, next, reading);
}

/** The verb and what it is done to in the other order: 三级医院建设 and 建设三级医院, 今年县市区要基本实现对接. */
function swaps(from: Run, to: Run, next: Run, reading: Reading): boolean {
  const { source, sentence } = reading;
  if (next.first.on <= from.last.on || next.last.on >= to.first.on) return false;
  // Members of an enumeration before what the verb is done to may be left out.
  const start = source.tokens[next.first.on - 1]?.role === 'list' ? next.first.on : from.last.on + 1;
  if (!isSaid(start, to.first.on, next.last.at + 1, reading)) return false;
  const whole =
    next.first.on === firstCompared(start, source) && firstCompared(next.last.on + 1, source) === to.first.on;
  const between = source.tokens.slice(start, to.first.on);
  if (!whole && between.some(({ role }) => role === 'list')) return false;
  const demanded = sentence.slice(to.last.at + 1, next.first.at).some(({ text }) => DEMANDED.test(text));
  // 改造农村危房1.6万户 and 改造1.6万户农村危房.
  const isCount = (run: Run) =>
    source.tokens[run.first.on]?.kind === 'number' && run.last.on - run.first.on <= 1;
  const counts = isCount(to) || isCount(next);
  // 向随迁子女普遍开放 and 普遍向随迁子女开放.
  const said = (run: Run) => textOf(sentence.slice(run.first.at, run.last.at + 1));
  const adverb = ADVERB.test(said(to)) || ADVERB.test(said(next));
  // 向优质高效领域流动 and 流向优质高效领域.
  // 未落户城镇 and 未在城镇落户.
  const directed =
    /^[向到至于]$/.test(source.tokens[next.first.on - 1]?.text ?? '') ||
    /^[在到]$/.test(sentence[to.first.at - 1]?.text ?? '');
  return counts || demanded || directed || adverb || VERBAL.has(said(to));
}

function placesThatMatter(start: number, end: number, source: Source): number[] {
  return source.tokens.slice(start, end).flatMap((token, offset) => (matters(token) ? [start + offset] : []));
}

/** The object first, then its verb: 落户限制要取消 of 取消落户限制. */
function turnsBack(to: Run, reading: Reading): boolean {
  const { links, source } = reading;
  const segment = source.segmentOf[to.last.on];
  if (source.segments[segment ?? 0]?.leads === 'condition') return false;
  const behind = links.flatMap(({ at, on }) =>
    at < to.first.at && on > to.last.on && source.segmentOf[on] === segment ? [on] : [],
  );
  if (behind.length === 0) return false;
  const object = Math.min(...behind);
  const between = source.tokens.slice(to.last.on + 1, object);
  if (source.tokens[object - 1]?.text === '的') return keepsItsSubject(to, reading);
  const marked = between.some(({ role }) => role === 'list');
  const words = between.flatMap((token, offset) => (matters(token) ? [to.last.on + 1 + offset] : []));
  const said = neighbours(words, source).every((row) => saidBefore(row, to.first.at, reading));
  if (!marked && (words.length === 0 || said || mayOmit(words, reading))) return true;
  // Members of the enumeration between the verb and the object are left out.
  return between.at(-1)?.role === 'list' && between[0] !== undefined && isCompared(between[0]);
}

function leapsSegments(from: Run, to: Run, separator: Separator, reading: Reading): Leap {
  const { source, sentence } = reading;
  const [segment, other] = [source.segmentOf[from.last.on] ?? 0, source.segmentOf[to.first.on] ?? 0];
  const [own, next] = [source.segments[segment], source.segments[other]];
  if (own === undefined || next === undefined) return 'illegal';
  if (joinsNames(from, to, reading)) return 'illegal';
  // A condition is taken up from its beginning: what is demanded does not become what it depends on.
  const heads = to.first === to.last && PREMISE.test(source.tokens[to.first.on]?.text ?? '');
  if (next.leads === 'condition' && !heads && to.first.on !== firstCompared(next.start, source))
    return 'illegal';
  if (separator === 'none') {
    const subject = next.governors.includes(segment) && (own.leads !== null || from.last.on < own.subjectEnd);
    const condition = next.leads !== null && own.governors.includes(other);
    // 青岛 of 重点群体在青岛落户的限制: named within, it stands behind 在 or 由 and is no attribute of another word.
    const inside = /^[在由]$/.test(sentence[to.first.at - 1]?.text ?? '');
    const named = inside && own.governors.includes(other) && to.last.on < next.subjectEnd;
    const encouraged = own.force !== null && from.first.on === own.force;
    const called = own.pivot !== null && from.first.on <= own.pivot && from.first.on >= own.start;
    const guided = next.governors.includes(segment) && (encouraged || called);
    const listed = announces(own, from, source) || announces(next, to, source);
    const joined = subject || condition || named || guided || listed;
    if (!joined && !goesOn(from, to, reading)) return 'illegal';
  }
  // All before the first word of a segment is said somewhere: nobody joins a predicate to a subject not its own.
  const covered = new Set(reading.links.map(({ on }) => on));
  for (let on = next.start; on < to.first.on; on++) {
    if (!matters(source.tokens[on]) || covered.has(on)) continue;
    if (saidBefore([on], reading.sentence.length, reading)) continue;
    if (!mayOmit(placesThatMatter(on, to.first.on, source), reading)) return 'illegal';
  }
  return 'on';
}

/** True when each compared word of the stretch of the source is said in the sentence before the place. */
function isSaid(start: number, end: number, before: number, reading: Reading): boolean {
  const { source, links } = reading;
  const earlier = new Set(links.flatMap(({ at, on }) => (at < before ? [on] : [])));
  const missing: number[] = [];
  for (let on = start; on < end; on++) {
    const token = source.tokens[on];
    if (token === undefined || token.kind === 'break') return false;
    if (matters(token) && !earlier.has(on)) missing.push(on);
  }
  return missing.length === 0 || saidBefore(missing, before, reading);
}

/** 和 joins names: it makes no second statement of what the clauses say apart, but of what one verb is said of. */
function joinsNames(from: Run, to: Run, { sentence, source }: Reading): boolean {
  const [own, next] = [from.last.on, to.first.on].map((on) => source.segmentOf[on] ?? 0);
  const verb = verbOf(own ?? 0, source);
  if (verb !== null && verb === verbOf(next ?? 0, source)) return false;
  const between = sentence.slice(from.last.at + 1, to.first.at);
  return (
    between.some(({ text }) => /^(?:和|及|以及)$/.test(text)) && !between.some(({ kind }) => kind === 'break')
  );
}

/** 重点任务 of 重点任务是: and what follows the colon. */
function announces({ start, end }: Segment, { first }: Run, source: Source): boolean {
  return source.tokens[end - 1]?.text === ':' && first.on === firstCompared(start, source);
}

/** From the end of a segment to the beginning of the next one of its clause, only the comma left out. */
function goesOn(from: Run, to: Run, { source }: Reading): boolean {
  const segments = [from.last.on, to.first.on].map((on) => source.segments[source.segmentOf[on] ?? 0]);
  if (segments[0]?.clause !== segments[1]?.clause || to.first.on < from.last.on) return false;
  return !source.tokens.slice(from.last.on + 1, to.first.on).some(isCompared);
}

/** 推进 of 持续推进农村厕所革命: the last word that is not compared at the head of a statement that has no subject. */
function verbOf(place: number, { tokens, segments }: Source): string | null {
  const segment = segments[place];
  if (segment === undefined || segment.subjectEnd > segment.start || segment.leads !== null) return null;
  const first = firstCompared(segment.start, { tokens, segments, segmentOf: [] });
  const verb = tokens[first - 1];
  return first > segment.start && verb?.role === 'free'
    ? (/(?:推动|推进|促进|开展|实施|落实)$/.exec(verb.text)?.[0] ?? null)
    : null;
}

// 中心城市 of 中心城市牵头的都市区…机制: without it the one that is led would lead.
function keepsItsSubject(to: Run, { source, links }: Reading): boolean {
  const before = source.tokens[to.first.on - 1];
  if (!matters(before) || source.segmentOf[to.first.on - 1] !== source.segmentOf[to.first.on]) return true;
  return links.some(({ on }) => on === to.first.on - 1);
}

// 对外辐射影响力和综合竞争力 of 城市群综合竞争力和对外辐射影响力: what stands before both stays before both.
function changesPlaces(from: Run, to: Run, { source, links }: Reading): boolean {
  const shared = links.findLast(({ at }) => at < from.first.at);
  const mark = source.tokens[to.last.on + 1];
  return (
    shared !== undefined && firstCompared(shared.on + 1, source) === to.first.on && mark?.role === 'list'
  );
}

// 住房保障纳入常住人口 of 将常住人口纳入住房保障: what takes in, and then what is taken in.
function takesIn(verb: Run, taken: Run, { sentence, source }: Reading): boolean {
  const said = sentence.slice(0, verb.first.at).some(({ text }) => /^[将把]$/.test(text));
  const alone = verb.first === verb.last && source.tokens[verb.first.on]?.key === '纳入';
  return alone && !said && /^[将把]$/.test(source.tokens[taken.first.on - 1]?.text ?? '');
}
