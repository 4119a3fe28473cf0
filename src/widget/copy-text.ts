// An answer as copied text: the question, the words with their marks, where they stand, and the label that law asks for.
import type { Answer, Citation } from '../protocol.ts';
import { citationName } from './chip-name.ts';
import type { Strings } from './strings.ts';

/** `resolve` makes a citation's address whole. */
export function copyText(
  question: string,
  answer: Answer,
  strings: Strings,
  resolve: (url: string) => string | null,
): string {
  const paragraphs = [
    `${strings.copiedQuestion}: ${question}`,
    answer.answer,
    ...answer.caveats,
    copySources([...answer.citations, ...answer.related], strings, resolve),
    copyReferences(answer, strings),
    answer.label,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** One line for each task or section, with the address of its first clause. */
function copySources(
  citations: readonly Citation[],
  strings: Strings,
  resolve: (url: string) => string | null,
): string {
  const places = new Map<string, string>();
  for (const citation of citations) {
    const name = citationName(citation, strings);
    if (places.has(name)) continue;
    const title = citation.task === null ? '' : ` ${citation.title}`;
    places.set(name, `${name}${title} ${resolve(citation.url) ?? ''}`.trim());
  }
  return places.size === 0 ? '' : [`${strings.copiedSource}:`, ...places.values()].join('\n');
}

function copyReferences({ references }: Answer, strings: Strings): string {
  if (references.length === 0) return '';
  const lines = references.map(
    ({ departments, measure, basis, source }) =>
      `${departments}: ${measure} (${strings.basis}: ${basis}; ${strings.source}: ${source})`,
  );
  return [`${strings.outside}:`, ...lines].join('\n');
}
