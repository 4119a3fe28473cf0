// The keyword search: one BM25 over the clauses' own texts and one over the questions they answer.
import { Bm25 } from './bm25.ts';
import type { Key } from './keys.ts';
import { searchTerms } from './terms.ts';

export interface KeywordScores {
  /** One score a clause. */
  readonly text: Float64Array;
  readonly questions: Float64Array;
}

export class KeywordIndex {
  readonly #texts: Bm25;
  readonly #questions: Bm25;

  /** `clauseCount` clauses, found by `keys`. The questions of a clause make one document: frequent words add up. */
  constructor(keys: readonly Key[], clauseCount: number) {
    const documents = { text: emptyDocuments(clauseCount), question: emptyDocuments(clauseCount) };
    for (const key of keys) {
      const terms = searchTerms(key.text);
      // One by one: the terms of a very long line are more than a call takes as arguments.
      for (const clause of key.clauses) for (const term of terms) documents[key.kind][clause]?.push(term);
    }
    this.#texts = new Bm25(documents.text);
    this.#questions = new Bm25(documents.question);
  }

  /**
   * What part of the query a clause speaks of, 0 to 1: the share of the query's terms, weighted by their rarity, that
   * stand in its text or in one of its questions. A term that no clause has weighs most.
   */
  coverage(query: string, clause: number): number {
    let held = 0;
    let all = 0;
    for (const term of new Set(searchTerms(query))) {
      const rarity = this.#questions.rarity(term);
      all += rarity;
      if (this.#questions.holds(clause, term) || this.#texts.holds(clause, term)) held += rarity;
    }
    return all === 0 ? 0 : held / all;
  }

  score(query: string): KeywordScores {
    const terms = searchTerms(query);
    return { text: this.#texts.score(terms), questions: this.#questions.score(terms) };
  }
}

function emptyDocuments(count: number): string[][] {
  return Array.from({ length: count }, () => []);
}
