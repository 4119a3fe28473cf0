// Says a sentence again in the words of its clauses: plain speech becomes the official wording that stands in them.

import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import { otherOrders } from './other-orders.ts';

/** Official wording and what else says exactly the same; {x} and {y} stand for any words of one statement. */
export interface PlainEntry {
  readonly official: string;
  readonly plain: readonly string[];
}

interface Phrase {
  readonly official: string;
  readonly plain: string;
}

interface Frame {
  /** Whether the clauses have the official wording. */
  readonly held: RegExp;
  readonly plain: RegExp;
  readonly official: string;
}

export interface Rephrasings {
  readonly phrases: readonly Phrase[];
  readonly frames: readonly Frame[];
}

const SLOT = /\{[xy]\}/;
/** A slot ends with its statement; what one statement says of something is not longer. */
const FILLING = '[^,;:。!?]{1,40}';
const QUOTES = /[“”"'「」『』‘’]/g;
/** Frames that are tried on one sentence. */
const MOST_FRAMES = 12;

export function buildRephrasings(entries: readonly PlainEntry[]): Rephrasings {
  const all = entries.flatMap(({ official, plain }) =>
    plain.map((one) => ({ official: bare(official), plain: bare(one) })),
  );
  const phrases = all.filter(({ official }) => !SLOT.test(official));
  const frames = all.filter(({ official }) => SLOT.test(official));
  return {
    phrases: phrases.sort(longestFirst),
    frames: frames
      .sort((a, b) => b.plain.length - a.plain.length)
      .map(({ official, plain }) => ({
        held: new RegExp(official.replaceAll(/\{[xy]\}/g, FILLING)),
        plain: new RegExp(slotted(plain)),
        official: official.replace('{x}', '$<x>').replace('{y}', '$<y>'),
      })),
  };
}

function longestFirst(one: Phrase, other: Phrase): number {
  return other.plain.length - one.plain.length;
}

/** Other wordings of the sentence that mean the same, each once. */
export function rephrase(
  sentence: string,
  clauses: readonly string[],
  { phrases, frames }: Rephrasings,
): string[] {
  const cited = clauses.map(bare).join('\n');
  const said = withoutRank(withoutNumber(bare(sentence), cited), cited);
  const official = withOfficialWords(said, cited, phrases);
  // 落户门槛 is 落户限制 as well as 落户条件: where the clauses have both, each is tried.
  const wordings = new Set([
    official,
    withOfficialWords(said, cited, phrases.toReversed().sort(longestFirst)),
  ]);
  let all = official;
  for (const { held, plain, official: wording } of frames) {
    if (wordings.size > MOST_FRAMES) break;
    if (!held.test(cited)) continue;
    for (const one of [said, ...wordings].slice(0, 3))
      if (plain.test(one)) wordings.add(one.replace(plain, wording));
    all = all.replace(plain, wording);
  }
  wordings.add(said).add(all);
  const turned = [...wordings].flatMap((wording) => otherOrders(wording, cited));
  return [...new Set([...wordings, ...turned])];
}

// 第二部分讲的是… of a title that says 二、 itself.
function withoutNumber(said: string, cited: string): string {
  return [...cited.matchAll(/^([一二三四五六七八九十]+)、/gm)].reduce(
    (text, [, number]) =>
      text.replace(new RegExp(`第${number}(?:个|大|个大)?(?:部分|方面)(?:的?(?:任务|内容|要求))?`), ''),
    said,
  );
}

// 青岛市 for 青岛: what rank a place has goes without saying.
function withoutRank(said: string, cited: string): string {
  return findPlaces(cited).reduce((text, place) => text.replaceAll(`${place}市`, place), said);
}

// 居民 stands for 群众 only where the clauses have 群众 and no 居民; what is official already is left as it is.
function withOfficialWords(said: string, cited: string, phrases: readonly Phrase[]): string {
  let parts: readonly { readonly text: string; readonly fixed: boolean }[] = [{ text: said, fixed: false }];
  for (const { official, plain } of phrases) {
    if (!said.includes(plain) || !cited.includes(official) || cited.includes(plain)) continue;
    parts = parts.flatMap((part) => {
      if (part.fixed) return [part];
      // With the official wording kept as a part of its own, 愿意 within 有意愿 is not read again.
      const kept = plain.includes(official) ? [part.text] : part.text.split(official);
      return kept.flatMap((rest, before) => [
        ...(before > 0 ? [{ text: official, fixed: true }] : []),
        ...rest
          .split(plain)
          .flatMap((text, place) => [
            ...(place > 0 ? [{ text: official, fixed: true }] : []),
            { text, fixed: false },
          ]),
      ]);
    });
  }
  return parts.map(({ text }) => text).join('');
}

function bare(text: string): string {
  return normaliseText(text).replace(QUOTES, '');
}

// A slot takes as little as it can where something follows it, and all that is left where nothing does.
function slotted(plain: string): string {
  return plain.replaceAll(/\{([xy])\}/g, (found, name: string, at: number) => {
    const last = at + found.length === plain.length;
    return `(?<${name}>${FILLING}${last ? '' : '?'})`;
  });
}
