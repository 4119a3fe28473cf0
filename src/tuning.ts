// Every number that was tuned, in one place, each with its unit, its reason and how it was set.

/** The legs of the search, each a score a clause: keywords and vectors, over its own text and over its questions. */
export const LEGS = ['keywordText', 'keywordQuestions', 'vectorText', 'vectorQuestions'] as const;
export type Leg = (typeof LEGS)[number];
export type LegWeights = Readonly<Record<Leg, number>>;

/**
 * Weights of the legs after each is scaled to 0…1 within the query; they add up to 1. Set on the 335 answerable
 * development questions: 98.0 % right task first in a wide plateau (vectors 0.5 to 0.7 together); equal steps of 0.05.
 */
export const FUSION_WEIGHTS: LegWeights = {
  keywordText: 0.05,
  keywordQuestions: 0.3,
  vectorText: 0.25,
  vectorQuestions: 0.4,
};

/** Keys asked of the vector index; several times what any clause has, so that its soft maximum is nearly complete. */
export const VECTOR_KEYS = 400;
/** Temperature, in units of cosine, of the soft maximum over a clause's questions; the scale of the training's loss. */
export const SOFT_MAXIMUM = 0.05;

/** Added to the fused score (0 to 1) of a clause for each figure or quoted word of the question that it holds. */
export const LITERAL_BONUS = 0.3;

/** Clauses returned as hits; the next ones are returned as rejected. */
export const HITS = 8;
export const REJECTED_HITS = 8;

/** A clause is quoted beside the best one when its fused score is at least this share of the best one's. */
export const EVIDENCE_SHARE = 0.85;
/** Clauses quoted for one question at most; lists and questions by number are not bound by it. */
export const EVIDENCE_CLAUSES = 3;
/** Nearest clauses shown when the notice does not answer. */
export const RELATED_CLAUSES = 3;
/** A clause is shown as near when its fused score is at least this share of the nearest one's. */
export const RELATED_SHARE = 0.55;

/**
 * Added to the log-odds of answering. On the development cases both aims hold from 0.25 to 1.00 (at most 8 % of unanswered
 * questions answered, at most 4 % of answerable ones refused); here both errors take about the same share of what they may.
 */
export const ANSWER_BIAS = 0.5;
/** The same for English, of which the judge is less sure: on the 98 English development cases more bias passes more up to 2. */
export const ANSWER_BIAS_ENGLISH = 1.5;
/**
 * What is exact (a task by its number with a topic, a list) is not given to a turn that is judged an order to leave the
 * role with at least this probability. From 0.5 to 0.75 no attack gains anything (`npm run eval:attack`).
 */
export const TURN_PROBABILITY = 0.75;
/** A list of tasks is asked for when that is at least this probable: a list by mistake still shows the words it looked for. */
export const LIST_PROBABILITY = 0.4;
/** A question refers to the structure of the notice when that is at least this probable. */
export const STRUCTURE_PROBABILITY = 0.45;
/** What is less probable gives way to a turn that is judged to ask nothing. */
export const SURE_PROBABILITY = 0.8;
/** A question of ownership, a comparison: when its kind is at least this probable. */
export const KIND_PROBABILITY = 0.5;
/** The same where the question says 哪个部门, 牵头单位 in so many words. */
export const DEPARTMENT_PROBABILITY = 0.15;
/** Clauses of the best clause's task that may name its actor: at least this share of its score. */
export const ACTOR_SHARE = 0.6;
/** References shown beside a question of ownership. */
export const REFERENCES = 3;
/** Below this coverage of the question by the best clause the subject itself counts as absent. */
export const ABSENT_COVERAGE = 0.45;
/** Follow-up questions offered with an answer. */
export const SUGGESTIONS = 3;
/** Clauses quoted for each side of a comparison at most, and the share of the best one's score that the second needs. */
export const SIDE_CLAUSES = 2;
export const SIDE_SHARE = 0.9;

/** Faults of a language model's endpoint in a row after which it is left alone: one may be chance, three are not. */
export const MODEL_FAILURES = 3;
/** Milliseconds for which an endpoint is left alone at most, whatever its Retry-After says. */
export const MODEL_LONGEST_REST = 600_000;
/** Sentences of a written answer at most: a rule is told in one to four. */
export const WRITTEN_SENTENCES = 8;
/** Sentences read of a model at most, dropped ones included: a model that repeats itself has no end. */
export const READ_SENTENCES = 24;
/** Characters of a written sentence at most: the longest clause of the notice has under 200. */
export const WRITTEN_CHARACTERS = 400;
