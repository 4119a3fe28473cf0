// An answer as the text of a chat message: each source marked [1] where it is quoted, caveats and the label at the end.
import type { Answer, Citation } from '../../protocol.ts';
import type { Annotation } from './schemas.ts';

export interface AnswerText {
  /** Together they are the text. */
  readonly pieces: readonly string[];
  readonly annotations: readonly Annotation[];
  /** The address of each source, in the order of the marks. */
  readonly citations: readonly string[];
}

/** Chat clients show Markdown, in which a single line break is none. */
const PARAGRAPH = '\n\n';

/** `linkTo` gives the absolute address of a citation. */
export function writeAnswer(answer: Answer, linkTo: (citation: Citation) => string): AnswerText {
  const page = openText(linkTo);
  const sources = sourcesOf(answer);
  const lines = answer.answer
    .split('\n')
    .map((line) => page.line(line, sourcesOfLine(line, sources, answer)));
  return {
    pieces: [...lines, ...page.end(answer)],
    annotations: page.annotations,
    citations: page.annotations.map(({ url_citation }) => url_citation.url),
  };
}

/** The text as it grows, a line at a time: each piece is final, so that it can be sent as soon as it is there. */
export function openText(linkTo: (citation: Citation) => string) {
  const annotations: Annotation[] = [];
  const numbers = new Map<string, number>();
  let length = 0;

  const add = (text: string): string => {
    length += text.length;
    return text;
  };
  const addMark = (citation: Citation): string => {
    const known = numbers.get(citation.clause);
    if (known !== undefined) return add(`[${known}]`);
    const number = numbers.size + 1;
    numbers.set(citation.clause, number);
    const start_index = length;
    const mark = add(`[${number}]`);
    const title = `${citation.label ?? ''}${citation.title}`;
    const url_citation = { url: linkTo(citation), title, start_index, end_index: length };
    annotations.push({ type: 'url_citation', url_citation });
    return mark;
  };
  const addParagraph = (text: string): string => add(length === 0 ? text : PARAGRAPH + text);

  return {
    annotations: annotations as readonly Annotation[],
    line: (text: string, sources: readonly Citation[]): string =>
      addParagraph(text) + sources.map(addMark).join(''),
    /** What comes after the last line. */
    end(answer: Answer): string[] {
      const unmarked = sourcesOf(answer).filter(({ clause }) => !numbers.has(clause));
      const rest = [announcedSuggestions(answer), ...answer.caveats, answer.label];
      const marks = unmarked.map(addMark).join('');
      return [marks, ...rest.filter((text) => text !== '').map(addParagraph)].filter((piece) => piece !== '');
    },
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

/** A quote ends its line and rests on its clause; a line that a model wrote rests on the clauses of the tasks it names. */
function sourcesOfLine(line: string, sources: readonly Citation[], { generator }: Answer): Citation[] {
  const namesTask = ({ label }: Citation) => label !== null && line.includes(label);
  const quoted = sources
    .filter(({ quote }) => line.endsWith(quote))
    .toSorted((a, b) => b.quote.length - a.quote.length);
  const [source] = [...quoted.filter(namesTask), ...quoted];
  if (source !== undefined) return [source];
  return generator.kind === 'model' ? sources.filter(namesTask) : [];
}
