// Texts as piece ids, packed into flat arrays: a store for all training texts and batches cut from it.
import type { Segmenter } from './segmenter.ts';

/** Text `t` is `pieces[starts[t]] … pieces[starts[t + 1] - 1]`. */
export interface PieceTexts {
  readonly starts: Int32Array;
  readonly pieces: Int32Array;
}

export function segmentTexts(texts: readonly string[], segmenter: Segmenter): PieceTexts {
  return packPieces(texts.map((text) => segmenter.segment(text)));
}

export function packPieces(texts: readonly (readonly number[] | Int32Array)[]): PieceTexts {
  const starts = new Int32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) starts[index + 1] = (starts[index] ?? 0) + text.length;
  const pieces = new Int32Array(starts[texts.length] ?? 0);
  for (const [index, text] of texts.entries()) pieces.set(text, starts[index] ?? 0);
  return { starts, pieces };
}

export function countTexts(texts: PieceTexts): number {
  return texts.starts.length - 1;
}

/** The pieces of one text, as a view. */
export function piecesOf(texts: PieceTexts, index: number): Int32Array {
  return texts.pieces.subarray(texts.starts[index] ?? 0, texts.starts[index + 1] ?? 0);
}

/** The texts with these numbers, in this order. */
export function selectTexts(texts: PieceTexts, indexes: readonly number[]): PieceTexts {
  return packPieces(indexes.map((index) => piecesOf(texts, index)));
}
