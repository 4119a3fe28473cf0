// The learned half of understanding: what a turn is and what kind of thing it asks for, each with its probability.
import type { Scored } from './linear-classifier.ts';
import { type Heads, loadHeads, probabilityOf } from './linear-heads.ts';
import { QuestionFeatures } from './question-features.ts';
import {
  ACTS,
  type Act,
  ASKED_KINDS,
  type AskedKind,
  HOLDINGS,
  type Holding,
  LEANINGS,
} from './question-kinds.ts';

export interface Classification {
  /** Most probable first; the probabilities add up to 1. */
  readonly acts: readonly Scored<Act>[];
  readonly asks: readonly Scored<AskedKind>[];
  readonly held: readonly Scored<Holding>[];
}

export interface QuestionClassifier {
  classify(question: string): Classification;
  /** How probable it is that a turn after another is understood only with the question before it. */
  leaning(turn: string): number;
}

/** The heads of the classifier with their labels, in the order of their weights. */
export const QUESTION_HEADS = { acts: ACTS, asks: ASKED_KINDS, held: HOLDINGS, leaning: LEANINGS } as const;

/** Loads the classifier from `directory` for questions to a notice of this text. @throws ClassifierError */
export function loadQuestionClassifier(directory: string, noticeText: string): QuestionClassifier {
  return createClassifier(new QuestionFeatures(noticeText), loadHeads(directory, QUESTION_HEADS));
}

export function createClassifier(
  features: QuestionFeatures,
  { acts, asks, held, leaning }: Heads<typeof QUESTION_HEADS>,
): QuestionClassifier {
  return {
    classify(question) {
      const found = features.of(question);
      return { acts: acts.predict(found), asks: asks.predict(found), held: held.predict(found) };
    },
    leaning: (turn) => probabilityOf(leaning.predict(features.ofTurn(turn)), 'leaning'),
  };
}
