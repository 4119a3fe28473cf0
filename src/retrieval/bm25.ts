// BM25 over term lists, in memory. Source: Robertson & Zaragoza, "The Probabilistic Relevance Framework" (2009).

/** Saturation of a repeated term (k1) and weight of a text's length (b); the usual values of the literature. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

interface Posting {
  readonly document: number;
  readonly weight: number;
}

/** An immutable index; a document is a list of terms and is named by its place in the list. */
export class Bm25 {
  readonly #postings = new Map<string, Posting[]>();
  readonly #size: number;

  constructor(documents: readonly (readonly string[])[]) {
    this.#size = documents.length;
    const lengths = documents.map((terms) => terms.length);
    const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
    for (const [document, terms] of documents.entries()) {
      const norm =
        SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * (terms.length / Math.max(1, meanLength)));
      for (const [term, count] of countTerms(terms)) {
        const weight = (count * (SATURATION + 1)) / (count + norm);
        const postings = this.#postings.get(term);
        if (postings === undefined) this.#postings.set(term, [{ document, weight }]);
        else postings.push({ document, weight });
      }
    }
    for (const [term, postings] of this.#postings) {
      const rarity = this.rarity(term);
      this.#postings.set(
        term,
        postings.map((posting) => ({ ...posting, weight: posting.weight * rarity })),
      );
    }
  }

  /** Inverse document frequency: 0 for a term in every document, greatest for a term in none. */
  rarity(term: string): number {
    const found = this.#postings.get(term)?.length ?? 0;
    return Math.log(1 + (this.#size - found + 0.5) / (found + 0.5));
  }

  holds(document: number, term: string): boolean {
    return this.#postings.get(term)?.some((posting) => posting.document === document) ?? false;
  }

  /** One score a document, 0 where no term matches; a term that the query repeats counts once. */
  score(terms: readonly string[]): Float64Array {
    const scores = new Float64Array(this.#size);
    for (const term of new Set(terms)) {
      for (const { document, weight } of this.#postings.get(term) ?? []) {
        scores[document] = (scores[document] ?? 0) + weight;
      }
    }
    return scores;
  }
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
