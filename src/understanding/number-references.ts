// Finds references to tasks and parts by number, in every notation people use.

import { ENGLISH_CARDINAL, ENGLISH_ORDINAL, ROMAN, readEnglishNumber } from '../text/english-numbers.ts';
import { CHINESE_NUMERAL_CHARACTERS, FORMAL_NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

/** What is counted: from the front, or from the back (倒数第二项, 最后一项). */
export interface NumberReference {
  readonly of: 'task' | 'part';
  /** Numbers as asked; a range is spelt out. Negative numbers count from the end: -1 is the last. */
  readonly numbers: readonly number[];
  /** The words of the question that were read, after normalisation. */
  readonly words: string;
  /** The whole question is the number: it may mean a figure of the text as well. */
  readonly bare: boolean;
}

const HAN_DIGIT = `[${CHINESE_NUMERAL_CHARACTERS}]`;
// A number is read whole or not at all: 任务25项 must not become 任务2. 两 counts and never numbers: 两项 are two tasks.
const ARABIC = '\\d{1,4}(?!\\d|\\.\\d)';
const CARDINAL = `(?:${ARABIC}|(?!两)${HAN_DIGIT}{1,5}(?!${HAN_DIGIT}))`;
const COUNT = `(?:${ARABIC}|${HAN_DIGIT}{1,3}(?!${HAN_DIGIT}))`;
const JOINER = '(?:\\s*(?:[、,/~\\-–—和与跟及到至&]|以及)\\s*)';
const LIST = `${CARDINAL}(?:${JOINER}第?${CARDINAL})*`;
const LIST_OF_SEVERAL = `${CARDINAL}(?:${JOINER}第?${CARDINAL})+`;
// After 第 and in brackets a numeral may also be a formal one: 第拾陆项, 第廿一项.
const RANKED = `(?:${ARABIC}|[${CHINESE_NUMERAL_CHARACTERS}${FORMAL_NUMERAL_CHARACTERS}]{1,5})`;
const RANKED_LIST = `\\(?${RANKED}\\)?(?:${JOINER}第?\\s*\\(?${RANKED}\\)?)*\\s*`;

// 条 also counts long things: the fifth railway is no fifth task.
const NOT_A_LONG_THING =
  '(?!目|线|路|街|河|高铁|高速|铁路|公路|道路|航线|地铁|轨道|管|隧道|通道|走廊|新闻|消息|短信)';
const ITEM = `(?:号?项(?!目)|号?条${NOT_A_LONG_THING})`;
const TASK_NOUN = `(?:${ITEM}|款(?![项式])|点|[个件]?[大号]?(?:重点|主要)?任务|[个件](?:工作(?![日组])|事))`;
// What may follow 12条 or 5项 that name a task; before any other word they count things (3项试点).
const ASKED =
  '(?=$|[\\s\\p{P}的讲说写是叫提怎咋啥咩里给呢和与跟及到至念发贴查看帮想第都共分含]|全文|原文|原话|内容|标题|题目|名称|要点|要求|规定|完整|如何|什么|到底|具体|主要|中的|有[什啥哪没]|麻烦|最后|所|涉及|包)';
const PART_NOUN = `(?:[个大的]*(?:部[分份]|板块)|大块|块(?=任务|${ASKED})|章|大类|大项)`;
// Where a number without 第 can begin: behind other words it counts (共12项, 这三项).
const FREE = '(?<=^|[^\\p{Script=Han}\\d.]|[把将看查念发读问和与及]|给我|讲讲|说说)';
// What turns 任务 and a numeral into something else: 任务一共, 任务三年完成, 任务6月底前.
const NOT_A_MEASURE =
  '(?!\\s*(?:[年月天周季个项条批次倍%万亿元户座种件余]|多(?!少)|日(?!常)|类(?!似)|大[类项块]|期(?!限)|分(?![别工])|成(?!了)|方面|部分)|(?<=一)[共些起样直定般下览切旦律致并再向体流线面])';

const ENGLISH_NUMBER = `(?:${ARABIC}(?!st|nd|rd|th|%)|${ENGLISH_CARDINAL}|${ROMAN}|${CARDINAL})`;
const englishList = (noun: string) =>
  `\\b${noun}\\s*(?:no\\.?|number|#)?\\s*[(#]?(${ENGLISH_NUMBER}(?:(?:,?\\s*(?:and|to|through|&)\\s+|${JOINER})(?:${noun}\\s*)?${ENGLISH_NUMBER})*)`;
const englishOrdinals = (noun: string) =>
  `\\b(${ENGLISH_ORDINAL}(?:(?:, |,? and )(?:the )?${ENGLISH_ORDINAL})*) ${noun}\\b`;
const ENGLISH_TASK = '(?:tasks?|items?|articles?|clauses?|points?)';
const ENGLISH_PART = '(?:parts?|sections?|chapters?)';

interface Pattern {
  readonly of: 'task' | 'part';
  readonly pattern: RegExp;
  /** Makes the numbers from the match; group 1 holds the numerals unless this says otherwise. */
  readonly read?: (found: RegExpExecArray) => number[];
}

const BARE = new RegExp(
  `^(?:那|那么|请问)?[\\s\\p{P}\\p{S}]*第?(${RANKED}(?:${JOINER}${RANKED})?)[呢吗啊呀]?[\\s\\p{P}\\p{S}]*$`,
  'gu',
);
// 前三项, but neither 目前三项 nor 前一项, which is the one before.
const LAST = '(?:最后|末尾|压轴|收尾)(?:头|边|面)?的?[那这]?';
const OPENING = '(?<![”"」』’\'])(?:打头|开头|最前面?|最开始|起头)(?:的|那|这)+';
const FIRST = '(?:(?<![目之以此当日先眼空年从提])前(?!一)|头)';
const task = (pattern: string, read?: Pattern['read']) => patternOf('task', pattern, read);
const part = (pattern: string, read?: Pattern['read']) => patternOf('part', pattern, read);

// The narrow notations before the wide ones: what one has read, the next do not see.
const PATTERNS: readonly Pattern[] = [
  part(`${LAST}(?:一个?)?${PART_NOUN}|\\b(?:last|final) ${ENGLISH_PART}`, () => [-1]),
  part(`${OPENING}${PART_NOUN}`, () => [1]),
  part(`(?:倒数|倒着数)第(${CARDINAL})个?${PART_NOUN}`, (found) =>
    readFirst(found)
      .slice(-1)
      .map((number) => -number),
  ),
  part(`${FIRST}(${COUNT})${PART_NOUN}|\\bfirst (${ENGLISH_NUMBER}) ${ENGLISH_PART}`, readFirst),
  part(`第(${RANKED_LIST})${PART_NOUN}`),
  part(`第\\s*(${ROMAN})\\s*${PART_NOUN}`),
  // 一、里面有哪几条: a heading by its label alone.
  part(`^(${HAN_DIGIT})、(?=里|下|都|有|包|讲|是)`),
  part(`${FREE}(?!一)(${LIST})部分${ASKED}`),
  part(englishList(ENGLISH_PART)),
  part(englishOrdinals(ENGLISH_PART)),
  task(`\\b(?:penultimate|second[- ](?:to[- ])?last) ${ENGLISH_TASK}`, () => [-2]),
  task(
    `(?:倒数|倒着数|从(?:[后尾末]|末尾|最后)(?:面|边|头|尾)?(?:往[前回]|向[前后]|倒着|开始)?[数算起]?)第(${CARDINAL})${TASK_NOUN}`,
    (found) =>
      readFirst(found)
        .slice(-1)
        .map((number) => -number),
  ),
  task(
    `(?:${LAST}|倒数)(?:一?个?任务|一${ITEM})|(?:最后|末尾|压轴|收尾)(?:头|边|面)?的?[那这]${ITEM}|\\b(?:very )?(?:last|final) ${ENGLISH_TASK}`,
    () => [-1],
  ),
  task(`${OPENING}(?:一?个?任务|一?${ITEM})|首项`, () => [1]),
  task(
    `(?:最后|倒数|(?<![然以今此随先之背往])后)(${COUNT})${TASK_NOUN}|\\b(?:last|final) (${ENGLISH_NUMBER}) ${ENGLISH_TASK}`,
    readLast,
  ),
  task(`${FIRST}(${COUNT})${TASK_NOUN}|\\bfirst (${ENGLISH_NUMBER}) ${ENGLISH_TASK}`, readFirst),
  // 第2、第11、第20三项: the numeral before 项 counts them.
  task(`第\\s*(${ARABIC}(?:${JOINER}第?\\s*${ARABIC})+)\\s*[这那]?${HAN_DIGIT}(?:项|条|个)`),
  task('(?<![\\d.])(\\d{1,2})(?=的(?:标题|题目|名称|全文|原文|内容))'),
  task(`(?:序号|编号|号码)(?:为|是|:)?\\s*第?(${LIST})`),
  // Formal numerals, and 廿二项: no other word counts so.
  task(
    `${FREE}([${FORMAL_NUMERAL_CHARACTERS}${CHINESE_NUMERAL_CHARACTERS}]*[${FORMAL_NUMERAL_CHARACTERS}][${FORMAL_NUMERAL_CHARACTERS}${CHINESE_NUMERAL_CHARACTERS}]*)(?:号?任务|号?${ITEM})`,
  ),
  task('\\bt(\\d{1,2})(?![\\d.a-z])'),
  task(`${FREE}(${CARDINAL}\\s*[到至~]\\s*${CARDINAL})(?=都|的|各|有哪|分别|$)`),
  // As it is misheard: 第十二像.
  task(`第\\s*(${RANKED})\\s*[像象相向巷]${ASKED}`),
  // 第五条第二款 is a piece of the fifth article.
  task(`第\\s*(${RANKED_LIST})${ITEM}的?第${RANKED}[款点]`),
  task(`第\\s*(${RANKED_LIST}${TASK_NOUN}(?:${JOINER}第?\\s*${RANKED_LIST}${TASK_NOUN})*)`),
  task(`(${LIST_OF_SEVERAL})[这那](?:几|${COUNT})(?:项|条|个)`),
  task(`${FREE}(${CARDINAL}${ITEM}(?:${JOINER}${CARDINAL}${ITEM})+)`),
  task(`${FREE}(${LIST_OF_SEVERAL})${ITEM}`),
  task(`${FREE}(?!一)(${CARDINAL})${ITEM}${ASKED}`),
  task(`(?<![\\d.])(${LIST})号(?:任务|${ITEM})`),
  task(`任务\\s*(?:之(?!一)|编号|序号|号|[:#])?\\s*[(]?(${LIST})[)]?${NOT_A_MEASURE}`),
  task(englishList(`(?:${ENGLISH_TASK}|renwu)`)),
  task('(?:^no|\\bno\\.|\\bnumber|#)\\s*(\\d{1,2})(?![\\d.%a-z])'),
  task(englishOrdinals(ENGLISH_TASK)),
  task(`\\(${RANKED}\\)\\s*[~\\-–—到至]\\s*\\(${RANKED}\\)`, ([whole]) => readBracketed(whole)),
  task(`[([【〔](${RANKED}(?:${JOINER}${RANKED})*)[)\\]】〕]`, (found) => readBracketed(found[1] ?? '')),
  { of: 'task', pattern: BARE },
];

/** Every reference in a normalised question, tasks and parts; overlapping readings are given once. */
export function findNumberReferences(question: string): NumberReference[] {
  const references: NumberReference[] = [];
  let rest = question;
  for (const { of, pattern, read } of PATTERNS) {
    for (const found of [...rest.matchAll(pattern)]) {
      const numbers = read === undefined ? readNumberList(found[1] ?? '') : read(found);
      if (numbers.length === 0) continue;
      references.push({ of, numbers, words: wordsOf(found, pattern), bare: pattern === BARE });
      // What was read is blanked, so that a looser pattern does not read it again.
      rest =
        rest.slice(0, found.index) + ' '.repeat(found[0].length) + rest.slice(found.index + found[0].length);
    }
  }
  return references;
}

function wordsOf(found: RegExpExecArray, pattern: RegExp): string {
  return (pattern === BARE ? (found[1] ?? '') : found[0]).trim();
}

function patternOf(of: Pattern['of'], pattern: string, read: Pattern['read']): Pattern {
  return { of, pattern: new RegExp(pattern, 'gu'), ...(read === undefined ? {} : { read }) };
}

const NUMBER = new RegExp(`${ENGLISH_ORDINAL}|${ENGLISH_CARDINAL}|\\b${ROMAN}|${RANKED}`, 'gu');

/** The numbers of a list in any notation (第3、五到8), each once; ranges are spelt out. */
export function readNumberList(list: string): number[] {
  const numbers: number[] = [];
  let from = 0;
  for (const found of list.matchAll(NUMBER)) {
    const isRange = /[~\-–—到至]|\b(?:to|through)\b/.test(list.slice(from, found.index));
    from = found.index + found[0].length;
    const number = readEnglishNumber(found[0]) ?? parseNumeral(found[0]);
    if (number === null) continue;
    const previous = numbers.at(-1);
    if (isRange && previous !== undefined && number > previous && number - previous <= 100) {
      for (let between = previous + 1; between < number; between++) numbers.push(between);
    }
    numbers.push(number);
  }
  return [...new Set(numbers)];
}

// (十二) is a task; (2019) is a year.
function readBracketed(list: string): number[] {
  return readNumberList(list).filter((number) => number < 1000);
}

// 前三项, the first three tasks: one to three.
function readFirst(found: RegExpExecArray): number[] {
  const last = readNumberList(found[1] ?? found[2] ?? '')[0] ?? 0;
  return Array.from({ length: Math.min(last, 100) }, (_, index) => index + 1);
}

// 最后两项: the last but one, then the last.
function readLast(found: RegExpExecArray): number[] {
  return readFirst(found)
    .reverse()
    .map((number) => -number);
}
