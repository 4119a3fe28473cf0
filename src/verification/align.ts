// Lays the words of a sentence over the words of its clauses: the cheapest way to read the one out of the other.
import { isCompared, type Token } from './read-tokens.ts';
import type { Source } from './source.ts';

/** A word of the sentence and the word of the clauses that it stands on. */
export interface Link {
  readonly at: number;
  readonly on: number;
}

export type Separator = 'none' | 'list' | 'break';

// Costs of going from one word to the next. Only their order matters: going on is free, a word without support costs
// more than a leap, so that a word stands on nothing only where reading it out of the clause would take two leaps.
const OTHER_WORD = 0.05;
const LIST_SKIP = 0.5;
const TURN = 0.7;
const FORWARD = 0.8;
const SUBJECT = 0.4;
const OTHER_SEGMENT = 0.6;
const OTHER_CLAUSE = 0.8;
const WITHOUT_SEPARATOR = 0.8;
const START = 0.1;
const CHARACTER = 1.1;
const WORD = 2.4;

interface Node extends Link {
  /** The how-manieth compared word of the sentence it is. */
  readonly word: number;
  /** What it costs by itself. */
  readonly cost: number;
}

/** The cheapest reading: for each compared word of the sentence at most one word of the source. Viterbi's algorithm. */
export function align(sentence: readonly Token[], source: Source): Link[] {
  const words = sentence.flatMap((token, at) => (isCompared(token) ? [{ token, at }] : []));
  const nodes = words.flatMap(({ token, at }, word) => nodesOf(token, at, word, source));
  const withoutSupport = costsBefore(words.map(({ token }) => token));
  const unsupported = (from: number, to: number) => (withoutSupport[to] ?? 0) - (withoutSupport[from] ?? 0);
  const best: { cost: number; previous: number }[] = [];
  let end = { cost: unsupported(0, words.length), previous: -1 };
  for (const [place, node] of nodes.entries()) {
    let cheapest = { cost: unsupported(0, node.word) + START + node.cost, previous: -1 };
    for (const [earlier, from] of nodes.slice(0, place).entries()) {
      const reached = best[earlier];
      if (reached === undefined || from.word >= node.word) continue;
      const passed = reached.cost + unsupported(from.word + 1, node.word) + node.cost;
      if (passed >= cheapest.cost) continue;
      const cost = passed + costOf(from, node, sentence, source);
      if (cost < cheapest.cost) cheapest = { cost, previous: earlier };
    }
    best.push(cheapest);
    const total = cheapest.cost + unsupported(node.word + 1, words.length);
    if (total < end.cost) end = { cost: total, previous: place };
  }
  const links: Link[] = [];
  for (let place = end.previous; place >= 0; place = best[place]?.previous ?? -1) {
    const node = nodes[place];
    if (node !== undefined) links.unshift({ at: node.at, on: node.on });
  }
  return links;
}

function nodesOf(token: Token, at: number, word: number, source: Source): Node[] {
  return source.tokens.flatMap((other, on) =>
    isCompared(other) && other.key === token.key
      ? [{ word, at, on, cost: other.text === token.text ? 0 : OTHER_WORD }]
      : [],
  );
}

/** What the words before each one cost when none of them stands on anything. */
function costsBefore(words: readonly Token[]): number[] {
  const costs = [0];
  for (const { kind } of words) costs.push((costs.at(-1) ?? 0) + (kind === 'character' ? CHARACTER : WORD));
  return costs;
}

function costOf(from: Link, to: Link, sentence: readonly Token[], source: Source): number {
  const separator = separatorBetween(sentence, from.at, to.at);
  if (follows(from, to, separator, source)) return 0;
  const [segment, other] = [source.segmentOf[from.on] ?? 0, source.segmentOf[to.on] ?? 0];
  if (segment === other) {
    if (to.on <= from.on) return TURN;
    return skipsListItems(from.on, to.on, source) ? LIST_SKIP : FORWARD;
  }
  const [own, next] = [source.segments[segment], source.segments[other]];
  const toSubject = own?.governors.includes(other) === true && to.on < (next?.subjectEnd ?? 0);
  const fromSubject = next?.governors.includes(segment) === true && from.on < (own?.subjectEnd ?? 0);
  if (toSubject || fromSubject) return SUBJECT;
  const leap = own?.clause === next?.clause ? OTHER_SEGMENT : OTHER_CLAUSE;
  return leap + (separator === 'none' ? WITHOUT_SEPARATOR : 0);
}

const CONNECTIVE = /^(?:来|从而|以便|使|让|使得|同时|并且|而|也|还)$/;

/** The strongest mark between two places of a row. */
export function separatorBetween(tokens: readonly Token[], from: number, to: number): Separator {
  const between = tokens.slice(from + 1, to);
  if (between.some(({ kind }) => kind === 'break')) return 'break';
  return between.some(({ role, text }) => role === 'list' || CONNECTIVE.test(text)) ? 'list' : 'none';
}

/** True when nothing that is compared, and no mark that the sentence lacks, stands between the two. */
export function follows(from: Link, to: Link, separator: Separator, source: Source): boolean {
  if (to.on <= from.on) return false;
  for (let place = from.on + 1; place < to.on; place++) {
    const token = source.tokens[place];
    if (token === undefined) return false;
    if (token.role === 'content' && token.kind !== 'break') return false;
    if (token.role === 'list' && separator === 'none') return false;
    const leads = source.segments[source.segmentOf[place] ?? 0]?.leads ?? null;
    if (token.kind === 'break' && separator === 'none' && leads === null) return false;
  }
  return true;
}

/** True when what is passed over are whole members of an enumeration. */
export function skipsListItems(from: number, to: number, source: Source): boolean {
  const between = source.tokens
    .slice(from + 1, to)
    .filter((token) => isCompared(token) || token.role === 'list');
  return between[0]?.role === 'list' || between.at(-1)?.role === 'list';
}
