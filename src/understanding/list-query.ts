// Questions for a list of tasks: what a task must hold to be on it.
import { escapePattern } from '../text/escape-pattern.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import { asksForTasks } from './list-forms.ts';

export type ListQuery =
  /** Tasks that hold one of the words, in their titles only or anywhere. */
  | {
      readonly kind: 'mention';
      readonly words: readonly string[];
      readonly titlesOnly: boolean;
      /** Every one of the words, not any of them. */
      readonly together: boolean;
      /** Words that the task must not hold anywhere. */
      readonly without: readonly string[];
    }
  /** Tasks with Arabic digits. */
  | { readonly kind: 'figures' }
  /** Tasks that name a document in 《》. */
  | { readonly kind: 'documents' }
  /** Tasks with a deadline in the year of the plan. */
  | { readonly kind: 'deadlines' };

/** What is asked for is a matter, in whatever words the notice has it. */
const MATTER = /沾边|方面|的事|事儿|摊子|[管讲归]|有关|相关|关于|concern|about|deal|cover|touch|involv/;
const STRICT_VERBS = /提到|提及|出现|写到|写了|写着|带有?|含有?|包含|用了|字样|两个字|mention|contain/;

const FIGURES =
  /阿拉伯数字|带(?:有|了)?(?:具体|确切|明确)?(?:的)?数字|(?:具体|确切|明确)(?:的)?(?:数字|数据|数量)|有数字|numbers?\b|figures?\b|digits?\b/;
const DOCUMENTS =
  /书名号|《\s*(?:文件|》|》)|(?:别的|其他|其它|哪些|引用|提到|提及).{0,6}《?(?:文件|规划|制度|导则|意见)》?|other documents|documents/;
const DEADLINES =
  /时间(?:要求|节点|限制)|2019年内|in 2019|within 2019|到期|期限|截止|时限|年底前|年内|今年|当年|deadline|due\b|this year|within the year/;

const TITLES_ONLY = /标题|题目|名称|小标|题名|titles?\b|headings?\b/;
const ANY_OF = /任意|任一|其一|有一个就|或者?|\bany of\b|\bor\b|\beither\b/;
const TOGETHER =
  /又有.+又有|两[样个者]都|都占|同时|同一[项条]|既.+又|都(?:提到|提及|写到|有)|兼有|凑齐|\bboth\b/;
const JOINED = /和|与|及|或|、|,|跟|还是|以及|\band\b|\bor\b/;
const QUOTED = /[“"「『‘']([^”"」』’']{1,30})[”"」』’']/g;
// What frames such a question and is never the word asked for; the longest first.
const FRAMING =
  `哪些任务 哪几项任务 任务清单 任务列表 任务正文 任务条文 重点任务 所有任务 全部任务 工作任务 任务 清单 名单 全单 列表 正文 条文 标题 条款
两个地名 两个 三个 地名 这个词 一词 凡是 只要 写明 时间要求 哪些 哪几项 哪几个 哪几条 哪一项 哪项 哪一条 哪条 哪几 哪 几项 几个 几条 项目 各项 一项 项 条 款 所有 全部 统统 一共 总共 分别 多少 都 全
提到 提及 提过 涉及 写到 写了 写着 讲到 讲了 说到 谈到 出现 包含 包括 含有 带有 带 含 用了 用 点名 交代 安排 要求 规定 内容 有关 相关 关于 跟 和 与 及 或者 或 还是 以及
列出来 列出 列全 列个 列一下 列 找出 找 查 给我 帮我 请 麻烦 想知道 告诉我 看看 一下 一项别落 别落下 别落 哪里 里面 里边 里 中 上 在 有 是 被 把 的 了 过 吗 呢 啊 要落实 落实 专门 说 它 我 这种 这个 那个 口气 词 字样 两个字 字 这些 这几 我们市 本市 能对上号 对上号 通知 文件 全文 都有 过没 出现过没 干嘛 对应 属于 各 个`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
const FRAMING_PATTERN = new RegExp(FRAMING.join('|'), 'g');
// Single characters may be part of a word (中小城市), so they are left where words are told by the notice.
const FRAMING_PHRASES = new RegExp(FRAMING.filter((word) => word.length > 1).join('|'), 'g');
const ENGLISH_FRAMING =
  /\b(?:which|what|list|all|any|every|show|me|the|of|a|an|tasks?|items?|clauses?|articles?|mention(?:s|ing|ed)?|contain(?:s|ing)?|includ(?:e|es|ing)|refer(?:s|ring)?|to|carr(?:y|ies)|concern(?:s|ing)?|involv(?:e|es|ing)|nam(?:e|es|ing)|cit(?:e|es)|have|has|talk(?:s)?|touch(?:es)?|on|deal(?:s|ing)?|with|about|cover(?:s)?|that|in|notice|plan|document|please|are|is|do|does|there|where|word|words|figure|by|it)\b/g;

/** More words than this without quotation marks are a passage to be found, not words to be listed. */
const MOST_WORDS = 3;

/** How a question asks for a list. */
export interface ListReading {
  readonly query: ListQuery;
  /** The words must stand there literally: when none does, the list is empty. Else what is meant may be searched for. */
  readonly literal: boolean;
}

/**
 * Reads a question for a list of tasks; null when it asks for none, or names nothing to look for.
 * `holds` tells whether a word stands in any task, by which words are told from what only surrounds them;
 * `officialWords` gives, for each everyday term of a text, the words of official documents, the nearest first.
 */
export function readListQuery(
  question: string,
  holds: (word: string) => boolean,
  officialWords: (text: string) => readonly (readonly string[])[] = () => [],
): ListReading | null {
  // What stands in brackets explains, unless it is the words themselves: 禁止的措辞(严禁、严防).
  const text = normaliseText(question).replace(/[(（][\d一二三四五六七八九十]*[)）]/g, ' ');
  const quoted = quotedWords(text);
  if (!asksForTasks(text, quoted.length > 0)) return null;
  const mention = (all: readonly string[]): ListQuery => {
    const without = all.filter((word) => isDenied(text, word));
    return mentionOf(
      all.filter((word) => !without.includes(word)),
      without,
    );
  };
  const mentionOf = (words: readonly string[], without: readonly string[]) => ({
    kind: 'mention' as const,
    words,
    without,
    titlesOnly: TITLES_ONLY.test(text) && !/标题(?:或|和|还是|跟|以及)|正文(?!不算|除外)/.test(text),
    // Words that nothing joins are one thing in several words: 美丽村居第二批试点.
    together:
      words.length > 1 &&
      !ANY_OF.test(text) &&
      (TOGETHER.test(text) || (quoted.length === 0 && !JOINED.test(text))),
  });
  const figures = (text.match(/(?<!\d)(?!20\d\d)\d[\d.]*(?![\d.a-z])\p{Script=Han}{0,2}/gu) ?? []).filter(
    holds,
  );
  if (quoted.length === 0 && figures.length > 0) quoted.push(...figures);
  // Which tasks carry a deadline (“this year”): what is quoted explains, where no task has it.
  if (DEADLINES.test(text) && quoted.length > 0 && !quoted.some(holds))
    return { query: { kind: 'deadlines' }, literal: true };
  if (quoted.length > 0) return { query: mention(quoted), literal: true };
  if (FIGURES.test(text)) return { query: { kind: 'figures' }, literal: true };
  const whole = heldWords(text, holds);
  const words = whole.length > 0 ? whole : wordsOf(text);
  const held = words.filter(holds);
  // What is asked for in another language may well stand there in Chinese: it must be searched for.
  const inChinese = words.every((word) => /\p{Script=Han}/u.test(word));
  if (held.length > MOST_WORDS) return null;
  if (held.length === 0 && DOCUMENTS.test(text)) return { query: { kind: 'documents' }, literal: true };
  const year = text.match(/(?<!\d)20\d\d(?!\d)/)?.[0];
  if (year !== undefined && !holds(year) && (DEADLINES.test(text) || held.length === 0))
    return { query: mention([`${year}年`]), literal: true };
  if (DEADLINES.test(text)) return { query: { kind: 'deadlines' }, literal: true };
  const unframed = text.replace(FRAMING_PHRASES, ' ').replace(ENGLISH_FRAMING, ' ');
  const isStrict = STRICT_VERBS.test(text);
  const isLiteral = isStrict && inChinese;
  // Which tasks mention tourism asks for 旅游, not for what is near it.
  const terms = isLiteral ? [] : officialWords(unframed);
  const official = terms.flatMap((words) => (isStrict ? words.slice(0, 1) : words)).filter(holds);
  // Two words say what is meant; one may be the everyday name of much.
  if (held.length > 1 || (held.length > 0 && (official.length === 0 || !MATTER.test(text))))
    return { query: mention(held), literal: true };
  if (official.length > 0)
    return {
      query: { ...mentionOf([...new Set([...held, ...official])], []), together: false },
      literal: false,
    };
  if (words.length === 0) return null;
  return { query: mention(words), literal: isLiteral };
}

// Words of the question that some task holds, joined with their neighbours where it holds these too.
function heldWords(text: string, holds: (word: string) => boolean): string[] {
  const words: string[] = [];
  for (const [run] of text.replace(FRAMING_PHRASES, ' ').matchAll(/\p{Script=Han}{2,}/gu)) {
    let word = '';
    for (const { segment } of WORDS.segment(run)) {
      if (holds(word + segment)) word += segment;
      else {
        words.push(word);
        word = holds(segment) ? segment : '';
      }
    }
    words.push(word);
  }
  const bare = words.map((word) => word.replace(/^[的了和与及在]+|[的了和与及在]+$/g, ''));
  return [
    ...new Set(bare.filter((word) => word.length >= 2 && word.replace(FRAMING_PATTERN, '').length >= 2)),
  ];
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

// In quotation marks, or called a word (污水这个词), or Chinese within an English question.
function quotedWords(text: string): string[] {
  const marked = [...text.matchAll(QUOTED)].flatMap(([, word]) => (word === undefined ? [] : [word.trim()]));
  if (marked.length > 0) return marked;
  const called = /(?:^|[\s,。])(\p{Script=Han}{2,8}?)(?:这个?|一|这两个)(?:词|字眼)/u.exec(text)?.[1];
  if (called !== undefined) return [called];
  const latin = text.match(/[a-z]{2,}/g)?.length ?? 0;
  const han = text.match(/\p{Script=Han}+/gu) ?? [];
  return latin >= 5 && han.length === 1 ? [...han] : [];
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(FRAMING_PATTERN, ' ')
      .replace(ENGLISH_FRAMING, ' ')
      .split(/[\s\p{P}\p{S}]+/u)
      // 淄博市 is 淄博; 海绵城市 is no place.
      .map((word) => (findPlaces(word).includes(word.slice(0, -1)) ? word.slice(0, -1) : word))
      // The notice is Chinese: qingdao stands in it as 青岛.
      .flatMap((word) => (/\p{Script=Han}/u.test(word) ? word : [findPlaces(word)[0] ?? word]))
      .filter((word) => [...word].length >= 2)
  );
}

// 有“规划”但没有“城乡”; 青岛出场而济南没出场. 有没有 denies nothing.
function isDenied(text: string, word: string): boolean {
  const name = escapePattern(word);
  const before = `(?:(?<!有)没有?|未(?!来)|不[含带写提沾]|剔)[^,。;、“"「]{0,4}[“"「]?${name}`;
  const after = `${name}[”"」]?(?:(?:两个?)?字|字样)?(?:都|也|又)?(?:没|未|不)(?:有|写|提|出|在)[^“"「『]{0,4}(?:的|$|[,。?])`;
  return new RegExp(`${before}|${after}`).test(text);
}
