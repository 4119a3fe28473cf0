// The learned half of understanding: what a turn is and what kind of thing it asks for, each with its probability.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LinearClassifier, type Scored } from './linear-classifier.ts';
import { FEATURE_BUCKETS, QuestionFeatures } from './question-features.ts';
import {
  ACTS,
  type Act,
  ASKED_KINDS,
  type AskedKind,
  HOLDINGS,
  type Holding,
  LEANINGS,
  type Leaning,
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

/** Files of a saved classifier: what it is, and its weights (int8, one row of FEATURE_BUCKETS a label, head after head). */
export const CLASSIFIER_FILES = { meta: 'classifier.json', weights: 'weights.bin' } as const;

/** The heads of the classifier with their labels, in the order of their weights. */
export const HEADS = { acts: ACTS, asks: ASKED_KINDS, held: HOLDINGS, leaning: LEANINGS } as const;
export const HEAD_NAMES = ['acts', 'asks', 'held', 'leaning'] as const;

const headSchema = z.object({ labels: z.array(z.string()), scale: z.number(), bias: z.array(z.number()) });
export const classifierMetaSchema = z.object({
  buckets: z.literal(FEATURE_BUCKETS),
  acts: headSchema,
  asks: headSchema,
  held: headSchema,
  leaning: headSchema,
});
export type ClassifierMeta = z.infer<typeof classifierMetaSchema>;

/** A saved classifier that cannot be used; the message says why in one line. */
export class ClassifierError extends Error {
  override readonly name = 'ClassifierError';
}

/** Loads the classifier from `directory` for questions to a notice of this text. @throws ClassifierError */
export function loadQuestionClassifier(directory: string, noticeText: string): QuestionClassifier {
  const { meta, weights } = readFiles(directory);
  let read = 0;
  const head = <Label extends string>(labels: readonly Label[], { scale, bias }: ClassifierMeta['acts']) => {
    const rows = weights.subarray(read, read + labels.length * FEATURE_BUCKETS);
    read += rows.length;
    return new LinearClassifier(labels, rows, scale, bias);
  };
  const heads = {
    acts: head(ACTS, meta.acts),
    asks: head(ASKED_KINDS, meta.asks),
    held: head(HOLDINGS, meta.held),
    leaning: head(LEANINGS, meta.leaning),
  };
  return createClassifier(new QuestionFeatures(noticeText), heads);
}

export interface Heads {
  readonly acts: LinearClassifier<Act>;
  readonly asks: LinearClassifier<AskedKind>;
  readonly held: LinearClassifier<Holding>;
  readonly leaning: LinearClassifier<Leaning>;
}

export function createClassifier(
  features: QuestionFeatures,
  { acts, asks, held, leaning }: Heads,
): QuestionClassifier {
  return {
    classify(question) {
      const found = features.of(question);
      return { acts: acts.predict(found), asks: asks.predict(found), held: held.predict(found) };
    },
    leaning: (turn) => probabilityOf(leaning.predict(features.ofTurn(turn)), 'leaning'),
  };
}

function readFiles(directory: string): { meta: ClassifierMeta; weights: Int8Array } {
  try {
    const meta = classifierMetaSchema.parse(
      JSON.parse(readFileSync(join(directory, CLASSIFIER_FILES.meta), 'utf8')),
    );
    for (const name of HEAD_NAMES) {
      if (meta[name].labels.join() !== HEADS[name].join() || meta[name].bias.length !== HEADS[name].length)
        throw new ClassifierError(`its ${name} are not this program's`);
    }
    const weights = new Int8Array(readFileSync(join(directory, CLASSIFIER_FILES.weights)));
    const labels = Object.values(HEADS).flat();
    if (weights.length !== labels.length * FEATURE_BUCKETS)
      throw new ClassifierError(`${weights.length} weights for ${labels.length} labels`);
    return { meta, weights };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new ClassifierError(`the question classifier in ${directory} cannot be read: ${reason}`, { cause });
  }
}

/** The probability of one label. */
export function probabilityOf<Label extends string>(scored: readonly Scored<Label>[], label: Label): number {
  return scored.find((entry) => entry.label === label)?.probability ?? 0;
}
