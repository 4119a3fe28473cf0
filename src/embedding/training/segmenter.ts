// Cuts a text into the most probable pieces (Viterbi), exactly as the Unigram tokenizer will at run time but faster.
import { splitRuns, UNKNOWN_ID, type Vocabulary } from './vocabulary.ts';

/** Below the rarest piece by this much (natural logarithm), as in SentencePiece and transformers.js. */
const UNKNOWN_PENALTY = 10;

export class Segmenter {
  readonly #scores: Float64Array;
  readonly #unknownScore: number;
  /** Trie: key is node × 65,536 + UTF-16 unit, value the next node; node 0 is the root. */
  readonly #next = new Map<number, number>();
  /** Piece that ends in a node, or -1. */
  readonly #pieceAt: number[] = [-1];

  constructor(vocabulary: Vocabulary) {
    this.#scores = Float64Array.from(vocabulary.scores);
    this.#unknownScore =
      vocabulary.scores.reduce((least, score) => Math.min(least, score), 0) - UNKNOWN_PENALTY;
    for (const [id, piece] of vocabulary.pieces.entries()) this.#insert(piece, id);
  }

  /** Ids of the pieces of a normalised text; neighbouring unknown characters are one UNKNOWN_ID. */
  segment(text: string): number[] {
    return splitRuns(text).flatMap((run) => this.#segmentRun(run));
  }

  #insert(piece: string, id: number): void {
    let node = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const key = node * 65_536 + piece.charCodeAt(index);
      let child = this.#next.get(key);
      if (child === undefined) {
        child = this.#pieceAt.length;
        this.#pieceAt.push(-1);
        this.#next.set(key, child);
      }
      node = child;
    }
    this.#pieceAt[node] = id;
  }

  #segmentRun(run: string): number[] {
    const best = new Float64Array(run.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(run.length + 1);
    const piece = new Int32Array(run.length + 1);
    best[0] = 0;
    const offer = (begin: number, end: number, score: number, id: number): void => {
      // Strictly better only: on a tie the longer piece, offered first, stays, as in transformers.js.
      if (score <= (best[end] ?? 0)) return;
      best[end] = score;
      from[end] = begin;
      piece[end] = id;
    };
    for (let begin = 0; begin < run.length; begin += 1) {
      const base = best[begin] ?? 0;
      let hasSingle = false;
      let node: number | undefined = 0;
      for (let end = begin; end < run.length; end += 1) {
        node = this.#next.get(node * 65_536 + run.charCodeAt(end));
        if (node === undefined) break;
        const id = this.#pieceAt[node] ?? -1;
        if (id < 0) continue;
        if (end === begin) hasSingle = true;
        offer(begin, end + 1, base + (this.#scores[id] ?? 0), id);
      }
      if (!hasSingle) offer(begin, begin + 1, base + this.#unknownScore, UNKNOWN_ID);
    }
    return traceBack(run.length, from, piece);
  }
}

function traceBack(length: number, from: Int32Array, piece: Int32Array): number[] {
  const ids: number[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) {
    const id = piece[end] ?? UNKNOWN_ID;
    if (id !== UNKNOWN_ID || ids.at(-1) !== UNKNOWN_ID) ids.push(id);
  }
  return ids.reverse();
}
