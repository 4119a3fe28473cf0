// What a question gives to the letter: figures and words in quotation marks. The clause that holds them is meant.
import { normaliseText } from '../text/normalise.ts';

const FIGURE = /\d+(?:\.\d+)?/g;
const QUOTED = /[“"「『]([^“”"「」『』]{2,20})[”"」』]/g;

/** Figures of two digits or more and quoted words of a question, normalised; each once. */
export function literalsOf(question: string): string[] {
  const text = normaliseText(question);
  const figures = (text.match(FIGURE) ?? []).filter((figure) => figure.length > 1);
  const quoted = [...text.matchAll(QUOTED)].flatMap(([, words]) => (words === undefined ? [] : [words]));
  return [...new Set([...figures, ...quoted])];
}

/** True when a normalised text holds the literal; a figure only as a whole one, 10 not in 109. */
export function holdsLiteral(text: string, literal: string): boolean {
  if (!/^\d/.test(literal)) return text.includes(literal);
  return new RegExp(`(?<![\\d.])${literal.replace('.', '\\.')}(?![\\d.])`).test(text);
}
