// An answer as the text of a chat message: each source marked [1] after its line, caveats and the label at the end.
import type { Answer, Citation } from '../../protocol.ts';
import type { AnswerPiece, WholeAnswer } from '../../routes/answer-pieces.ts';
import type { Annotation } from './schemas.ts';

export interface AnswerText {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** The address of each source, in the order of the marks. */
  readonly citations: readonly string[];
}

export interface TextPage {
  /** A line that a model has written. */
  written(piece: Pick<AnswerPiece, 'text' | 'citations'>): string;
  /** The lines that were in no piece, and what comes after the last. */
  end(whole: Pick<WholeAnswer, 'answer' | 'rest'>): string[];
  /** All of it so far. */
  read(): AnswerText;
}

/** Chat clients show Markdown, in which a single line break is none. */
const PARAGRAPH = '\n\n';

/**
 * The text as it grows: each piece is final, so that it can be sent as soon as it is there. `linkTo` gives the absolute
 * address of a citation.
 */
export function openText(linkTo: (citation: Citation) => string): TextPage {
  const annotations: Annotation[] = [];
  const numbers = new Map<string, number>();
  let whole = '';

  const add = (text: string): string => {
    whole += text;
    return text;
  };
  const addMark = (citation: Citation): string => {
    const known = numbers.get(citation.clause);
    if (known !== undefined) return add(`[${known}]`);
    const number = numbers.size + 1;
    numbers.set(citation.clause, number);
    const start_index = whole.length;
    const mark = add(`[${number}]`);
    const title = `${citation.label ?? ''}${citation.title}`;
    const url_citation = { url: linkTo(citation), title, start_index, end_index: whole.length };
    annotations.push({ type: 'url_citation', url_citation });
    return mark;
  };
  const addParagraph = (text: string): string => add(whole === '' ? text : PARAGRAPH + text);
  const addLine = (text: string, sources: readonly Citation[]): string =>
    addParagraph(text) + sources.map(addMark).join('');

  return {
    written: ({ text, citations }) => addLine(text.replace(/^\n/, ''), citations),
    end({ answer, rest }) {
      const sources = sourcesOf(answer);
      const lines = rest.split('\n').filter((line) => line !== '');
      const quoted = lines.map((line) => addLine(line, sourceOfLine(line, sources)));
      const unmarked = sources.filter(({ clause }) => !numbers.has(clause));
      const marks = unmarked.map(addMark).join('');
      const after = [announcedSuggestions(answer), ...answer.caveats, answer.label];
      const paragraphs = after.filter((text) => text !== '').map(addParagraph);
      return [...quoted, marks, ...paragraphs].filter((piece) => piece !== '');
    },
    read: () => ({
      text: whole,
      annotations,
      citations: annotations.map(({ url_citation }) => url_citation.url),
    }),
  };
}

/** Suggestions are no part of an answer, but some sentences of ours end in a colon and are nothing without them. */
function announcedSuggestions({ outcome, generator, answer, suggestions }: Answer): string {
  const isAnnounced = outcome === 'clarify' || (generator.kind === 'fixed' && /[:：]$/.test(answer));
  return isAnnounced ? suggestions.map((suggestion) => `- ${suggestion}`).join('\n') : '';
}

/** The clauses that the text shows. */
function sourcesOf({ outcome, citations, related }: Answer): readonly Citation[] {
  return outcome === 'answered' ? citations : related;
}

/** A quote ends its line and rests on its clause; lines of ours rest on none. */
function sourceOfLine(line: string, sources: readonly Citation[]): Citation[] {
  const quoted = sources
    .filter(({ quote }) => line.endsWith(quote))
    .toSorted((a, b) => b.quote.length - a.quote.length);
  const named = quoted.filter(({ label }) => label !== null && line.includes(label));
  return [...named, ...quoted].slice(0, 1);
}
