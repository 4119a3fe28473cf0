// The labelled questions of a corpus as training examples of each head of the classifier.
import type { LinkedQuestion } from '../../notice/load-questions.ts';
import type { LabelledQuestion } from '../load-labelled-questions.ts';
import type { LabelledTurn } from '../load-labelled-turns.ts';
import type { QUESTION_HEADS } from '../question-classifier.ts';
import type { QuestionFeatures } from '../question-features.ts';
import type { HeadExamples } from './fit-heads.ts';

/** Every so many of the questions linked to clauses joins as a plain question that is held: all would drown the rest. */
const LINKED_SHARE = 3;

export type QuestionExamples = HeadExamples<typeof QUESTION_HEADS>;

export function headExamples(
  labelled: readonly LabelledQuestion[],
  linked: readonly LinkedQuestion[],
  turns: readonly LabelledTurn[],
  features: QuestionFeatures,
): QuestionExamples {
  const plain = linked
    .filter((_, index) => index % LINKED_SHARE === 0)
    .map(({ q }) => ({ text: q, features: features.of(q) }));
  // A turn is held out by the question before it: turns after one question are alike.
  const read = [
    ...labelled.map((question) => ({ ...question, text: question.q })),
    ...turns.map((turn) => ({ ...turn, text: turn.before })),
  ].map((question) => ({ ...question, features: features.of(question.q) }));
  return {
    acts: [
      ...read.map(({ text, features: found, act }) => ({ text, features: found, label: act })),
      ...plain.map((example) => ({ ...example, label: 'question' as const })),
    ],
    asks: read.flatMap(({ text, features: found, asks }) =>
      asks === null ? [] : [{ text, features: found, label: asks }],
    ),
    held: [
      ...read.flatMap(({ text, features: found, held }) =>
        held === null
          ? []
          : [{ text, features: found, label: held ? ('held' as const) : ('not_held' as const) }],
      ),
      ...plain.map((example) => ({ ...example, label: 'held' as const })),
    ],
    leaning: turns.map(({ before, q, leans }) => ({
      text: before,
      features: features.ofTurn(q),
      label: leans ? 'leaning' : 'alone',
    })),
  };
}
