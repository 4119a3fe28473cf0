// The stretches of a sentence that are read on in its clauses without a leap.
import { follows, type Link, separatorBetween } from './align.ts';
import { isCompared } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';

/** Words read on without a leap. */
export interface Run {
  readonly first: Link;
  readonly last: Link;
}

/** The runs between which a sentence leaps; dates and what is only named again are left out. */
export function runsOf(reading: Reading): Run[] {
  return withoutDates(allRuns(reading), reading).filter(
    (run, place, all) => !repeats(run, all[place - 1], all[place + 1], reading),
  );
}

function allRuns({ links, sentence, source }: Reading): Run[] {
  const runs: Run[] = [];
  for (const link of links) {
    const run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      source.segmentOf[run.last.on] === source.segmentOf[link.on] &&
      follows(run.last, link, separatorBetween(sentence, run.last.at, link.at), source);
    if (run !== undefined && goesOn) runs[runs.length - 1] = { first: run.first, last: link };
    else runs.push({ first: link, last: link });
  }
  return runs;
}

/** 今年 stands anywhere in its statement. */
function withoutDates(runs: readonly Run[], { source }: Reading): Run[] {
  return runs.filter(({ first, last }, place) => {
    if (first !== last || source.tokens[first.on]?.kind !== 'date') return true;
    const own = source.segmentOf[first.on] ?? 0;
    return ![runs[place - 1], runs[place + 1]].some((beside) => {
      const segment = source.segmentOf[beside?.first.on ?? -1] ?? -1;
      const alone = source.tokens
        .slice(source.segments[own]?.start, source.segments[own]?.end)
        .filter(isCompared);
      return (
        alone.length === 1 || segment === own || source.segments[segment]?.governors.includes(own) === true
      );
    });
  });
}

/** 试点 in …试点联系点制度,对试点定期跟踪: named again as what the next words of the same clause are about. */
function repeats(run: Run, before: Run | undefined, next: Run | undefined, reading: Reading): boolean {
  const { sentence, source, links } = reading;
  if (before === undefined || next === undefined) return false;
  if (separatorBetween(sentence, before.last.at, run.first.at) === 'none') return false;
  const clauseOf = (on: number) => source.segments[source.segmentOf[on] ?? 0]?.clause;
  if (clauseOf(run.last.on) !== clauseOf(next.first.on)) return false;
  const earlier = new Set(links.flatMap(({ at, on }) => (at < run.first.at ? [on] : [])));
  const own = links.filter(({ at }) => at >= run.first.at && at <= run.last.at);
  return own.every(({ on }) => earlier.has(on));
}

/** True when the word begins a member of an enumeration or a statement. */
export function startsItem(on: number, source: Source): boolean {
  for (let place = on - 1; place >= 0; place--) {
    const token = source.tokens[place];
    if (token === undefined || token.role === 'list' || token.kind === 'break') return true;
    if (place < (source.segments[source.segmentOf[on] ?? 0]?.subjectEnd ?? 0)) return true;
    if (token.role === 'content') return false;
  }
  return true;
}

/** The first compared word at or after a place. */
export function firstCompared(start: number, source: Source): number {
  return source.tokens.findIndex((token, on) => on >= start && isCompared(token));
}
