// Finds what a text puts in quotation marks.

export interface Quotation {
  /** Offsets of the content, without its marks. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
]);

/** The outermost quotations of `text`, in order; marks inside them belong to their content. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    const opener = text.charAt(at);
    const end = opener === '"' ? text.indexOf('"', at + 1) : closingMark(text, at);
    if (end === -1) continue;
    found.push({ start: at + 1, end, text: text.slice(at + 1, end) });
    at = end;
  }
  return found;
}

/** Index of the mark that closes the one at `from`; -1 when there is none or `from` opens nothing. */
function closingMark(text: string, from: number): number {
  const opener = text.charAt(from);
  const closer = CLOSERS.get(opener);
  if (closer === undefined) return -1;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === opener) depth += 1;
    else if (text.charAt(at) === closer) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
