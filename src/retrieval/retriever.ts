// Finds the clauses that a question is about: keyword and vector search, fused.
import type { Embedder } from '../embedding/embedder.ts';
import type { Clause, Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import {
  FUSION_WEIGHTS,
  HITS,
  type Leg,
  type LegWeights,
  LITERAL_BONUS,
  REJECTED_HITS,
  SOFT_MAXIMUM,
  VECTOR_KEYS,
} from '../tuning.ts';
import { fuse, type LegScores } from './fusion.ts';
import type { Key } from './keys.ts';
import { KeywordIndex } from './keyword-index.ts';
import { holdsLiteral, literalsOf } from './literals.ts';
import type { VectorIndex, VectorMatch } from './vector-index.ts';

export interface Hit {
  readonly clause: Clause;
  /** Fused score, 0 to 1. */
  readonly score: number;
  /** The raw score of each leg: BM25 for keywords, cosine or a soft maximum of cosines for vectors. */
  readonly legs: Readonly<Record<Leg, number>>;
  /** What part of the question, or of what it translates to, the clause speaks of: 0 to 1, by the rarity of its terms. */
  readonly coverage: number;
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The next best, not offered to the answer. */
  readonly rejected: readonly Hit[];
  readonly timings: { readonly embedMs: number; readonly keywordMs: number; readonly vectorMs: number };
}

export interface SearchOptions {
  /** Other weights than the tuned ones: a weight of 0 switches a leg off. */
  readonly weights?: LegWeights;
  /** Only clauses that this accepts are returned. */
  readonly accept?: (clause: Clause) => boolean;
  readonly hits?: number;
  /** A part of the question that counts as much as the whole: its scores and the question's are averaged. */
  readonly beside?: string;
}

export interface Retriever {
  search(question: string, options?: SearchOptions): Promise<SearchResult>;
}

/** How a question is put into the script and the language of the keys. */
export interface QueryReading {
  readonly read: (question: string) => string;
  /** The words of the keys' language for a question of another; null when there is nothing to translate. */
  readonly translate: (question: string) => string | null;
}

const AS_WRITTEN: QueryReading = { read: (question) => question, translate: () => null };

/** A retriever over one notice. `index` was built from exactly these `keys`, in their order; what a
 * question translates to counts as much as the question itself. */
export function createRetriever(
  notice: Notice,
  keys: readonly Key[],
  index: VectorIndex,
  embedder: Embedder,
  { read, translate }: QueryReading = AS_WRITTEN,
  now: () => number = () => performance.now(),
): Retriever {
  const clauses = notice.clauses;
  const keywords = new KeywordIndex(keys, clauses.length);
  return {
    async search(question, options = {}) {
      const started = now();
      const texts = [question, ...(options.beside === undefined ? [] : [options.beside])].map(read);
      const translated = translate(question);
      if (translated !== null) texts.push(translated);
      const asked = [texts[0] ?? '', ...(translated === null ? [] : [translated])];
      const vectors = await embedder.embed(texts, 'query');
      const embedded = now();
      const matches = await Promise.all(vectors.map((vector) => index.query(vector, VECTOR_KEYS)));
      const searched = now();
      const scored = texts.map((text, place) =>
        scoreLegs(keywords.score(text), matches[place] ?? [], keys, clauses.length),
      );
      const weights = options.weights ?? FUSION_WEIGHTS;
      const fused = average(scored.map((legs) => fuse(legs, weights)));
      addLiterals(fused, clauses, literalsOf(question));
      const [legs] = scored;
      const limit = options.hits ?? HITS;
      const ranked = rank(clauses, fused, options.accept)
        .slice(0, limit + REJECTED_HITS)
        .map(({ clause, place, score }) => ({
          clause,
          score,
          legs: legsOf(legs, place),
          coverage: Math.max(...asked.map((text) => keywords.coverage(text, place))),
        }));
      return {
        hits: ranked.slice(0, limit),
        rejected: ranked.slice(limit, limit + REJECTED_HITS),
        timings: { embedMs: embedded - started, vectorMs: searched - embedded, keywordMs: now() - searched },
      };
    },
  };
}

// A clause's own text speaks by its cosine; its questions together, the nearest most, by a soft maximum.
function scoreLegs(
  keyword: { text: Float64Array; questions: Float64Array },
  matches: readonly VectorMatch[],
  keys: readonly Key[],
  clauseCount: number,
): LegScores {
  const texts = new Float64Array(clauseCount);
  const questions = new Float64Array(clauseCount);
  for (const { key: place, score } of matches) {
    const key = keys[place];
    for (const clause of key?.clauses ?? []) {
      if (key?.kind === 'text') texts[clause] = score;
      else questions[clause] = (questions[clause] ?? 0) + Math.exp(score / SOFT_MAXIMUM);
    }
  }
  return {
    keywordText: keyword.text,
    keywordQuestions: keyword.questions,
    vectorText: texts,
    vectorQuestions: questions.map((sum) => (sum === 0 ? 0 : Math.max(0, SOFT_MAXIMUM * Math.log(sum)))),
  };
}

// A clause that holds what the question gives to the letter is raised above those that are only like it.
function addLiterals(fused: Float64Array, clauses: readonly Clause[], literals: readonly string[]): void {
  for (const literal of literals) {
    for (const [place, clause] of clauses.entries()) {
      if (holdsLiteral(searchTextOf(clause), literal)) fused[place] = (fused[place] ?? 0) + LITERAL_BONUS;
    }
  }
}

function rank(clauses: readonly Clause[], fused: Float64Array, accept?: (clause: Clause) => boolean) {
  return clauses
    .map((clause, place) => ({ clause, place, score: fused[place] ?? 0 }))
    .filter(({ clause, score }) => score > 0 && (accept === undefined || accept(clause)))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

function average(scores: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = scores;
  return first.map((_, place) => scores.reduce((sum, each) => sum + (each[place] ?? 0), 0) / scores.length);
}

function legsOf(legs: LegScores | undefined, place: number): Hit['legs'] {
  return {
    keywordText: legs?.keywordText[place] ?? 0,
    keywordQuestions: legs?.keywordQuestions[place] ?? 0,
    vectorText: legs?.vectorText[place] ?? 0,
    vectorQuestions: legs?.vectorQuestions[place] ?? 0,
  };
}
