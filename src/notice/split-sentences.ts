// Cuts a paragraph into sentences without ever cutting inside quotation marks or 《》.
import type { Span } from './notice.ts';

const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['[', ']'],
]);
const TERMINATORS = new Set('。!?！？');

/**
 * Sentences of `text` between `start` and `end`, trimmed of white space, in order.
 * A bracket that is never closed within the range counts as an ordinary character.
 */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  const closedAt = matchBrackets(text, start, end);
  let from = start;
  for (let at = start; at < end; at++) {
    at = closedAt.get(at) ?? at;
    if (!endsSentence(text, at, from)) continue;
    pushTrimmed(sentences, text, from, at + 1);
    from = at + 1;
  }
  pushTrimmed(sentences, text, from, end);
  return sentences;
}

// Where each bracket of the range is closed; of two pairs that cross, the outer one holds.
function matchBrackets(text: string, start: number, end: number): Map<number, number> {
  const closedAt = new Map<number, number>();
  const open: { readonly at: number; readonly closer: string }[] = [];
  const awaited = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    const closer = CLOSER.get(character);
    if ((awaited.get(character) ?? 0) > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        awaited.set(last.closer, (awaited.get(last.closer) ?? 0) - 1);
        if (last.closer !== character) continue;
        closedAt.set(last.at, at);
        break;
      }
    } else if (closer !== undefined) {
      open.push({ at, closer });
      awaited.set(closer, (awaited.get(closer) ?? 0) + 1);
    }
  }
  return closedAt;
}

// A sentence ends at its terminator, or at the closing quote that follows one: “……。”
function endsSentence(text: string, at: number, from: number): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  if (TERMINATORS.has(character)) return !TERMINATORS.has(next) && !'”’」』'.includes(next || ' ');
  const previous = at > from ? text.charAt(at - 1) : '';
  return (
    '”’"」』'.includes(character) &&
    TERMINATORS.has(previous) &&
    !'，,、;；:：。”’」』'.includes(next || '，')
  );
}

/** Appends the range without its outer white space; an empty range is left out. */
export function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const lead = raw.indexOf(trimmed.charAt(0));
  spans.push({ start: start + lead, end: start + lead + trimmed.length });
}
