// Which rows of the trained table make up a piece: its own, its characters', its inner words'. Folding adds them up.
import { isHan, isLatin, SPECIAL_PIECES, stemOf, type Vocabulary } from './vocabulary.ts';

/** Compressed rows: piece `p` is made of `rows[starts[p]] … rows[starts[p + 1] - 1]`. */
export interface PieceFeatures {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Rows of the table. */
  readonly rowCount: number;
  /** 1 for the rows of pieces in Latin letters: English and pinyin. */
  readonly latinRows: Uint8Array;
}

/**
 * A piece has a row of its own (same number as the piece); a Chinese word also has the rows of its characters and of
 * the shorter vocabulary words inside it, a Latin word that of its stem. So a rare word starts out near what it is
 * made of. The special pieces have no row: they carry no meaning and are set when the table is folded.
 */
export function buildPieceFeatures(vocabulary: Vocabulary): PieceFeatures {
  const idOf = new Map(vocabulary.pieces.map((piece, id) => [piece, id]));
  const starts = [0];
  const rows: number[] = [];
  for (const [id, piece] of vocabulary.pieces.entries()) {
    if (id >= SPECIAL_PIECES.length) {
      rows.push(id);
      const stem = isLatin(piece) ? idOf.get(stemOf(piece)) : undefined;
      if (stem !== undefined && stem !== id) rows.push(stem);
      if (isHan(piece)) rows.push(...innerPieces(piece, idOf));
    }
    starts.push(rows.length);
  }
  return {
    starts: Int32Array.from(starts),
    rows: Int32Array.from(rows),
    rowCount: vocabulary.pieces.length,
    latinRows: Uint8Array.from(vocabulary.pieces, (piece) => (isLatin(piece) ? 1 : 0)),
  };
}

/** Ids of every vocabulary piece strictly inside the word, characters included. */
function innerPieces(word: string, idOf: ReadonlyMap<string, number>): number[] {
  const found: number[] = [];
  for (let begin = 0; begin < word.length; begin += 1) {
    for (let end = begin + 1; end <= word.length; end += 1) {
      const id = end - begin < word.length ? idOf.get(word.slice(begin, end)) : undefined;
      if (id !== undefined) found.push(id);
    }
  }
  return found;
}
