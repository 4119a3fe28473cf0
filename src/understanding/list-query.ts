// Questions for a list of tasks: what a task must hold to be on it.
import { escapePattern } from '../text/escape-pattern.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import type { ListRequest } from './request-reader.ts';

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
      /** Where in a title the words stand. */
      readonly at: 'anywhere' | 'beginning' | 'end';
    }
  /** Tasks with Arabic digits. */
  | { readonly kind: 'figures' }
  /** Tasks that name a document in 《》. */
  | { readonly kind: 'documents' }
  /** Tasks with a deadline in the year of the plan. */
  | { readonly kind: 'deadlines' };

/** How a question asks for a list. */
export interface ListReading {
  readonly query: ListQuery;
  /** The words must stand there literally: when none does, the list is empty. Else what is meant may be searched for. */
  readonly literal: boolean;
}

/**
 * What a question for a list looks for; null when it names nothing that can be looked for. `tasksWith` counts the tasks
 * that a word stands in; `officialWords` gives, for each everyday term of a text, the words of official documents, the
 * nearest first.
 */
export function readListQuery(
  question: string,
  request: ListRequest,
  tasksWith: (word: string) => number,
  officialWords: (text: string) => readonly (readonly string[])[] = () => [],
): ListReading | null {
  const text = normaliseText(question);
  const at = placeIn(text);
  const titlesOnly = request.titlesOnly || at !== 'anywhere';
  const holds = (word: string) => tasksWith(word) > 0;
  const mention = (words: readonly string[], literal: boolean, together = request.together): ListReading => ({
    query: {
      kind: 'mention',
      words,
      without: request.denied.flatMap(asNamed),
      titlesOnly,
      together: together && words.length > 1,
      at,
    },
    literal,
  });
  if (request.listed === 'deadlines') {
    // Due in another year than any of the notice: looked for as that year.
    const year = text.match(/(?<!\d)20\d\d(?!\d)/)?.[0];
    if (year !== undefined && !holds(year)) return mention([`${year}年`], true);
  }
  if (request.listed !== 'mention') return { query: { kind: request.listed }, literal: true };
  const words = request.asked.flatMap(asNamed).map((word) => withoutParticles(word, holds));
  if (words.length === 0) return request.denied.length === 0 ? null : mention([], true);
  const held = words.filter(holds);
  if (held.length === words.length && request.isLiteral) return mention(words, true);
  // What is asked for in another language may well stand there in Chinese: it must be searched for.
  const isLiteral = request.isLiteral && words.every((word) => /\p{Script=Han}/u.test(word));
  // Which tasks mention tourism asks for 旅游, not for what is near it.
  const nearest = (word: string) =>
    request.isLiteral ? officialWords(word).map((terms) => terms.slice(0, 1)) : officialWords(word);
  const official = isLiteral ? [] : words.flatMap((word) => rarestOf(nearest(word), tasksWith));
  const found = [...new Set([...held, ...official])];
  // Several words say what is meant; one may be the everyday name of much.
  if (held.length > 1 || (held.length > 0 && official.length === 0))
    // 提到烟台或者威海的: that nothing holds one of them is part of the proof.
    return mention(request.together || isLiteral ? words : held, true);
  if (found.length > 0) return mention(found, false, false);
  // 宅基地抵押 stands there as 宅基地使用权抵押: what is put together of words that stand there is searched for.
  const isQuoted = words.some((word) => new RegExp(`["“「『]${escapePattern(word)}`).test(text));
  const isPutTogether = words.every((word) => isMadeOf(word, holds));
  return mention(words, isLiteral && (isQuoted || !isPutTogether));
}

// Of the terms in 给农村老师涨待遇 the one that the fewest tasks speak of says what is asked for.
function rarestOf(
  terms: readonly (readonly string[])[],
  tasksWith: (word: string) => number,
): readonly string[] {
  const spoken = terms
    .map((words) => words.filter((word) => tasksWith(word) > 0))
    .filter((words) => words.length > 0);
  const tasksOf = (words: readonly string[]) => words.reduce((sum, word) => sum + tasksWith(word), 0);
  return [...spoken].sort((a, b) => tasksOf(a) - tasksOf(b))[0] ?? [];
}

// 标题以“加强”开头的任务; 开头 alone may be the opening of the notice.
function placeIn(text: string): 'anywhere' | 'beginning' | 'end' {
  if (!/标题|题目|名称|名字|titles?\b|headings?\b/.test(text)) return 'anywhere';
  if (/开头|起头|打头|开始|\b(?:begin|start)/.test(text)) return 'beginning';
  return /结尾|收尾|末尾|\bend/.test(text) ? 'end' : 'anywhere';
}

// 淄博市 is 淄博, while 海绵城市 is no place; 青岛济南 are two; the notice is Chinese: qingdao stands in it as 青岛, and
// Qingdao airport is more than a place.
function asNamed(word: string): readonly string[] {
  const places = findPlaces(word);
  const isPlaces =
    places.reduce((rest, place) => rest.replace(place, ''), word) === '' ||
    `${places[0]}市` === word ||
    /^[a-z']+$/.test(word);
  return places.length > 0 && isPlaces ? places : [word];
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

// 用了“允许”, 提到过的: a particle that was taken for a part of the word.
function withoutParticles(word: string, holds: (word: string) => boolean): string {
  const bare = word.replace(/^[了着过的]|[了着过的吗呢]$/g, '');
  return !holds(word) && bare.length > 1 && holds(bare) ? bare : word;
}

function isMadeOf(word: string, holds: (word: string) => boolean): boolean {
  const pieces = [...WORDS.segment(word)].map(({ segment }) => segment);
  return pieces.length > 1 && pieces.every((piece) => piece.length > 1 && holds(piece));
}
