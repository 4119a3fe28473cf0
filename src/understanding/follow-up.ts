// Turns a question that leans on the conversation into one that stands alone. Only the user's own turns are used:
// what an assistant said is the client's claim.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import { contentLength } from './filler-words.ts';
import { readScope } from './scope.ts';

export interface Standalone {
  /** What is searched for. */
  readonly question: string;
  /** What tells the kind of thing asked: the last turn alone, unless it only names another subject (那青岛呢). */
  readonly form: string;
  /** The last turn alone, where it leans on what came before; it is searched for beside the whole. */
  readonly turn: string | null;
  /** True when more than was shown is asked for (还有呢). */
  readonly more: boolean;
}

const NEW_TOPIC =
  /^(?:换个(?:话题|问题)|另外(?:问|想)?|再问(?:个|一个)?|对了|还想问(?:下|一下)?|by the way|another question)[,，:：、\s]*/i;
const LEANING =
  /^(?:那|那么|然后|所以|可是?|但是?|不过|再|又|也|还有|换成|and\b|so\b|but\b|then\b|what about|how about|na\s)|它|这个|这事|这件|那件|这些|那些|这几|那几|这么|那么做|他们|她们|上面|刚才|前面说|此事|该项|那句|那条|这条|这句|那一|\b(?:it|that|those|these|they|them|this)\b|我问的是|呢[?？。!！\s]*$|\bne[?？\s]*$/i;
const ANOTHER_SUBJECT = /(?:呢|\bne)[?？。!！\s]*$|^(?:what|how) about\b|^换成/i;
const SOURCE_ASKED =
  /原文|原话|出处|依据|第几[条项句]|哪[一]?[条项句]|哪里写|在哪[儿里]?写|确定吗?|真的[吗假]|是真的|靠谱吗|没骗我|are you sure|source|which (?:task|item|clause)|original/i;
const MORE_ASKED =
  /^(?:还有(?:呢|吗|别的|其他|没有|啥|什么)?|别的呢|其他的?呢|继续|接着说|more|anything else|go on|what else)[?？。!！吗呢\s]*$/i;
const NEXT =
  /(?:再)?(?:往)?(?:下|后|后面)(?:面)?(?:一|的)?[一那]?[项条个](?:任务)?|然后呢[,，]?(?:再)?往?下|next (?:one|task|item)|the next/i;
const PREVIOUS = /(?:上|前)(?:面)?(?:一|的那?一?)[项条个](?:任务)?|previous|the one before/i;
/** A turn with fewer Han characters than this beyond its framing says nothing of its own. */
const LEAST_CONTENT = 5;

/** `turns`: the user's turns, oldest first, the question last. `taskOf` tells the task a question is about. */
export async function resolveFollowUp(
  turns: readonly string[],
  notice: Notice,
  taskOf: (question: string) => Promise<number | null>,
): Promise<Standalone> {
  let context: string | null = null;
  let resolved: Standalone = { question: '', form: '', turn: null, more: false };
  for (const turn of turns) {
    resolved = await resolveTurn(turn, context, notice, taskOf);
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
  taskOf: (question: string) => Promise<number | null>,
): Promise<Standalone> {
  const alone: Standalone = { question: turn.replace(NEW_TOPIC, ''), form: turn, turn: null, more: false };
  if (context === null || NEW_TOPIC.test(turn)) return alone;
  const step = NEXT.test(turn) ? 1 : PREVIOUS.test(turn) ? -1 : 0;
  if (step !== 0 && contentLength(turn.replace(NEXT, '').replace(PREVIOUS, '')) < LEAST_CONTENT) {
    const from = await anchorOf(context, notice, taskOf);
    if (from !== null) return { ...alone, question: `第${Math.max(0, from + step)}项` };
  }
  if (readScope(turn, notice).kind !== 'notice') return alone;
  if (MORE_ASKED.test(turn.trim())) return { ...alone, question: context, form: context, more: true };
  const content = contentLength(turn);
  if (SOURCE_ASKED.test(turn) && content < LEAST_CONTENT)
    return { ...alone, question: context, form: context };
  if (!LEANING.test(turn) && content >= LEAST_CONTENT) return alone;
  if (isChat(turn)) return alone;
  const swapped = swapPlace(context, turn);
  if (swapped !== null) return { ...alone, question: swapped, form: swapped };
  const question = `${context} ${turn}`;
  return { ...alone, question, form: ANOTHER_SUBJECT.test(turn) ? question : turn, turn };
}

// Thanks and the like lean on nothing.
function isChat(turn: string): boolean {
  return /^(?:谢|多谢|感谢|好的?|嗯|哦|知道|明白|了解|再见|拜拜|你好|您好|ok\b|thanks?|thank|bye|hello|hi\b)/i.test(
    turn.trim(),
  );
}

// 那青岛呢 after a question on another place asks the same of the new one.
function swapPlace(context: string, turn: string): string | null {
  const [place, ...others] = findPlaces(normaliseText(turn));
  const [former] = findPlaces(normaliseText(context));
  if (place === undefined || others.length > 0 || former === undefined) return null;
  const namesOnlyPlace = contentLength(turn.replaceAll(place, '').replace(/^换成/, '')) < 2;
  return namesOnlyPlace && context.includes(former) ? context.replaceAll(former, place) : null;
}

async function anchorOf(
  context: string,
  notice: Notice,
  taskOf: (question: string) => Promise<number | null>,
): Promise<number | null> {
  const scope = readScope(context, notice);
  const numbered = scope.kind === 'tasks' ? scope.numbers.at(-1) : undefined;
  if (numbered !== undefined) return numbered;
  const missing = /^第(\d+)项$/.exec(context)?.[1];
  return missing === undefined ? taskOf(context) : Number(missing);
}
