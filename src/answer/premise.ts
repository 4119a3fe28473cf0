// What a question takes for granted and the notice does not share: a figure, or an authority.
import type { Clause, Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import { normaliseText } from '../text/normalise.ts';
import { findAuthorities } from '../understanding/actors.ts';
import type { Said } from './draft.ts';

// A figure counts or measures something; 22的标题 only names.
const FIGURE = /\d+(?:\.\d+)?万?(?=\s*[个项户万亿元年月日条处座家人名次公批类%倍天所])/g;
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
      // 那2020年呢 asks of another year; only 是2018年的吧 takes one for granted.
      if (isYear(asked, found) && !/吧|对吗|对不对|是不是|没错/.test(asked)) continue;
      if (isCount(figure, notice)) continue;
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

function isYear(text: string, { 0: figure, index }: RegExpExecArray): boolean {
  return /^20\d\d$/.test(figure) && text[index + figure.length] === '年';
}

// 全部25项任务: the notice counts its tasks and parts without writing how many they are.
function isCount(figure: string, { tasks, parts }: Notice): boolean {
  return [tasks.length, parts.length].includes(Number(figure));
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
  const behind = isWord(before, BEFORE) ? figuresAt(`(?<=${before})\\d+(?:\\.\\d+)?万?`) : [];
  const ahead = isWord(after, AFTER) ? figuresAt(`\\d+(?:\\.\\d+)?万?(?=${after})`) : [];
  const there = behind.length > 0 ? behind : ahead;
  return there.length > 0 && !there.includes(figure);
}
