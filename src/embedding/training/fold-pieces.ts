// From the trained table to the shipped one: one row a piece, eight bits a number. Exact up to the rounding.

import type { StaticModel } from './static-model.ts';
import { SPECIAL_PIECES, START_ID, UNKNOWN_ID } from './vocabulary.ts';

/** One row a piece. */
export interface PieceTable {
  readonly dimension: number;
  /** pieces × dimension. */
  readonly values: Float32Array;
}

/** Row p is `scales[p]` × `values[p]`, each value from -127 to 127. */
export interface QuantisedTable {
  readonly dimension: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Length of the rows of `<s>` and `<unk>`: a mean over nothing else must not be zero (it would be NaN after
 * scaling), and beside any real piece it must not count.
 */
const FAINT = 1e-3;

/** Adds up the rows that make a piece, so that a text is a plain mean of one row a piece. */
export function foldPieces(model: StaticModel): PieceTable {
  const { dimension, features, table } = model;
  const pieceCount = features.starts.length - 1;
  const values = new Float32Array(pieceCount * dimension);
  for (let piece = SPECIAL_PIECES.length; piece < pieceCount; piece += 1) {
    const end = features.starts[piece + 1] ?? 0;
    for (let at = features.starts[piece] ?? 0; at < end; at += 1) {
      const offset = (features.rows[at] ?? 0) * dimension;
      for (let k = 0; k < dimension; k += 1) {
        values[piece * dimension + k] = (values[piece * dimension + k] ?? 0) + (table[offset + k] ?? 0);
      }
    }
  }
  for (const piece of [START_ID, UNKNOWN_ID]) {
    values.fill(FAINT / Math.sqrt(dimension), piece * dimension, (piece + 1) * dimension);
  }
  return { dimension, values };
}

/** Rounds each row to eight bits with a scale of its own: rows differ in length by orders of magnitude. */
export function quantise(table: PieceTable): QuantisedTable {
  const { dimension } = table;
  const pieceCount = table.values.length / dimension;
  const values = new Int8Array(table.values.length);
  const scales = new Float32Array(pieceCount);
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const row = table.values.subarray(piece * dimension, (piece + 1) * dimension);
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest === 0 ? 1 : largest / 127;
    scales[piece] = scale;
    for (const [k, value] of row.entries()) values[piece * dimension + k] = Math.round(value / scale);
  }
  return { dimension, values, scales };
}
