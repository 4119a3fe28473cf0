// An answer as text for a terminal, with colour and without.
import type { Answer } from '../protocol.ts';

const STYLES = { bold: 1, dim: 2, green: 32, yellow: 33, cyan: 36 } as const;

/** The answer, its caveats and suggestions, and one line for where it comes from. Ends in a line break. */
export function renderAnswer(answer: Answer, { colour }: { readonly colour: boolean }): string {
  const paint = (style: keyof typeof STYLES, text: string) =>
    colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  const shown = [...answer.citations, ...answer.related];
  const lines = answer.answer.split('\n').map((line) => {
    const quoted = shown.find((citation) => line.endsWith(citation.quote));
    if (quoted === undefined) return paint('bold', line);
    const source = line.slice(0, line.length - quoted.quote.length);
    return `  ${paint(answer.outcome === 'answered' ? 'green' : 'yellow', source)}${quoted.quote}`;
  });
  const sources = [...new Set(shown.map((citation) => citation.url))];
  return `${[
    '',
    ...lines,
    ...answer.references.map((reference) =>
      paint('yellow', `  ${reference.measure}:${reference.departments}(${reference.basis})`),
    ),
    ...answer.caveats.map((caveat) => paint('dim', `  * ${caveat}`)),
    ...answer.suggestions.map((suggestion) => paint('cyan', `  ? ${suggestion}`)),
    '',
    paint(
      'dim',
      [answer.outcome, answer.reason, answer.label, ...sources]
        .filter((word) => word !== null && word !== '')
        .join(' · '),
    ),
    '',
  ].join('\n')}\n`;
}
