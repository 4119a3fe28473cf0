// The checkable facts in a sentence: figures, numerals, document names and organisations.

import { normaliseText } from '../text/normalise.ts';
import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

const FIGURE = /\d+(?:\.\d+)?/g;
// A Chinese numeral counts as a figure where it cannot be part of a word: numbered, or before a measure.
const NUMERAL = new RegExp(
  `(?<=[第(共]|任务)[${CHINESE_NUMERAL_CHARACTERS}]{1,5}|[${CHINESE_NUMERAL_CHARACTERS}]{1,5}(?=[项条个年月日万亿元%户])`,
  'g',
);
const DOCUMENT = /《[^》]{2,60}》/g;
const ORGANISATION = /[\p{Script=Han}]{2,12}?(?:厅|局|委员会|委|办公室|领导小组)/gu;

/** Figures as numbers in decimal writing, documents with their marks, organisations as written; each once. */
export function factsOf(text: string): string[] {
  const normalised = normaliseText(text);
  const numerals = (normalised.match(NUMERAL) ?? []).flatMap((numeral) => parseNumeral(numeral) ?? []);
  return [
    ...new Set([
      ...(normalised.match(FIGURE) ?? []).map(canonicalFigure),
      ...numerals.map(String),
      ...(normalised.match(DOCUMENT) ?? []),
      ...(normalised.match(ORGANISATION) ?? []),
    ]),
  ];
}

/** The facts of `text` that none of the `supports` holds. */
export function unsupportedFacts(text: string, supports: readonly string[]): string[] {
  const facts = factsOf(text);
  if (facts.length === 0) return [];
  const held = new Set(supports.flatMap(factsOf));
  const heldText = normaliseText(supports.join('\n'));
  return facts.filter((fact) => !held.has(fact) && (/^\d/.test(fact) || !heldText.includes(fact)));
}

function canonicalFigure(figure: string): string {
  return String(Number(figure));
}
