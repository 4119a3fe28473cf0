// Whether what a clause calls something else, encourages or makes depend keeps its part: words alone do not show it.
import { separatorBetween } from './align.ts';
import type { Fault } from './fault.ts';
import { ACTOR } from './lexicon.ts';
import { textOf } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import { firstCompared, runsOf } from './runs.ts';

const IS = /^(?:就?是|为|作|作为|当作|当)$/;
const FORCES = /^(?:支持|扶持|鼓励|引导|引导鼓励|督促)$/;
/** Before 支持 and the like: it is given to what stands before, or it is a noun. */
const PASSIVE = /^(?:被|受|受到|得到|获得|给予|予以|加以|的|对)$/;

// 以居住证为载体提供公共服务 makes the permit a vehicle; it has none: 公共服务是居住证的载体.
export function checkRoles({ sentence, source, links }: Reading): Fault[] {
  return links.flatMap((link, order): Fault[] => {
    const next = links[order + 1];
    if (next === undefined || next.on <= link.on) return [];
    const segment = source.segments[source.segmentOf[link.on] ?? 0];
    const as = source.tokens.slice(link.on + 1, next.on).some(({ text }) => text === '为');
    const by = source.tokens.slice(segment?.start, link.on).some(({ text }) => text === '以');
    const between = sentence.slice(link.at + 1, next.at).map(({ text }) => text);
    if (!as || !by || !between.includes('的') || between.some((text) => IS.test(text))) return [];
    return [{ kind: 'role', text: textOf(sentence.slice(link.at, next.at + 1)) }];
  });
}

// 支持大城市中小学结对帮扶 asks nothing of the schools: 大城市中小学要支持…. Who is supported does not support.
export function checkForces({ sentence, source, links }: Reading): Fault[] {
  return links.flatMap(({ at, on }, order): Fault[] => {
    const [before, next] = [links[order - 1], links[order + 1]];
    if (!FORCES.test(sentence[at]?.text ?? '') || before === undefined || next === undefined) return [];
    if (sentence.slice(before.at + 1, at).some(({ text }) => PASSIVE.test(text))) return [];
    const apart = [separatorBetween(sentence, before.at, at), separatorBetween(sentence, at, next.at)];
    const actor = textOf(sentence.slice(0, before.at + 1));
    if (!ACTOR.test(actor)) return [];
    const place = source.segmentOf[on];
    const same = [before, next].every((link) => source.segmentOf[link.on] === place);
    if (!same || before.on < on || next.on < on || apart.some((mark) => mark !== 'none')) return [];
    return [{ kind: 'role', text: textOf(sentence.slice(before.at, next.at + 1)) }];
  });
}

// 在有效防控风险基础上 depends on nothing that the clause says before it.
export function checkConditions(reading: Reading): Fault[] {
  const { sentence, source } = reading;
  const runs = runsOf(reading);
  return runs.flatMap((run, order): Fault[] => {
    const place = source.segmentOf[run.first.on] ?? 0;
    if (source.segments[place]?.leads !== 'condition') return [];
    const governed = (on: number) => {
      const other = source.segmentOf[on] ?? 0;
      return other === place || source.segments[other]?.governors.includes(place) === true;
    };
    // A condition that comes last is one of what stands before it.
    const next = runs[order + 1] ?? runs[order - 1];
    if (next === undefined || governed(next.first.on)) return [];
    if (runs.slice(0, order).some(({ last }) => governed(last.on) && source.segmentOf[last.on] !== place))
      return [];
    const [start, end] = [Math.min(run.first.at, next.first.at), Math.max(run.last.at, next.last.at)];
    return [{ kind: 'merged', text: textOf(sentence.slice(start, end + 1)) }];
  });
}

// 符合条件 of 符合条件的常住人口 tells of them alone: 常住人口纳入符合条件的住房保障 gives it to another.
export function checkAttributes({ sentence, source, links }: Reading): Fault[] {
  return links.flatMap(({ at, on }, order): Fault[] => {
    const next = links[order + 1];
    if (source.tokens[on + 1]?.text !== '的' || sentence[at + 1]?.text !== '的') return [];
    const counted = source.tokens[firstCompared(on + 2, source)]?.kind === 'number';
    const head = firstCompared(counted ? firstCompared(on + 2, source) + 1 : on + 2, source);
    if (next?.at !== at + 2 || next.on === head) return [];
    const elsewhere = links.some((link) => link.on === head && link.at < at);
    return elsewhere ? [{ kind: 'role', text: textOf(sentence.slice(at, next.at + 1)) }] : [];
  });
}
