// A question as tokens, each with the features by which a tagger tells the words asked for from those that ask.
import { hashText } from '../text/hash.ts';
import { normaliseText } from '../text/normalise.ts';
import { findPlaces } from '../text/places.ts';
import { withoutFigures } from './question-features.ts';

/** Buckets that the features of tokens are hashed into; a power of two. */
export const TOKEN_BUCKETS = 1 << 16;

/** A word, a figure, a mark, or all that stands in a pair of quotation marks, with its place in the text. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
}

const QUOTED =
  /"([^"]{1,30})"|“([^”]{1,30})”|「([^」]{1,30})」|『([^』]{1,30})』|‘([^’]{1,30})’|《([^》]{1,30})》/gu;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The tokens of a normalised text, without its blanks. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const addWords = (from: number, to: number) => {
    for (const { segment, index } of WORDS.segment(text.slice(from, to)))
      if (segment.trim() !== '')
        tokens.push({
          text: segment,
          from: from + index,
          to: from + index + segment.length,
          isQuoted: false,
        });
  };
  let read = 0;
  for (const { 0: whole, index } of text.matchAll(QUOTED)) {
    const [from, to] = [index + 1, index + whole.length - 1];
    addWords(read, from);
    tokens.push({ text: text.slice(from, to), from, to, isQuoted: true });
    read = to;
  }
  addWords(read, text.length);
  return tokens;
}

/** Longest run of characters that is looked for in the notice. */
const LONGEST_RUN = 12;

// The first token that ends behind `from`: by halving, since tokens stand in their order.
function firstToken(tokens: readonly Token[], from: number): number {
  let [least, most] = [0, tokens.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if ((tokens[middle]?.to ?? 0) > from) most = middle;
    else least = middle + 1;
  }
  return least;
}

/** Words by which something is said not to be there, or left out. */
const DENIAL =
  /^(?:没.?|沒.?|不.?|无|未.?|非|除.?|去掉|刨.?|排除|剔.?|扣.?|撇.?|绕.?|缺.?|冇|without|not|no|except|excluding|exclude|minus|lacking?|never|leave|drop|skip)$/;
const CLAUSE_END = /^[,。;!?、:]$/;
const FURTHEST_DENIAL = 5;

// For each token how far the nearest word of denial in its clause is: negative before it, positive after it, 0 for none.
function denialsOf(tokens: readonly Token[]): number[] {
  const denial = tokens.map((_, index) => denies(tokens, index));
  let clause = 0;
  const clauses = tokens.map(({ text, isQuoted }) =>
    !isQuoted && CLAUSE_END.test(text) ? ++clause : clause,
  );
  return tokens.map((_, index) => {
    for (let distance = 1; distance <= FURTHEST_DENIAL; distance++) {
      for (const signed of [-distance, distance]) {
        const isNear = denial[index + signed] === true && clauses[index + signed] === clauses[index];
        if (isNear) return signed;
      }
    }
    return 0;
  });
}

// 有没有 asks and denies nothing.
function denies(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.isQuoted || !DENIAL.test(token.text)) return false;
  return !(token.text.startsWith('没') && tokens[index - 1]?.text.endsWith('有') === true);
}

/** Makes the features of tokens in questions to one notice. */
export class TokenFeatures {
  readonly #tasks: readonly string[];

  /** `tasks`: the text of each task. */
  constructor(tasks: readonly string[]) {
    this.#tasks = tasks.map(normaliseText);
  }

  /** True when a task holds the normalised words. */
  isHeld(words: string): boolean {
    return this.#tasks.some((task) => task.includes(words));
  }

  /**
   * The buckets of each token's features: the token and its neighbours alone, in pairs and in threes; its ends; whether it
   * stands in quotation marks, in a name of a place, where in the longest run that a task of the notice holds, and how
   * many tasks do.
   */
  of(text: string, tokens: readonly Token[]): Uint16Array[] {
    const marks = this.#marks(text, tokens);
    const at = (index: number) => {
      const token = tokens[index];
      if (token === undefined) return index < 0 ? '^' : '$';
      return token.isQuoted ? '“”' : withoutFigures(token.text);
    };
    return tokens.map(({ text: own }, index) => {
      const features: string[] = [];
      for (let offset = -3; offset <= 3; offset++) features.push(`${offset} ${at(index + offset)}`);
      for (let offset = -3; offset <= 2; offset++)
        features.push(`${offset} ${at(index + offset)} ${at(index + offset + 1)}`);
      for (let offset = -2; offset <= 0; offset++)
        features.push(`${offset} ${at(index + offset)} ${at(index + offset + 1)} ${at(index + offset + 2)}`);
      features.push(`begins ${own.charAt(0)}`, `ends ${own.slice(-1)}`, `length ${Math.min(5, own.length)}`);
      for (const offset of [-1, 0, 1])
        for (const mark of marks[index + offset] ?? []) features.push(`${offset} ${mark}`);
      for (const mark of marks[index] ?? [])
        features.push(
          `${at(index - 1)} ${mark}`,
          `${mark} ${at(index + 1)}`,
          `${at(index - 1)} ${mark} ${at(index + 1)}`,
        );
      return Uint16Array.from(new Set(features.map((feature) => hashText(feature) & (TOKEN_BUCKETS - 1))));
    });
  }

  // What is known of each token beside its characters.
  #marks(text: string, tokens: readonly Token[]): string[][] {
    const marks = tokens.map(({ text: own, isQuoted }): string[] => [
      ...(isQuoted ? ['quoted'] : []),
      ...(/^[a-z]/.test(own) ? ['latin'] : /^\p{Script=Han}/u.test(own) ? ['chinese'] : ['mark']),
    ]);
    for (const [index, distance] of denialsOf(tokens).entries())
      if (distance !== 0)
        marks[index]?.push(`denial at ${distance}`, distance < 0 ? 'denial before' : 'denial after');
    const add = (from: number, to: number, name: string) => {
      for (let index = firstToken(tokens, from); index < tokens.length; index++) {
        const token = tokens[index];
        if (token === undefined || token.from >= to) break;
        const isWhole = token.from >= from && token.to <= to;
        marks[index]?.push(name, `${name} ${isWhole ? (token.from === from ? 'first' : 'later') : 'across'}`);
      }
    };
    for (const place of findPlaces(text)) {
      const from = text.indexOf(place);
      if (from >= 0) add(from, from + place.length, 'place');
    }
    for (let from = 0; from < text.length; ) {
      const { length, tasks } = this.#heldRun(text, from);
      if (length >= 2) {
        add(from, from + length, 'held');
        add(from, from + length, `held by ${Math.min(3, Math.floor(Math.log2(tasks)))}`);
      }
      from += Math.max(1, length);
    }
    return marks;
  }

  #heldRun(text: string, from: number): { length: number; tasks: number } {
    let run = { length: 0, tasks: 0 };
    for (let length = 2; length <= LONGEST_RUN && from + length <= text.length; length++) {
      const word = text.slice(from, from + length);
      if (!/^[\p{Script=Han}\d]+$/u.test(word)) break;
      const tasks = this.#tasks.filter((task) => task.includes(word)).length;
      if (tasks === 0) break;
      run = { length, tasks };
    }
    return run;
  }
}
