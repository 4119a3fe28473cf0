// Questions about the document itself (who issued it, when, to whom): each thing asked is answered by its own line.
import type { Clause, Notice } from '../../notice/notice.ts';
import type { SearchResult } from '../../retrieval/retriever.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Verdict } from '../draft.ts';
import { answered } from '../verdicts.ts';

/** The lines outside the body, by their ids, and the words that ask for them. */
const LINES: readonly (readonly [string, RegExp])[] = [
  [
    'issuer',
    /谁|哪个?(?:单位|部门|机关|机构)|落款|发文|印发|邊個|边个|issued?\b|publish|\bwho\b|authority|agency/,
  ],
  [
    'date',
    /什么时候|啥时候|何时|几时|幾時|哪一?[年天日]|几[年月号]|日期|年份|\bwhen\b|\bdated?\b|\byear\b|20\d\d/,
  ],
  ['addressees', /主送|发给|给谁|抬头|受文|address|to whom|recipient|sent to/],
  ['title', /标题|题目|全称|叫什么|叫啥|名称|\btitle\b|\bname\b|called/],
  ['reprint', /浏览|点击|阅读量|栏目|转载|网页|网站|页眉|\bviews?\b|categor|web|reprint/],
];
const SECTIONS: readonly Clause['section'][] = ['title', 'reprint', 'addressees', 'closing'];

/** Null unless such a line is what the search found best and the question asks for two or more of them. */
export function judgeByMetadata(question: string, { hits }: SearchResult, notice: Notice): Verdict | null {
  const best = hits[0]?.clause;
  if (best === undefined || !SECTIONS.includes(best.section)) return null;
  const text = normaliseText(question);
  const asked = LINES.filter(([, pattern]) => pattern.test(text)).map(([id]) => id);
  const lines = notice.clauses.filter((clause) => asked.includes(clause.id));
  if (lines.length < 2) return null;
  return answered([{ key: 'quoted' }], [...new Set([...(asked.includes(best.id) ? [best] : []), ...lines])]);
}
