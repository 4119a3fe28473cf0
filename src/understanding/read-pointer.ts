// Words that point at tasks or parts, as the numbers they mean: 第十五, 最后仨, 20后面那个, 从第二十往后, the middle one.
import { type NumberReference, readNumberList } from './number-references.ts';

const FROM_END =
  /倒着?数?|从?[后末尾](?:面|边|头)?往[前上]数?|(?:从下|自下)往上|from the (?:end|back|bottom)/;
/** The third to last, 3rd last. */
const NTH_LAST =
  /\b(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](?:to[- ])?(?:the[- ])?last\b/;
const AT_END =
  /最后|最末|末[了尾]?|收[尾官]|压轴|殿后|尾|(?<![以之往然])后|\b(?:last|final|closing|bottom)\b/;
const AT_BEGINNING = /打头|开头|最?[前首头]|起头|\b(?:first|opening|beginning|top)\b/;
const SECOND_LAST = /second[- ](?:to[- ])?(?:the[- ])?last|penultimate|last but one|before the last/;
const MIDDLE = /中间|正中|当中|居中|中央|\bmiddle\b|\bcentre\b|\bcenter\b/;
const BETWEEN = /之间|中间|夹|当中|\bbetween\b/;
const ONWARDS =
  /从.+(?:往后|以后)|(?<!一)(?:起|开始)|到(?:最后|底|末尾|结尾|头)|to (?:the )?(?:end|last)\b|\bonwards?\b|\bfrom\b(?!.*\b(?:to|end|back|bottom)\b)/;
const BEYOND = /往后|以[后下]|\bafter\b.*\b(?:all|everything)\b|\b(?:all|everything) after\b/;
const UP_TO = /以前|之前|往前|\b(?:all|everything) before\b/;
const NEXT =
  /后面|之后|(?:往下|往后|接着)数?|下面|后头|底下|下一|后一|后边|下边|挨着|\b(?:next|after|follow(?:s|ing)?)\b/;
const PREVIOUS = /前面|上面|前头|上头|上一|前一|前边|上边|\b(?:before|preced(?:es|ing)|previous|above)\b/;
const ITSELF = /(?:和|跟|与|连)[它其]|连|及其|\band (?:the )?(?:next|one after|following)/;
const NEIGHBOURS = /左右|前后|上下|旁边|邻|neighbou?rs?|either side/;
const HALF = /一?半|\bhalf\b/;
const JOINED = /\s*(?:[、,;&+/]|和|与|跟|以及|及|还有|同|\band\b|\bplus\b)\s*/;
/** One as an article and not as a number: 那一条, 下一项, the one after, this one. */
const ONE =
  /(?<=[上下前后那这某另末尾中间面头边的])一(?=[条项个点款块])|一(?=起|样|共|并|下|遍|块儿|各)|(?<=各)一|(?<=末了|最后|打头|开头)一(?=[条项个])|(?<!(?:item|task|part|section|number|no|clause|point|twenty)[ -])\bones?\b(?! (?:to|and|through)\b)|\b(?:first|last|final)\b(?= \w)/g;
/** How many are named, after them: 七、九两项. */
const SO_MANY = /(?<=\d|[一二三四五六七八九十])[这那]?[两二三四五六]([条项个])$/;
/** A number that counts (最后两条, first 3), not one that ranks. */
const COUNTS =
  /(?:^|[^第])(?:\d{1,3}|[一二两三四五六七八九十]+)\s*(?:[个条项款点块]|大?部分|章|节|任务|$)|\b(?:last|first|final|bottom|top) \w+/;

/**
 * Reads words that point at tasks or parts, normalised; null when no number is to be made of them. `count`: how many
 * tasks or parts there are.
 */
export function readPointer(words: string, of: NumberReference['of'], count: number): NumberReference | null {
  const spelt = words
    .replace(/仨/g, '三个')
    .replace(/俩/g, '两个')
    .replace(/\bthru\b/g, 'to');
  // The middle one of the 25 names no 25th.
  const numbers = numbersOf(spelt.replace(new RegExp(`\\bof (?:the |all )?${count}\\b`), ' '), count);
  return numbers.length === 0 ? null : { of, numbers: [...new Set(numbers)], words, bare: false };
}

function numbersOf(words: string, count: number): number[] {
  const joined = readNumberList(words.replace(ONE, ' '));
  const fewer = readNumberList(words.replace(ONE, ' ').replace(SO_MANY, '$1'));
  // 第七和第九两项 counts what it names; 第十二项 does not.
  const named = fewer.length > 1 && fewer.length !== joined.length ? fewer : joined;
  if (BETWEEN.test(words) && named.length > 1) return rangeOf(Math.min(...named) + 1, Math.max(...named) - 1);
  const pieces = words.split(JOINED).filter((piece) => piece !== '');
  // 头一条跟末了一条: each piece points by itself.
  if (pieces.length > 1 && (FROM_END.test(words) || AT_END.test(words) || AT_BEGINNING.test(words))) {
    const read = pieces.map((piece) => numbersOf(piece, count));
    if (read.every((numbers) => numbers.length > 0)) return read.flat();
  }
  if (SECOND_LAST.test(words)) return [-2];
  if (NTH_LAST.test(words)) return named.slice(0, 1).map((number) => -number);
  const [first] = named;
  if (first === undefined || (named.length === 1 && HALF.test(words))) return unnumbered(words, count);
  const isRanked = /第|\d(?:st|nd|rd|th)\b|号|\b(?:no|number|task|item|part)\b/.test(words);
  if (NEIGHBOURS.test(words) && named.length === 1) return [first - 1, first + 1];
  if (FROM_END.test(words) && (isRanked || !COUNTS.test(words))) return named.map((number) => -number);
  if (named.length > 1) return named;
  if (ONWARDS.test(words)) return rangeOf(first, count);
  if (BEYOND.test(words)) return rangeOf(first + 1, count);
  if (UP_TO.test(words)) return rangeOf(1, first - 1);
  if (
    !isRanked &&
    (AT_END.test(words) || FROM_END.test(words)) &&
    COUNTS.test(words) &&
    !NEXT.test(words.replace(/^后面?/, ''))
  )
    return first === 1 ? [-1] : rangeOf(1, first).map((place) => place - first - 1);
  if (!isRanked && AT_BEGINNING.test(words) && COUNTS.test(words) && !PREVIOUS.test(words))
    return rangeOf(1, first);
  if (NEXT.test(words)) return ITSELF.test(words) ? [first, first + 1] : [first + 1];
  if (PREVIOUS.test(words)) return ITSELF.test(words) ? [first - 1, first] : [first - 1];
  return named;
}

// The last one, the first one, the middle one, a half.
function unnumbered(words: string, count: number): number[] {
  const half = Math.ceil(count / 2);
  if (HALF.test(words)) return AT_END.test(words) ? rangeOf(half + 1, count) : rangeOf(1, half);
  if (AT_END.test(words)) return [-1];
  if (MIDDLE.test(words)) return [half];
  return AT_BEGINNING.test(words) ? [1] : [];
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, 100)) }, (_, index) => from + index);
}
