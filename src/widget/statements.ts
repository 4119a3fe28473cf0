// An answer's text as lines, each with the citations it rests on; the line's own mark of its source becomes their chips.
import type { Citation } from '../protocol.ts';
import { nearestCitation } from './nearest-citation.ts';

export interface Chip {
  /** As the answer writes it: 任务(一), 前言, Task 1. Empty when the answer does not name it. */
  readonly name: string;
  /** Null while the answer still arrives. */
  readonly citation: Citation | null;
}

export interface Line {
  /** Without the mark that the chip shows. */
  readonly text: string;
  readonly chips: readonly Chip[];
  /** Words of ours, the notice's own as received, or a language model's. */
  readonly kind: 'said' | 'quoted' | 'written';
}

/** Stands for a line break inside a quote while lines are told apart. */
const INNER_BREAK = '\u2028';
/** `任务(一):…`, `Task 1, 任务(一):…`, `前言:…`, `Issued by:…`: a short name, a colon, and text right after it. */
const QUOTE_MARK = /^((?:Task \d+, )?[^::,。\s]{2,9}|[A-Z][a-z]+(?: [a-z\d]+)+)[::](?=\S)/;
/** A task's title begins with its number: `任务(十二)加强…`, `Task 12, 任务(十二)加强…`. */
const TITLE_MARK = /^((?:Task \d+, )?任[务務])(\([^()]{1,4}\))(?=[^::])/;
/** At the end of a line that a language model wrote: `〔任务(一)、任务(三)〕`, `〔Task 1, 任务(一); Task 3, 任务(三)〕`. */
const WRITTEN_MARK = /^(.+)〔((?:Task \d+, )?任[务務][^〔〕]+)〕$/;

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
    if (citation === undefined) return readWritten(line, citations) ?? sayLine(line);
    waiting.splice(index, 1);
    const mark = line.slice(0, line.length - citation.quote.length);
    return quoteLine(citation.quote, nameOf(mark, citation.label ?? ''), citation);
  });
}

/** The lines of text that still arrives: the same look, its chips without citations. */
export function readPartialLines(text: string): Line[] {
  return splitLines(text).map((line) => {
    const written = readWritten(line, []);
    if (written !== null) return written;
    const [mark, name] = QUOTE_MARK.exec(line) ?? [];
    if (mark !== undefined && name !== undefined)
      return quoteLine(line.slice(mark.length), nameOf(name, ''), null);
    const [, word, label] = TITLE_MARK.exec(line) ?? [];
    if (word === undefined || label === undefined) return sayLine(line);
    return quoteLine(line.slice(word.length), nameOf(word, label), null);
  });
}

function splitLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function sayLine(text: string): Line {
  return { text, chips: [], kind: 'said' };
}

function quoteLine(text: string, name: string, citation: Citation | null): Line {
  return { text, chips: [{ name, citation }], kind: 'quoted' };
}

/** Null when a language model has not written the line. */
function readWritten(line: string, citations: readonly Citation[]): Line | null {
  const [, text, names] = WRITTEN_MARK.exec(line) ?? [];
  if (text === undefined || names === undefined) return null;
  const chips = names.split(/、|; /).map((name): Chip => {
    const ofTask = citations.filter(({ label }) => label !== null && name.endsWith(label));
    return { name: nameOf(name, ''), citation: nearestCitation(text, ofTask) };
  });
  return { text, chips, kind: 'written' };
}

/** `任务(一):` is 任务(一); `任务` before a title takes its number along; an English name needs no Chinese one beside it. */
function nameOf(mark: string, label: string): string {
  const word = mark.replace(/[::]\s*$/, '');
  const [, english] = /^(Task \d+), /.exec(word) ?? [];
  if (english !== undefined) return english;
  if (label === '') return word;
  return word === '' || word.includes(label) ? word : word + label;
}
