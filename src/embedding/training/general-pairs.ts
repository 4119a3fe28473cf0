// Cuts training pairs from general texts: what belongs together in law books and in question-answer collections.
import { type PieceTexts, packPieces, piecesOf, segmentTexts } from './piece-batch.ts';
import type { Random } from './random.ts';
import type { GeneralData } from './read-general-data.ts';
import type { Segmenter } from './segmenter.ts';

export interface PairBatch {
  readonly left: PieceTexts;
  readonly right: PieceTexts;
  /** Pairs of one group have targets that fit each other's left text too. */
  readonly groups: Int32Array;
}

export interface GeneralTexts {
  readonly headings: PieceTexts;
  /** Number of the heading of each article. */
  readonly headingOf: Int32Array;
  readonly articles: PieceTexts;
  readonly questions: PieceTexts;
  readonly passages: PieceTexts;
}

/** Texts are cut to this many pieces: what follows changes a mean little and costs time. */
const LONGEST_TEXT = 90;
/** A span of an article must leave something on both sides. */
const SHORTEST_SPLIT = 8;

/** Kinds of pairs with their shares of the batches; found best by an experiment with the same data. */
const KINDS = [
  { share: 1, cut: headingToArticle },
  { share: 2, cut: spanToRest },
  { share: 1, cut: articleToNext },
  { share: 1, cut: questionToPassage },
] as const;

export function segmentGeneralData(data: GeneralData, segmenter: Segmenter): GeneralTexts {
  const numbers = new Map<string, number>();
  const headingOf = Int32Array.from(data.articles, ({ heading }) => {
    const number = numbers.get(heading) ?? numbers.size;
    numbers.set(heading, number);
    return number;
  });
  return {
    headings: segmentTexts([...numbers.keys()], segmenter),
    headingOf,
    articles: segmentTexts(
      data.articles.map(({ text }) => text),
      segmenter,
    ),
    questions: segmentTexts(
      data.questionPassages.map(({ question }) => question),
      segmenter,
    ),
    passages: segmentTexts(
      data.questionPassages.map(({ passage }) => passage),
      segmenter,
    ),
  };
}

/** A batch of `size` pairs, all of one kind: telling kinds apart by their style would be too easy. */
export function samplePairs(texts: GeneralTexts, size: number, random: Random): PairBatch {
  const cut = pickKind(random);
  const left: Int32Array[] = [];
  const right: Int32Array[] = [];
  const groups = new Int32Array(size);
  for (let tries = 0; left.length < size && tries < size * 100; tries += 1) {
    const pair = cut(texts, random);
    if (pair === null) continue;
    groups[left.length] = pair.group;
    left.push(pair.left.subarray(0, LONGEST_TEXT));
    right.push(pair.right.subarray(0, LONGEST_TEXT));
  }
  if (left.length < size) throw new Error('too little general text to cut a batch of pairs from');
  return { left: packPieces(left), right: packPieces(right), groups };
}

interface Pair {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly group: number;
}

function pickKind(random: Random): (texts: GeneralTexts, random: Random) => Pair | null {
  const total = KINDS.reduce((sum, { share }) => sum + share, 0);
  let ticket = random.next() * total;
  for (const kind of KINDS) {
    ticket -= kind.share;
    if (ticket < 0) return kind.cut;
  }
  return KINDS[0].cut;
}

function headingToArticle(texts: GeneralTexts, random: Random): Pair | null {
  const article = random.integer(texts.headingOf.length);
  const heading = texts.headingOf[article] as number;
  return pairOf(piecesOf(texts.headings, heading), piecesOf(texts.articles, article), heading);
}

function spanToRest(texts: GeneralTexts, random: Random): Pair | null {
  const article = random.integer(texts.headingOf.length);
  const pieces = piecesOf(texts.articles, article).subarray(0, 2 * LONGEST_TEXT);
  if (pieces.length < 2 * SHORTEST_SPLIT) return null;
  const longest = Math.min(LONGEST_TEXT, pieces.length - SHORTEST_SPLIT);
  const length = SHORTEST_SPLIT / 2 + random.integer(Math.ceil(longest / 2));
  const begin = random.integer(pieces.length - length);
  const rest = new Int32Array(pieces.length - length);
  rest.set(pieces.subarray(0, begin));
  rest.set(pieces.subarray(begin + length), begin);
  return pairOf(pieces.subarray(begin, begin + length), rest, article);
}

function articleToNext(texts: GeneralTexts, random: Random): Pair | null {
  const article = random.integer(texts.headingOf.length - 1);
  if (texts.headingOf[article] !== texts.headingOf[article + 1]) return null;
  return pairOf(
    piecesOf(texts.articles, article),
    piecesOf(texts.articles, article + 1),
    texts.headingOf[article] as number,
  );
}

function questionToPassage(texts: GeneralTexts, random: Random): Pair | null {
  const number = random.integer(texts.questions.starts.length - 1);
  return pairOf(piecesOf(texts.questions, number), piecesOf(texts.passages, number), number);
}

function pairOf(left: Int32Array, right: Int32Array, group: number): Pair | null {
  return left.length === 0 || right.length === 0 ? null : { left, right, group };
}
