// Cuts a paragraph into sentences without ever cutting inside quotation marks or 《》.
import type { Span } from './notice.ts';

const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
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
const CLOSERS = new Set(CLOSER.values());
const TERMINATORS = new Set('。!?！？');

/**
 * Sentences of `text` between `start` and `end`, trimmed of white space, in order.
 * A bracket that is never closed within the range counts as an ordinary character.
 */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  let open: string[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    const closer = CLOSER.get(character);
    if (closer !== undefined) {
      if (text.slice(at + 1, end).includes(closer)) open.push(closer);
      continue;
    }
    if (CLOSERS.has(character)) {
      const depth = open.lastIndexOf(character);
      if (depth >= 0) open = open.slice(0, depth);
    }
    if (open.length > 0 || !endsSentence(text, at, from)) continue;
    pushTrimmed(sentences, text, from, at + 1);
    from = at + 1;
  }
  pushTrimmed(sentences, text, from, end);
  return sentences;
}

// A sentence ends at its terminator, or at the closing quote that follows one: “……。”
function endsSentence(text: string, at: number, from: number): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  if (TERMINATORS.has(character)) return !TERMINATORS.has(next) && !'”’」』'.includes(next || ' ');
  const previous = at > from ? text.charAt(at - 1) : '';
  return (
    '”’」』'.includes(character) && TERMINATORS.has(previous) && !'，,、;；:：。”’」』'.includes(next || '，')
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
