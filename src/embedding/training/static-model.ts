// The model being trained: a table of rows; a text is the sum of the rows of its pieces, scaled to length 1.
import { countTexts, type PieceTexts, piecesOf } from './piece-batch.ts';
import type { PieceFeatures } from './piece-features.ts';
import type { Random } from './random.ts';
import type { RowGradient } from './row-gradient.ts';
import { isHan } from './vocabulary.ts';

export interface StaticModel {
  readonly dimension: number;
  readonly features: PieceFeatures;
  /** features.rowCount × dimension. */
  readonly table: Float32Array;
}

/** Encoded texts with what the backward pass needs of the forward pass. */
export interface EncodedTexts {
  /** texts × dimension; of length 1, or zero where dropout left nothing of a text. */
  readonly vectors: Float32Array;
  /** Length of each sum before scaling. */
  readonly lengths: Float32Array;
  /** The table rows each text was summed from, packed. */
  readonly rows: Int32Array;
  readonly rowStarts: Int32Array;
}

/** Standard deviation of a fresh row, small against what training makes of it. */
const INITIAL_SCALE = 0.05;

/**
 * Rows start random, but those of Chinese words of several characters at zero: a word that training never meets is
 * then exactly the sum of its characters and not noise. (All rows at zero would never move: a text whose sum is
 * zero has no direction and so no gradient.)
 */
export function createModel(
  features: PieceFeatures,
  pieces: readonly string[],
  dimension: number,
  random: Random,
): StaticModel {
  const table = new Float32Array(features.rowCount * dimension);
  for (let row = 0; row < features.rowCount; row += 1) {
    const startsAtZero = isHan(pieces[row] ?? '') && (pieces[row]?.length ?? 0) > 1;
    for (let k = 0; k < dimension; k += 1) {
      const value = random.normal() * INITIAL_SCALE;
      table[row * dimension + k] = startsAtZero ? 0 : value;
    }
  }
  return { dimension, features, table };
}

/** Encodes texts; each row of a text is left out with probability `dropout`. */
export function encodeTexts(
  model: StaticModel,
  texts: PieceTexts,
  dropout: number,
  random: Random,
): EncodedTexts {
  const count = countTexts(texts);
  const { dimension, table } = model;
  const vectors = new Float32Array(count * dimension);
  const lengths = new Float32Array(count);
  const rowStarts = new Int32Array(count + 1);
  const rows: number[] = [];
  for (let index = 0; index < count; index += 1) {
    pushRows(model.features, piecesOf(texts, index), dropout, random, rows);
    rowStarts[index + 1] = rows.length;
    const vector = vectors.subarray(index * dimension, (index + 1) * dimension);
    for (let at = rowStarts[index] as number; at < rows.length; at += 1) {
      const offset = (rows[at] as number) * dimension;
      for (let k = 0; k < dimension; k += 1)
        vector[k] = (vector[k] as number) + (table[offset + k] as number);
    }
    lengths[index] = scaleToUnit(vector);
  }
  return { vectors, lengths, rows: Int32Array.from(rows), rowStarts };
}

/** Adds the gradient of the loss by each vector (`gradient`, same shape as `vectors`) to the rows it was made of. */
export function backpropagate(
  encoded: EncodedTexts,
  gradient: Float32Array,
  dimension: number,
  into: RowGradient,
): void {
  const sum = new Float32Array(dimension);
  for (const [index, length] of encoded.lengths.entries()) {
    if (length === 0) continue;
    // d(s/|s|) removes the part along the vector: changing the length of the sum changes nothing.
    let along = 0;
    const base = index * dimension;
    for (let k = 0; k < dimension; k += 1) {
      along += (gradient[base + k] as number) * (encoded.vectors[base + k] as number);
    }
    for (let k = 0; k < dimension; k += 1) {
      sum[k] = ((gradient[base + k] as number) - along * (encoded.vectors[base + k] as number)) / length;
    }
    const end = encoded.rowStarts[index + 1] as number;
    for (let at = encoded.rowStarts[index] as number; at < end; at += 1)
      into.add(encoded.rows[at] as number, sum);
  }
}

function pushRows(
  features: PieceFeatures,
  pieces: Int32Array,
  dropout: number,
  random: Random,
  rows: number[],
): void {
  for (const piece of pieces) {
    const end = features.starts[piece + 1] as number;
    for (let at = features.starts[piece] as number; at < end; at += 1) {
      if (dropout === 0 || random.next() >= dropout) rows.push(features.rows[at] as number);
    }
  }
}

/** Scales in place; returns the former length. */
function scaleToUnit(vector: Float32Array): number {
  let squares = 0;
  for (let k = 0; k < vector.length; k += 1) squares += (vector[k] as number) ** 2;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = 0; k < vector.length; k += 1) vector[k] = (vector[k] as number) / length;
  return length;
}
