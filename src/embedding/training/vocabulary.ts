// The pieces that texts are cut into, each with its unigram log probability, as a Unigram tokenizer wants them.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

export interface Vocabulary {
  readonly pieces: readonly string[];
  /** Natural logarithms of relative frequencies, one a piece. */
  readonly scores: readonly number[];
}

export const SPECIAL_PIECES = ['<pad>', '<s>', '<unk>'] as const;
export const PADDING_ID = 0;
export const START_ID = 1;
export const UNKNOWN_ID = 2;

/** What is neither letter nor digit separates texts into runs and is dropped. The tokenizer uses the same pattern. */
export const SEPARATOR_PATTERN = '[^\\p{L}\\p{N}]+';
const SEPARATOR = new RegExp(SEPARATOR_PATTERN, 'gu');
const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const STEM_LENGTH = 5;
const HAN = /^\p{Script=Han}+$/u;

export interface VocabularyOptions {
  /** Words of the general texts seen less often are left to their characters. */
  readonly minimumCount: number;
  /** At most this many words of the general texts, most frequent first. */
  readonly limit: number;
  /** How often a word of the project's own texts counts: it should win over its parts. */
  readonly ownWeight: number;
}

/** The runs of letters and digits of a normalised text, in order. */
export function splitRuns(text: string): string[] {
  return text.split(SEPARATOR).filter((run) => run !== '');
}

/**
 * Counts words with jieba and keeps the frequent ones of `general`, every word of `own`,
 * every single character of both, and the stems of words in Latin letters. All texts must be normalised.
 * The order, and so each id, is decided by the count and then the characters: the same texts give the same vocabulary.
 */
export function buildVocabulary(
  general: Iterable<string>,
  own: Iterable<string>,
  options: VocabularyOptions,
): Vocabulary {
  const jieba = Jieba.withDict(dict);
  const counts = new Map<string, number>();
  countWords(general, jieba, 1, counts);
  const kept = new Map(
    [...counts]
      .filter(([, count]) => count >= options.minimumCount)
      .sort(byCount)
      .slice(0, options.limit),
  );
  const ownCounts = new Map<string, number>();
  countWords(own, jieba, options.ownWeight, ownCounts);
  for (const [word, count] of ownCounts) kept.set(word, (counts.get(word) ?? 0) + count);
  const parts = [...kept.keys()].flatMap((word) => (isLatin(word) ? [stemOf(word), ...word] : [...word]));
  for (const part of [...parts, ...LETTERS_AND_DIGITS]) kept.set(part, kept.get(part) ?? 1);

  const ordered = [...kept].filter(([piece]) => isSingleUnit(piece)).sort(byCount);
  const total = ordered.reduce((sum, [, count]) => sum + count, 0);
  return {
    pieces: [...SPECIAL_PIECES, ...ordered.map(([piece]) => piece)],
    scores: [...SPECIAL_PIECES.map(() => 0), ...ordered.map(([, count]) => Math.log(count / total))],
  };
}

/** English words that begin alike share a stem, so that an unseen form (settlers) is near a seen one (settlement). */
export function stemOf(latinWord: string): string {
  return latinWord.slice(0, STEM_LENGTH);
}

/** English and pinyin: texts are lower case and without accents where they come from the keyboard. */
export function isLatin(piece: string): boolean {
  return /^[a-z]+$/.test(piece);
}

export function isHan(piece: string): boolean {
  return HAN.test(piece);
}

function countWords(
  texts: Iterable<string>,
  jieba: Jieba,
  weight: number,
  counts: Map<string, number>,
): void {
  for (const text of texts) {
    for (const run of splitRuns(text)) {
      // Without jieba's hidden Markov model: it invents words from names and typing errors.
      for (const word of jieba.cut(run, false)) counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  }
}

function byCount(left: readonly [string, number], right: readonly [string, number]): number {
  return right[1] - left[1] || (left[0] < right[0] ? -1 : 1);
}

/** Characters beyond the basic plane are two UTF-16 units; without them a position is a unit everywhere. */
function isSingleUnit(piece: string): boolean {
  return !/[\ud800-\udfff]/.test(piece);
}
