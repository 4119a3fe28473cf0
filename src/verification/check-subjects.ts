// Whom a sentence says a thing of: what stands behind a subject is said of it, what stands behind 对 is done to it.
import { separatorBetween } from './align.ts';
import type { Fault } from './fault.ts';
import { textOf } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import { firstCompared, runsOf, startsItem } from './runs.ts';
import type { Source } from './source.ts';

const APART = /^(?:另一方面|此外|另外|其次|通知还要求|通知还提出)$/;

// 青岛要解放思想,全面放开建制镇落户限制: what follows a subject without one of its own is said of it.
export function checkSubjects(reading: Reading): Fault[] {
  const { sentence, source } = reading;
  const runs = runsOf(reading);
  let subject: { readonly place: number; readonly at: number } | null = null;
  for (const [order, run] of runs.entries()) {
    const place = source.segmentOf[run.first.on] ?? 0;
    const segment = source.segments[place];
    if (segment === undefined) continue;
    const before = runs[order - 1]?.last.at ?? 0;
    const opens = order === 0 || separatorBetween(sentence, before, run.first.at) !== 'none';
    if (segment.subjectEnd > segment.start + 1 && run.first.on < segment.subjectEnd) {
      subject = { place, at: run.first.at };
      continue;
    }
    if (subject === null || subject.place === place || segment.governors.includes(subject.place)) continue;
    const begins = startsItem(run.first.on, source) && run.first.on === firstCompared(segment.start, source);
    const apart = sentence.slice(subject.at, run.first.at).some(({ text }) => APART.test(text));
    if (opens && begins && !apart)
      return [{ kind: 'merged', text: textOf(sentence.slice(subject.at, run.last.at + 1)) }];
  }
  return [];
}

// 甲对乙 stands on a clause that has 甲 before 乙: only the target moves, never who acts on it.
export function checkTargets({ sentence, source, links }: Reading): Fault[] {
  return sentence.flatMap((token, at): Fault[] => {
    if (!/^[对向]$/.test(token.text)) return [];
    const before = links.findLast((link) => link.at < at);
    const after = links.find((link) => link.at > at);
    if (after !== undefined && actsOnAnother(after.on, source))
      return [{ kind: 'role', text: textOf(sentence.slice(at, after.at + 1)) }];
    if (before === undefined || after === undefined || before.on < after.on) return [];
    const apart = separatorBetween(sentence, before.at, after.at) !== 'none';
    const same = source.segmentOf[before.on] === source.segmentOf[after.on];
    return apart || !same ? [] : [{ kind: 'role', text: textOf(sentence.slice(before.at, after.at + 1)) }];
  });
}

// 省级财政 of 加大省级财政对…地区的资金奖励力度: what stands right before 对 is never what is acted on.
function actsOnAnother(on: number, source: Source): boolean {
  const { start = 0, end = 0 } = source.segments[source.segmentOf[on] ?? 0] ?? {};
  const mark = source.tokens.findIndex(({ text }, place) => place >= start && place < end && text === '对');
  if (mark <= on) return false;
  return !source.tokens.slice(on, mark).some(({ role, kind }) => role === 'list' || kind === 'break');
}
