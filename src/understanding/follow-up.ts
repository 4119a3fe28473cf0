// Turns a question that leans on the conversation into one that stands alone. Only the user's own turns are used:
// what an assistant said is the client's claim.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import { contentLength } from './filler-words.ts';
import { DETAIL } from './leaning.ts';
import type { ListRequest } from './request-reader.ts';
import { readScope, type Scope } from './scope.ts';
import { findSettlement, withSettlement } from './settlements.ts';
import { resolveStep, type TasksOf } from './steps.ts';

/** One way to understand a turn by itself. */
export interface Reading {
  /** How probable it is that the turn is meant so; the readings of a turn add up to 1. */
  readonly probability: number;
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

/** What reading a conversation needs beside its turns. */
export interface ConversationReader {
  readonly notice: Notice;
  /** Which part of the notice a question is about, when it says so. */
  readonly scopeOf: (question: string) => Scope;
  readonly tasksOf: TasksOf;
  /** The list that a question asks for; null for none. */
  readonly listOf: (question: string) => ListRequest | null;
  /** How probable it is that a turn after another is understood only with the question before it. */
  readonly leaning: (turn: string) => number;
}

const NEW_TOPIC =
  /^(?:换个(?:话题|问题)|另外(?:问|想)?|再问(?:个|一个)?|对了|还想问(?:下|一下)?|by the way|another question)[,，:：、\s]*/i;
const ANOTHER_SUBJECT =
  /^(?:那|那么|然后|换成|还有)?[,，\s]*([^,，?？。]+?)(?:呢|怎么样|咋样|\bne)[?？。!！\s]*$|^(?:and )?(?:what|how) about (.+?)[?\s]*$/i;
// The user holds another thing against the answer; the question stays.
const CHALLENGE =
  /^(?:不对|不是吧|不可能|错了吧|怎么我|我(?:看(?!病|过|到|望)|记得|听说)|瞎说|胡说|乱讲|骗人)|明明|你确定|确定吗|are you sure|i (?:thought|heard|was told)/i;
const SOURCE_ASKED =
  /原文|原话|[念读]一?遍|in english|用英[文语]|念给|读给|复述|那句话?|say (?:it|that) again|repeat|出处|依据|第几[条项句]|哪[一]?[条项句]|哪里写|在哪[儿里]?写|确定吗?|真的[吗假]|是真的|靠谱吗|没骗我|are you sure|source|which (?:task|item|clause)|original/i;
const MORE_ASKED =
  /^(?:还有(?:呢|吗|(?:别|其他|其它)的?(?:吗|没有?|么)?|没有|啥|什么)?|别的呢|其他的?呢|继续|接着说|more|anything else|go on|what else)[?？。!！吗呢\s]*$/i;
// 不对,我问的是城市的,不是乡下的: what was meant stands between.
const CORRECTION =
  /^(?:不是|不对|错了|no)?[,，。!！\s]*我?(?:问|说|指|想问|要问|想知道)的是(.+?)(?:[,，。!！\s]*(?:不是|而不是|没问|又不是).*)?$/;
// 打错了,是养老不是养牛: one word for another of the question before.
const MISTYPED =
  /(?:^|[,，。!！\s说])(?:是|应该是)([^,，。!！?？\s是]{2,12})[,，\s]*不是([^,，。!！?？\s是]{2,12})$/;
/** A turn with fewer Han characters than this beyond its framing says nothing of its own. */
const LEAST_CONTENT = 5;
/** A reading less probable than this is not looked at. */
const LEAST_PROBABILITY = 0.1;

/** `turns`: the user's turns, oldest first, the question last. The readings of the last, the most probable first. */
export async function resolveFollowUp(
  turns: readonly string[],
  reader: ConversationReader,
): Promise<readonly Reading[]> {
  let context: string | null = null;
  let readings: readonly Reading[] = [];
  for (const turn of turns) {
    readings = await readTurn(turn, context, reader);
    const question = readings[0]?.question ?? '';
    if (contentLength(question) >= 2 || reader.scopeOf(question).kind !== 'notice') context = question;
  }
  return readings;
}

async function readTurn(
  turn: string,
  context: string | null,
  { notice, scopeOf, tasksOf, listOf, leaning }: ConversationReader,
): Promise<readonly Reading[]> {
  const alone: Reading = {
    probability: 1,
    question: turn.replace(NEW_TOPIC, ''),
    form: turn,
    beside: null,
    leans: false,
    place: null,
    more: false,
  };
  const pointed = await resolveStep(turn, context, tasksOf, (asked) => readScope(asked, notice));
  if (pointed !== null) return [{ ...alone, question: pointed }];
  if (context === null || namesScope(scopeOf(turn)) || NEW_TOPIC.test(turn)) return [alone];
  // 那提到示范的呢 after a list is the next list.
  if (listOf(turn) !== null) return [alone];
  if (MORE_ASKED.test(turn.trim())) return [{ ...alone, question: context, form: context, more: true }];
  if ((SOURCE_ASKED.test(turn) && contentLength(turn) < LEAST_CONTENT) || CHALLENGE.test(turn))
    return [{ ...alone, question: context, form: context }];
  const meant = CORRECTION.exec(turn)?.[1] ?? turn;
  const place = placeAlone(meant);
  const swapped =
    swapMistyped(context, turn) ??
    swapListed(context, turn, listOf(context)) ??
    swapPlace(context, place) ??
    swapSettlement(context, meant);
  if (swapped !== null) return [{ ...alone, question: swapped, form: swapped, leans: true, place }];
  const probability = leaning(turn);
  // What came before helps to find even a turn that stands alone, unless it surely has nothing to do with it.
  const beside = probability < LEAST_PROBABILITY ? null : `${context} ${turn}`;
  return [
    { ...leaningReading(turn, context, notice), place, probability },
    { ...alone, beside, probability: 1 - probability },
  ]
    .filter((reading) => reading.probability >= LEAST_PROBABILITY)
    .sort((a, b) => b.probability - a.probability);
}

// 一共几个 after a list counts what was listed, not the tasks of the notice.
function namesScope(scope: Scope): boolean {
  return scope.kind === 'tasks' || scope.kind === 'parts' || (scope.kind === 'count' && !scope.isSupposed);
}

// The turn with the question before it.
function leaningReading(turn: string, context: string, notice: Notice): Reading {
  const question = `${context} ${turn}`;
  const subject = namedSubject(turn);
  const leaning = {
    probability: 1,
    question,
    form: turn,
    beside: turn,
    leans: true,
    place: null,
    more: false,
  };
  // 高速呢 after a question on railways asks for motorways by themselves; the question before only helps to find them.
  if (isOwnSubject(subject, notice))
    return { ...leaning, question: subject, form: subject, beside: question };
  // 具体多少钱 has no subject of its own to search for.
  if (DETAIL.test(turn)) return { ...leaning, beside: null };
  return subject === '' ? leaning : { ...leaning, form: question };
}

// A word of the notice, no place and no kind of settlement, which only move the question before.
function isOwnSubject(subject: string, notice: Notice): boolean {
  const words = normaliseText(subject);
  if (contentLength(words) < 2 || DETAIL.test(words)) return false;
  return findPlaces(words).length === 0 && findSettlement(words) === null && notice.text.includes(words);
}

function namedSubject(turn: string): string {
  const [, chinese, english] = ANOTHER_SUBJECT.exec(turn) ?? [];
  return chinese ?? english ?? '';
}

// The place that a turn names and nothing else.
function placeAlone(turn: string): string | null {
  const [place, ...others] = findPlaces(normaliseText(turn));
  if (place === undefined || others.length > 0) return null;
  return contentLength(turn.replaceAll(place, '').replace(/^换成|那边|这边|地区|方面/g, '')) < 2
    ? place
    : null;
}

// 那青岛呢 after a question on another place asks the same of the new one.
function swapPlace(context: string, place: string | null): string | null {
  const [former] = findPlaces(normaliseText(context));
  return place === null || former === undefined || !context.includes(former)
    ? null
    : context.replaceAll(former, place);
}

function swapMistyped(context: string, turn: string): string | null {
  const [, right, wrong] = MISTYPED.exec(turn.trim()) ?? [];
  if (right === undefined || wrong === undefined || !context.includes(wrong)) return null;
  return context.replaceAll(wrong, right);
}

// 那示范呢 after 哪些任务提到试点 asks for the same list of another word.
function swapListed(context: string, turn: string, listed: ListRequest | null): string | null {
  const subject = namedSubject(turn);
  const [word, ...others] = listed?.asked ?? [];
  if (word === undefined || others.length > 0 || contentLength(subject) < 2 || DETAIL.test(subject))
    return null;
  const text = normaliseText(context);
  const at = text.lastIndexOf(word);
  return at < 0 ? null : text.slice(0, at) + normaliseText(subject) + text.slice(at + word.length);
}

// 那农村呢 after a question on cities asks the same of the country.
function swapSettlement(context: string, turn: string): string | null {
  const settlement = findSettlement(normaliseText(turn));
  if (settlement === null) return null;
  const rest = normaliseText(turn).replace(settlement.words, '');
  return contentLength(rest) < 2 ? withSettlement(normaliseText(context), settlement) : null;
}
