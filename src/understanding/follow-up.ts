// Turns a question that leans on the conversation into one that stands alone. Only the user's own turns are used:
// what an assistant said is the client's claim.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import { withoutOwnership } from './actors.ts';
import { contentLength } from './filler-words.ts';
import { readScope } from './scope.ts';
import { findSettlement, withSettlement } from './settlements.ts';
import { resolveStep, type TasksOf } from './steps.ts';

export interface Standalone {
  /** What is searched for. */
  readonly question: string;
  /** What tells the kind of thing asked: the last turn alone, unless it only names another subject (那青岛呢). */
  readonly form: string;
  /** What is searched for beside the question, as the last turn alone where it leans on what came before; else null. */
  readonly beside: string | null;
  /** True when the turn leans on the question before it. */
  readonly leans: boolean;
  /** The place, when the turn names one and nothing else (那青岛呢); else null. */
  readonly place: string | null;
  /** True when more than was shown is asked for (还有呢). */
  readonly more: boolean;
}

const NEW_TOPIC =
  /^(?:换个(?:话题|问题)|另外(?:问|想)?|再问(?:个|一个)?|对了|还想问(?:下|一下)?|by the way|another question)[,，:：、\s]*/i;
const LEANING =
  /^(?:那|那么|然后|所以|可是?|但是?|不过|再|又|也|还有|换成|and\b|so\b|but\b|then\b|what about|how about|na\s)|它|这个|这事|这件|那件|这些|那些|这几|那几|这么|那么做|他们|她们|上面|刚才|前面说|此事|该项|那句|那条|这条|这句|那一|\b(?:it|that|those|these|they|them|this)\b|我问的是|呢[?？。!！\s]*$|\bne[?？\s]*$/i;
const ANOTHER_SUBJECT =
  /^(?:那|那么|然后|换成|还有)?[,，\s]*([^,，?？。]+?)(?:呢|怎么样|咋样|\bne)[?？。!！\s]*$|^(?:and )?(?:what|how) about (.+?)[?\s]*$/i;
/** What a turn may ask of the subject before it: such a turn names no subject of its own. */
const DETAIL =
  /期限|时间|日期|时候|多久|哪年|钱|费|价格|金额|标准|条件|材料|手续|流程|步骤|地点|地址|哪里|哪儿|电话|网址|部门|单位|哪家|牵头|负责|主管|归口|谁|原因|为什么|结果|进度|进展|比例|数量|名单|范围|依据|多少|几|\b(?:date|deadline|cost|fee|price|money|who|when|where)\b/i;
// The user holds another thing against the answer; the question stays.
const CHALLENGE =
  /^(?:不对|不是吧|不可能|错了吧|怎么我|我(?:看|记得|听说)|瞎说|胡说|乱讲|骗人)|明明|你确定|确定吗|are you sure|i (?:thought|heard|was told)/i;
const SOURCE_ASKED =
  /原文|原话|[念读]一?遍|念给|读给|复述|那句话?|say (?:it|that) again|repeat|出处|依据|第几[条项句]|哪[一]?[条项句]|哪里写|在哪[儿里]?写|确定吗?|真的[吗假]|是真的|靠谱吗|没骗我|are you sure|source|which (?:task|item|clause)|original/i;
const MORE_ASKED =
  /^(?:还有(?:呢|吗|别的|其他|没有|啥|什么)?|别的呢|其他的?呢|继续|接着说|more|anything else|go on|what else)[?？。!！吗呢\s]*$/i;
// 不对,我问的是城市的,不是乡下的: what was meant stands between.
const CORRECTION =
  /^(?:不是|不对|错了|no)?[,，。!！\s]*我?(?:问|说|指|想问|要问|想知道)的是(.+?)(?:[,，。!！\s]*(?:不是|而不是|没问|又不是).*)?$/;
/** A turn with fewer Han characters than this beyond its framing says nothing of its own. */
const LEAST_CONTENT = 5;

/** `turns`: the user's turns, oldest first, the question last. */
export async function resolveFollowUp(
  turns: readonly string[],
  notice: Notice,
  tasksOf: TasksOf,
): Promise<Standalone> {
  let context: string | null = null;
  let resolved: Standalone = { question: '', form: '', beside: null, leans: false, place: null, more: false };
  for (const turn of turns) {
    resolved = await resolveTurn(turn, context, notice, tasksOf);
    if (contentLength(resolved.question) >= 2 || readScope(resolved.question, notice).kind !== 'notice') {
      context = resolved.question;
    }
  }
  return resolved;
}

async function resolveTurn(
  turn: string,
  context: string | null,
  notice: Notice,
  tasksOf: TasksOf,
): Promise<Standalone> {
  const alone: Standalone = {
    question: turn.replace(NEW_TOPIC, ''),
    form: turn,
    beside: null,
    leans: false,
    place: null,
    more: false,
  };
  const isNumbered = readScope(turn, notice).kind !== 'notice';
  const pointed = isNumbered
    ? null
    : await resolveStep(turn, context, tasksOf, (asked) => numberOf(asked, notice));
  if (pointed !== null) return { ...alone, question: pointed, form: turn };
  if (isNumbered || context === null || NEW_TOPIC.test(turn)) return alone;
  if (MORE_ASKED.test(turn.trim())) return { ...alone, question: context, form: context, more: true };
  const content = contentLength(turn);
  if ((SOURCE_ASKED.test(turn) && content < LEAST_CONTENT) || CHALLENGE.test(turn))
    return { ...alone, question: context, form: context };
  if (!LEANING.test(turn) && content >= LEAST_CONTENT && !asksDetailAlone(turn, notice)) return alone;
  if (isChat(turn)) return alone;
  const meant = CORRECTION.exec(turn)?.[1] ?? turn;
  const place = placeAlone(meant);
  const swapped = swapPlace(context, place) ?? swapSettlement(context, meant);
  if (swapped !== null) return { ...alone, question: swapped, form: swapped, leans: true, place };
  const question = `${context} ${turn}`;
  const subject = namedSubject(turn);
  const leaning = { ...alone, leans: true, place };
  // 高速呢 after a question on railways asks for motorways by themselves; the question before only helps to find them.
  if (isOwnSubject(subject, notice))
    return { ...leaning, question: subject, form: subject, beside: question };
  // 具体多少钱 has no subject of its own to search for.
  if (DETAIL.test(turn)) return { ...leaning, question, form: turn };
  return { ...leaning, question, form: subject === '' ? turn : question, beside: turn };
}

// A word of the notice, no place and no kind of settlement, which only move the question before.
function isOwnSubject(subject: string, notice: Notice): boolean {
  const words = normaliseText(subject);
  if (contentLength(words) < 2 || DETAIL.test(words)) return false;
  return findPlaces(words).length === 0 && findSettlement(words) === null && notice.text.includes(words);
}

/** Longer turns than this (characters) name what they are about. */
const LONGEST_DETAIL = 12;

// 一户得掏几个钱: a detail, and no two characters in a row that the notice has.
function asksDetailAlone(turn: string, notice: Notice): boolean {
  const words = normaliseText(turn);
  if (words.length > LONGEST_DETAIL || !DETAIL.test(words)) return false;
  const runs =
    withoutOwnership(words)
      .replace(new RegExp(DETAIL.source, 'gi'), ' ')
      .match(/\p{Script=Han}{2,}/gu) ?? [];
  return (
    runs.join('').length < 3 ||
    !runs.some((run) =>
      [...run].some((_, at) => at + 2 <= run.length && notice.text.includes(run.slice(at, at + 2))),
    )
  );
}

function namedSubject(turn: string): string {
  const [, chinese, english] = ANOTHER_SUBJECT.exec(turn) ?? [];
  return chinese ?? english ?? '';
}

// Thanks and the like lean on nothing.
function isChat(turn: string): boolean {
  return /^(?:谢|多谢|唔该|感谢|好的?|嗯|哦|知道|明白|了解|再见|拜拜|你好|您好|ok\b|thanks?|thank|bye|hello|hi\b)/.test(
    normaliseText(turn).trim(),
  );
}

// The place that a turn names and nothing else.
function placeAlone(turn: string): string | null {
  const [place, ...others] = findPlaces(normaliseText(turn));
  if (place === undefined || others.length > 0) return null;
  return contentLength(turn.replaceAll(place, '').replace(/^换成/, '')) < 2 ? place : null;
}

// 那青岛呢 after a question on another place asks the same of the new one.
function swapPlace(context: string, place: string | null): string | null {
  const [former] = findPlaces(normaliseText(context));
  return place === null || former === undefined || !context.includes(former)
    ? null
    : context.replaceAll(former, place);
}

// 那农村呢 after a question on cities asks the same of the country.
function swapSettlement(context: string, turn: string): string | null {
  const settlement = findSettlement(normaliseText(turn));
  if (settlement === null) return null;
  const rest = normaliseText(turn).replace(settlement.words, '');
  return contentLength(rest) < 2 ? withSettlement(normaliseText(context), settlement) : null;
}

// The task that a question names by its number, also one that does not exist.
function numberOf(question: string, notice: Notice): number | null {
  const scope = readScope(question, notice);
  const numbered = scope.kind === 'tasks' ? scope.numbers.at(-1) : undefined;
  const missing = /^第(\d+)项$/.exec(question)?.[1];
  return numbered ?? (missing === undefined ? null : Number(missing));
}
