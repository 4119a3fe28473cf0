// Five-fold cross-validation of a classifier; a text's fold is fixed by its characters.
import { createHash } from 'node:crypto';
import { type Example, type FitOptions, fitClassifier, toClassifier } from './fit-classifier.ts';

export const FOLDS = 5;

/** A text whose hash decides the fold it is held out in. */
export interface Fold {
  readonly text: string;
}

export interface Report {
  readonly examples: number;
  readonly accuracy: number;
  /** For each label: how many there are, and what part of them is found and of those found is right. */
  readonly labels: readonly {
    readonly label: string;
    readonly count: number;
    readonly recall: number;
    readonly precision: number;
  }[];
}

/** The fold, 0 to 4, in which a text is held out. */
export function foldOf(text: string): number {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % FOLDS;
}

export function crossValidate<Label extends string>(
  labels: readonly Label[],
  examples: readonly (Example<Label> & Fold)[],
  options: FitOptions,
): Report {
  const predicted = Array.from({ length: FOLDS }, (_, fold) => {
    const held = examples.filter((example) => foldOf(example.text) === fold);
    const classifier = toClassifier(
      fitClassifier(
        labels,
        examples.filter((example) => foldOf(example.text) !== fold),
        options,
      ),
    );
    return held.map((example) => ({
      truth: example.label,
      found: classifier.predict(example.features)[0]?.label,
    }));
  }).flat();
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    examples: examples.length,
    accuracy: share(predicted.filter(({ truth, found }) => truth === found).length, predicted.length),
    labels: labels.map((label) => {
      const truth = predicted.filter((entry) => entry.truth === label);
      const right = truth.filter((entry) => entry.found === label).length;
      const found = predicted.filter((entry) => entry.found === label).length;
      return {
        label,
        count: truth.length,
        recall: share(right, truth.length),
        precision: share(right, found),
      };
    }),
  };
}
