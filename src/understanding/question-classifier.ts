// The learned half of understanding: what a turn is and what kind of thing it asks for, each with its probability.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LinearClassifier, type Scored } from './linear-classifier.ts';
import { FEATURE_BUCKETS, QuestionFeatures } from './question-features.ts';
import { ACTS, type Act, ASKED_KINDS, type AskedKind } from './question-kinds.ts';

export interface Classification {
  /** Most probable first; the probabilities add up to 1. */
  readonly acts: readonly Scored<Act>[];
  readonly asks: readonly Scored<AskedKind>[];
}

export type QuestionClassifier = (question: string) => Classification;

/** Files of a saved classifier: what it is, and its weights (int8, one row of FEATURE_BUCKETS a label, acts first). */
export const CLASSIFIER_FILES = { meta: 'classifier.json', weights: 'weights.bin' } as const;

const headSchema = z.object({ labels: z.array(z.string()), scale: z.number(), bias: z.array(z.number()) });
export const classifierMetaSchema = z.object({
  buckets: z.literal(FEATURE_BUCKETS),
  acts: headSchema,
  asks: headSchema,
});
export type ClassifierMeta = z.infer<typeof classifierMetaSchema>;

/** A saved classifier that cannot be used; the message says why in one line. */
export class ClassifierError extends Error {
  override readonly name = 'ClassifierError';
}

/** Loads the classifier from `directory` for questions to a notice of this text. @throws ClassifierError */
export function loadQuestionClassifier(directory: string, noticeText: string): QuestionClassifier {
  const { meta, weights } = readFiles(directory);
  const split = ACTS.length * FEATURE_BUCKETS;
  const acts = new LinearClassifier(ACTS, weights.subarray(0, split), meta.acts.scale, meta.acts.bias);
  const asks = new LinearClassifier(ASKED_KINDS, weights.subarray(split), meta.asks.scale, meta.asks.bias);
  return createClassifier(new QuestionFeatures(noticeText), acts, asks);
}

export function createClassifier(
  features: QuestionFeatures,
  acts: LinearClassifier<Act>,
  asks: LinearClassifier<AskedKind>,
): QuestionClassifier {
  return (question) => {
    const found = features.of(question);
    return { acts: acts.predict(found), asks: asks.predict(found) };
  };
}

function readFiles(directory: string): { meta: ClassifierMeta; weights: Int8Array } {
  try {
    const meta = classifierMetaSchema.parse(
      JSON.parse(readFileSync(join(directory, CLASSIFIER_FILES.meta), 'utf8')),
    );
    if (meta.acts.labels.join() !== ACTS.join() || meta.asks.labels.join() !== ASKED_KINDS.join()) {
      throw new ClassifierError('its labels are not those of this program');
    }
    return { meta, weights: new Int8Array(readFileSync(join(directory, CLASSIFIER_FILES.weights))) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new ClassifierError(`the question classifier in ${directory} cannot be read: ${reason}`, { cause });
  }
}

/** The probability of one label. */
export function probabilityOf<Label extends string>(scored: readonly Scored<Label>[], label: Label): number {
  return scored.find((entry) => entry.label === label)?.probability ?? 0;
}
