// An answer's text as lines, each with the citations it rests on; the line's own mark of its source becomes their chips.
import type { Citation } from '../protocol.ts';

export interface Chip {
  /** As the answer writes it: 任务(一), 前言. Empty when the answer does not name it. */
  readonly name: string;
  /** Null while the answer still arrives. */
  readonly citation: Citation | null;
}

export interface Line {
  /** Without the mark that the chip shows. */
  readonly text: string;
  readonly chips: readonly Chip[];
  /** The notice's own words, as received. */
  readonly isQuote: boolean;
}

/** Stands for a line break inside a quote while lines are told apart. */
const INNER_BREAK = '\u2028';
/** `任务(一):…`, `前言:…`: a short name, a colon, and text after it. */
const MARK = /^([^::,。\s]{2,9})[::](?=\S)/;
/** A task's title begins with its number: `任务(十二)加强…`. */
const TITLE_MARK = /^(任[务務])(\([^()]{1,4}\))(?=[^::])/;
/** In running text, as a language model writes it. */
const INLINE_MARK = /任[务務](\([^()]{1,4}\))/g;

/** The lines of a finished answer. `citations` are its citations and related clauses, in their order. */
export function readLines(text: string, citations: readonly Citation[]): Line[] {
  const waiting = [...citations];
  let whole = text;
  for (const { quote } of citations) {
    if (quote.includes('\n')) whole = whole.split(quote).join(quote.replace(/\n/g, INNER_BREAK));
  }
  return splitLines(whole).map((raw) => {
    const line = raw.split(INNER_BREAK).join('\n');
    const index = waiting.findIndex(({ quote }) => line.endsWith(quote));
    const citation = waiting[index];
    if (citation === undefined)
      return { text: line, chips: readInlineMarks(line, citations), isQuote: false };
    waiting.splice(index, 1);
    const mark = line.slice(0, line.length - citation.quote.length);
    return { text: citation.quote, chips: [{ name: nameOf(mark, citation), citation }], isQuote: true };
  });
}

/** The lines of text that still arrives: the same look, its chips without citations. */
export function readPartialLines(text: string): Line[] {
  return splitLines(text).map((line) => {
    const [mark = '', name = ''] = MARK.exec(line) ?? [];
    if (name !== '')
      return { text: line.slice(mark.length), chips: [{ name, citation: null }], isQuote: true };
    const [, word = '', label = ''] = TITLE_MARK.exec(line) ?? [];
    if (word === '') return { text: line, chips: [], isQuote: false };
    return { text: line.slice(word.length), chips: [{ name: word + label, citation: null }], isQuote: true };
  });
}

function splitLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function nameOf(mark: string, { label }: Citation): string {
  const word = mark.replace(/[::]\s*$/, '');
  if (label === null) return word;
  return word === '' || word.includes(label) ? word : word + label;
}

function readInlineMarks(line: string, citations: readonly Citation[]): Chip[] {
  const chips = new Map<string, Chip>();
  for (const [name, label] of line.matchAll(INLINE_MARK)) {
    const citation = citations.find((candidate) => candidate.label === label);
    if (citation !== undefined) chips.set(name, { name, citation });
  }
  return [...chips.values()];
}
