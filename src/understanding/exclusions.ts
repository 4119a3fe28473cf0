// What a question leaves out by number or heading: 除了第三项, 第四部分以外, 12~15,13不要.
import type { Notice } from '../notice/notice.ts';
import { findNamedPart } from './named-part.ts';
import { findNumberReferences, type NumberReference, readNumberList } from './number-references.ts';

// 算不算 and 包不包括 ask; 不要求 demands nothing.
const LEAVING_OUT =
  '(?<![解扫清删免拆根])除(?:了|去|开|咗|掉)?|去掉|划掉|刨[去掉]|扣[除掉]|排除|剔[除掉]|(?<!含)不含|(?<!包)不包括|(?<!算)不算|\\b(?:except(?: for)?|excluding|other than|apart from)\\b';
const LEFT_OUT = '[之以]外|除外|不要(?=$|[,。;?!\\s])|不算(?=$|[,。;?!\\s])|别要|别算';
const NUMERALS =
  '第?[(]?[\\d一二三四五六七八九十]{1,3}[)]?(?:[、和与跟及]第?[(]?[\\d一二三四五六七八九十]{1,3}[)]?)*';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `(?:${LEAVING_OUT})([^,。;?!]{1,20}?)(?:${LEFT_OUT}|(?=[,。;?!]|剩|其他|其余|别的|还有|$))`,
    'g',
  ),
  new RegExp(`(?<=^|[,。;])\\s*(${NUMERALS}(?:项|条|块|大?部分)?(?:任务)?)(?:${LEFT_OUT})`, 'g'),
];

export interface Exclusions {
  /** What is left out; numbers as asked. */
  readonly references: readonly NumberReference[];
  /** The question without the words that leave something out. */
  readonly rest: string;
}

/** Reads a normalised question; 除了青岛 names no task or part and leaves out none. */
export function readExclusions(question: string, notice: Notice): Exclusions {
  const references: NumberReference[] = [];
  let rest = question;
  for (const form of FORMS) {
    rest = rest.replace(form, (words: string, phrase: string) => {
      const named = leftOutIn(phrase, notice);
      references.push(...named);
      return named.length === 0 ? words : ' ';
    });
  }
  return { references, rest };
}

function leftOutIn(phrase: string, notice: Notice): readonly NumberReference[] {
  // 除了56以外: a figure of the text, no task. A sentence that is left out leaves out no task.
  if (/句/.test(phrase)) return [];
  const found = findNumberReferences(phrase).filter(({ bare }) => !bare);
  if (found.length > 0) return found;
  if (new RegExp(`^\\s*${NUMERALS}\\s*$`).test(phrase)) {
    const numbers = readNumberList(phrase);
    const isTask = (number: number) => notice.tasks.some((task) => task.number === number);
    return numbers.every(isTask) ? [{ of: 'task', numbers, words: phrase, bare: false }] : [];
  }
  const part = findNamedPart(phrase, notice);
  return part === null ? [] : [part];
}
