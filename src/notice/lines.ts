// The lines of a document with their offsets and the numbering mark that each begins with.
import { type Marker, readMarker } from './markers.ts';
import type { Span } from './notice.ts';
import { pushTrimmed } from './split-sentences.ts';

export interface Line extends Span {
  readonly text: string;
  readonly marker: Marker | null;
}

/** The lines of `text` that hold more than white space, without it; offsets into `text`. */
export function readLines(text: string): Line[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    pushTrimmed(spans, text, found.index, found.index + found[0].length);
  }
  return spans.map(({ start, end }) => {
    const line = text.slice(start, end);
    return { start, end, text: line, marker: readMarker(line) };
  });
}
