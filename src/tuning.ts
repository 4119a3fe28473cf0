// Every number that was tuned, in one place, each with its unit, its reason and how it was set.

/** The legs of the search, each a score a clause: keywords and vectors, over its own text and over its questions. */
export const LEGS = ['keywordText', 'keywordQuestions', 'vectorText', 'vectorQuestions'] as const;
export type Leg = (typeof LEGS)[number];
export type LegWeights = Readonly<Record<Leg, number>>;

/** Weights of the legs after each is scaled to 0…1 within the query; they add up to 1. Set by npm run tune on dev. */
export const FUSION_WEIGHTS: LegWeights = {
  keywordText: 0.05,
  keywordQuestions: 0.4,
  vectorText: 0.15,
  vectorQuestions: 0.4,
};

/** Keys asked of the vector index; more than any clause has questions, so that the neighbours of a clause show too. */
export const VECTOR_KEYS = 160;

/** Clauses returned as hits; the next ones are returned as rejected. */
export const HITS = 8;
export const REJECTED_HITS = 8;

/** A clause is quoted beside the best one when its fused score is at least this share of the best one's. */
export const EVIDENCE_SHARE = 0.85;
/** Clauses quoted for one question at most; lists and questions by number are not bound by it. */
export const EVIDENCE_CLAUSES = 3;
/** Nearest clauses shown when the notice does not answer. */
export const RELATED_CLAUSES = 3;
