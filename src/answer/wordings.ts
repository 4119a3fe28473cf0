// Wordings: which labelled questions share the most characters with a question, the rare ones counting most.
import { best } from '../retrieval/nearest.ts';
import type { VectorMatch } from '../retrieval/vector-index.ts';
import { hashText } from '../text/hash.ts';
import { normaliseText } from '../text/normalise.ts';

/** A term of more than this share of the questions (吗, 的) tells none apart; leaving it out halves the time. */
const COMMON_SHARE = 0.1;
/** A term of so few questions is never common. */
const NEVER_COMMON = 20;
/** Buckets that terms are hashed into. */
const BUCKETS = 1 << 16;

/** The terms of some questions, one question after the other. */
export interface Wordings {
  /** Buckets, each question's ascending and each once. */
  readonly terms: Uint16Array;
  /** How many terms each question has. */
  readonly counts: Uint16Array;
}

/** Finds the wordings nearest to a question, by the cosine of their terms weighed by rarity (tf-idf, tf counted once). */
export class WordingIndex {
  readonly #size: number;
  /** Of each bucket: where its questions begin in the list of all. */
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #questions: Uint32Array;
  readonly #rarity = new Float32Array(BUCKETS);
  readonly #lengths: Float32Array;

  constructor({ terms, counts }: Wordings) {
    this.#size = counts.length;
    this.#questions = new Uint32Array(terms.length);
    this.#lengths = new Float32Array(counts.length);
    for (const term of terms) this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + 1;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const holders = this.#starts[bucket + 1] ?? 0;
      const isCommon = holders > Math.max(NEVER_COMMON, COMMON_SHARE * this.#size);
      this.#rarity[bucket] = isCommon ? 0 : Math.log((1 + this.#size) / (1 + holders)) + 1;
      this.#starts[bucket + 1] = holders + (this.#starts[bucket] ?? 0);
    }
    const next = this.#starts.slice();
    for (let question = 0, at = 0; question < counts.length; question++) {
      let squares = 0;
      for (const end = at + (counts[question] ?? 0); at < end; at++) {
        const term = terms[at] ?? 0;
        squares += (this.#rarity[term] ?? 0) ** 2;
        const place = next[term] ?? 0;
        this.#questions[place] = question;
        next[term] = place + 1;
      }
      this.#lengths[question] = Math.sqrt(squares) || 1;
    }
  }

  /** Keys are the places of the questions; scores are cosines from 0 to 1. Best first, ties by place. */
  nearest(question: string, count: number): VectorMatch[] {
    const scores = new Float32Array(this.#size);
    let squares = 0;
    for (const term of wordingTerms(question)) {
      const weight = (this.#rarity[term] ?? 0) ** 2;
      if (weight === 0) continue;
      squares += weight;
      const end = this.#starts[term + 1] ?? 0;
      for (let place = this.#starts[term] ?? 0; place < end; place++) {
        const holder = this.#questions[place] as number;
        scores[holder] = (scores[holder] as number) + weight;
      }
    }
    const length = Math.sqrt(squares) || 1;
    for (let holder = 0; holder < scores.length; holder++)
      scores[holder] = (scores[holder] as number) / (length * (this.#lengths[holder] as number));
    return best(scores, count);
  }
}

/** The terms of a question: single Chinese characters and pairs, with where it begins and ends; other words and pairs. */
export function wordingTerms(question: string): Uint16Array {
  const text = normaliseText(question).replace(/\d+(?:\.\d+)?/g, '0');
  const terms = new Set<number>();
  const addRun = (pieces: readonly string[], joiner: string) => {
    for (const [at, piece] of pieces.entries()) {
      terms.add(bucketOf(piece));
      const next = pieces[at + 1];
      if (next !== undefined) terms.add(bucketOf(`${piece}${joiner}${next}`));
    }
  };
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) addRun(['^', ...run, '$'], '');
  addRun(text.match(/[a-z]+|0/g) ?? [], ' ');
  return Uint16Array.from(terms).sort();
}

/** The wordings of questions, to be saved or searched. */
export function collectWordings(questions: readonly string[]): Wordings {
  const each = questions.map(wordingTerms);
  return {
    terms: Uint16Array.from(each.flatMap((terms) => [...terms])),
    counts: Uint16Array.from(each, (terms) => terms.length),
  };
}

function bucketOf(term: string): number {
  const hash = hashText(term);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
