// What a question takes for granted and the notice does not share: a figure, or an authority.
import type { Clause, Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import { normaliseText } from '../text/normalise.ts';
import { findAuthorities } from '../understanding/actors.ts';
import type { Said } from './draft.ts';

const FIGURE = /\d+(?:\.\d+)?万?/g;
/** Characters beside a figure that tell what it is a figure of. */
const BEFORE = 2;
const AFTER = 3;

/** The words that correct the premise of a question answered by `evidence`; null when there is nothing to correct. */
export function falsePremise(question: string, evidence: readonly Clause[], notice: Notice): Said | null {
  const asked = normaliseText(question);
  const text = searchTextOf(notice);
  const texts = evidence.map(searchTextOf);
  if (texts.some((clause) => /\d/.test(clause))) {
    for (const found of asked.matchAll(FIGURE)) {
      const [figure] = found;
      if (!holdsFigure(text, figure)) return { key: 'premise_figure', values: { figure } };
      const before = asked.slice(Math.max(0, found.index - BEFORE), found.index);
      const after = asked.slice(found.index + figure.length, found.index + figure.length + AFTER);
      if (texts.some((clause) => hasAnother(clause, before, figure, after)))
        return { key: 'premise_other_figure', values: { figure } };
    }
  }
  const body = findAuthorities(asked).find((candidate) => !text.includes(candidate));
  return body === undefined ? null : { key: 'premise_body', values: { body } };
}

function holdsFigure(text: string, figure: string): boolean {
  return new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?![\\d.])`).test(text);
}

// 首批100个 where the clause has 首批56个; 27个项目 where it has 9个项目, and 27 of something else.
function hasAnother(clause: string, before: string, figure: string, after: string): boolean {
  const isWord = (words: string, length: number) =>
    words.length === length && /^\p{Script=Han}+$/u.test(words);
  const figuresAt = (pattern: string) =>
    [...clause.matchAll(new RegExp(pattern, 'g'))].map(([found]) => found);
  const others = [
    ...(isWord(before, BEFORE) ? figuresAt(`(?<=${before})\\d+(?:\\.\\d+)?万?`) : []),
    ...(isWord(after, AFTER) ? figuresAt(`\\d+(?:\\.\\d+)?万?(?=${after})`) : []),
  ];
  return others.length > 0 && !others.includes(figure);
}
