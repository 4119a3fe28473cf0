// A model's text as whole sentences, each as soon as it has ended, with the ids that stand behind it.
import { WRITTEN_CHARACTERS } from '../tuning.ts';
import { takeIds } from './citation-ids.ts';
import { NO_ANSWER } from './prompt.ts';
import { withoutThoughts } from './without-thoughts.ts';

export type ReadSentence =
  | { readonly kind: 'sentence'; readonly text: string; readonly ids: readonly string[] }
  /** The model says that the clauses do not answer. */
  | { readonly kind: 'no_answer' };

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['(', ')'],
  ['（', '）'],
]);
const TERMINATORS = '。！？!?';
/** What may stand between a sentence's end and its ids. */
const AFTER_END = /^[。！？!?.”’」』)）]*/;
const IDS_AFTER = /^(?:[ \t]*[[【]\s*c[^\]】\n]{0,60}[\]】])*/i;
/** Ids whose end has not come yet, or to which more may be added. */
const MAY_GO_ON = /^[ \t]*(?:[[【][^\]】\n]{0,60})?$/;
const LIST_MARK = /^(?:[-*•·>]+\s+|#{1,6}\s+|\d{1,2}[.、)）]\s*)+/;
const EMPHASIS = /\*\*|__/g;
/** A sentence that does not end is handed on in pieces this long, each too long to be shown. */
const LONGEST_WAIT = WRITTEN_CHARACTERS * 2;

/** An unfinished last sentence counts where the text ends of itself, and is dropped where it breaks off. */
export async function* readSentences(pieces: AsyncIterable<string>): AsyncGenerator<ReadSentence> {
  let waiting = '';
  for await (const piece of withoutThoughts(pieces)) {
    waiting += piece;
    for (let end = endOfSentence(waiting); end !== null; end = endOfSentence(waiting)) {
      yield* read(waiting.slice(0, end));
      waiting = waiting.slice(end);
    }
    if (waiting.length > LONGEST_WAIT) {
      yield* read(waiting);
      waiting = '';
    }
  }
  for (let end = endOfSentence(`${waiting}\n`); end !== null; end = endOfSentence(`${waiting}\n`)) {
    yield* read(waiting.slice(0, end));
    waiting = waiting.slice(end);
    if (waiting === '') break;
  }
}

function* read(written: string): Generator<ReadSentence> {
  const { text, ids } = takeIds(written.trim().replace(EMPHASIS, '').replace(LIST_MARK, ''));
  if (text.replace(/[.。\s]/g, '') === NO_ANSWER) yield { kind: 'no_answer' };
  else if (/[\p{L}\p{N}]/u.test(text)) yield { kind: 'sentence', text, ids };
}

/** Where the first sentence of `text` ends, its ids included; null while that may still change. */
function endOfSentence(text: string): number | null {
  let closer = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') return at + 1;
    if (closer !== '') {
      if (character === closer) closer = '';
      continue;
    }
    const opened = PAIRS.get(character);
    // A mark that is not closed on its line opens nothing.
    if (opened !== undefined && isClosed(text, at, opened)) closer = opened;
    else if (isEnd(text, at)) return withIds(text, at);
  }
  return null;
}

function isClosed(text: string, at: number, closer: string): boolean {
  const closed = text.indexOf(closer, at);
  const line = text.indexOf('\n', at);
  return line === -1 || (closed !== -1 && closed < line);
}

// A full stop between digits is a decimal point, one after a number that begins the line a list's mark.
function isEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character !== '.') return TERMINATORS.includes(character);
  if (/^\s*[-*#>\s]*\d{0,2}$/.test(text.slice(0, at))) return false;
  return /^[\s[【"”]/.test(text.charAt(at + 1));
}

function withIds(text: string, at: number): number | null {
  const end = at + (AFTER_END.exec(text.slice(at))?.[0].length ?? 1);
  const after = end + (IDS_AFTER.exec(text.slice(end))?.[0].length ?? 0);
  return MAY_GO_ON.test(text.slice(after)) ? null : after;
}
