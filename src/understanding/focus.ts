// What a question word stands beside: 多少公里, 哪个窗口, 截稿日期是哪天. The answer must hold it too.
import { normaliseText } from '../text/normalise.ts';
import { contentLength } from './filler-words.ts';

const QUESTION_WORD =
  /多少|几(?!乎)|哪(?:些|个|里|几|家|天|级|年|儿|条|种|类)?|什么|啥|谁|咩|边(?:個|个|度)/g;
const FRAMING =
  /[的了是在有和与及呢吗呀啊吧要会能可以得给到把被就都还也这那我你他们个些年月日号一下知道请问想]/g;
/** Characters read on each side of a question word. */
const REACH = 5;

/** Pairs of characters beside the question words, each once; empty when there is no question word. */
export function focusPairs(question: string): string[] {
  const text = normaliseText(question);
  const pairs = new Set<string>();
  for (const found of text.matchAll(QUESTION_WORD)) {
    const before = text.slice(Math.max(0, found.index - REACH), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + REACH);
    for (const side of [before, after]) {
      for (const run of side.replace(FRAMING, ' ').match(/\p{Script=Han}{2,}/gu) ?? []) {
        for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
      }
    }
  }
  return [...pairs];
}

const COUNTED = /(?:多少|几(?!乎))(?:万|千|百)?(\p{Script=Han})/gu;

/** The measures that are asked to be counted: 户 in 多少户, 公 in 多少公里. */
export function countedMeasures(question: string): string[] {
  return [...normaliseText(question).matchAll(COUNTED)].flatMap(([, measure]) => measure ?? []);
}

/** Characters that a question may hold beside its figure and still ask only what the figure is; more beside a quoted one. */
const BESIDE_FIGURE = 3;
const BESIDE_QUOTED = 6;
const QUOTED_FIGURE = /[“"「『]\d[\d.]*\p{Script=Han}{0,3}[”"」』]/u;

/** The figure that a question asks about and nothing else (56指的是什么), or null. */
export function soleFigure(question: string): string | null {
  const text = normaliseText(question);
  const [figure, ...others] = text.match(/\d+(?:\.\d+)?/g) ?? [];
  if (figure === undefined || others.length > 0) return null;
  const most = QUOTED_FIGURE.test(text) ? BESIDE_QUOTED : BESIDE_FIGURE;
  return contentLength(text.replace(figure, '')) <= most ? figure : null;
}

const OTHER_TIME =
  /去年|前年|明年|后年|往年|历年|近年|目前|现在|如今|眼下|至今|到今天|(?<!\d)20(?:0\d|1[0-8]|2\d)(?!\d)|last year|next year|currently|nowadays|so far|today|these days/;

/** True when a question asks of another time than the year of the plan. */
export function asksOtherTime(question: string): boolean {
  return OTHER_TIME.test(normaliseText(question));
}
