// Fits, cross-validates and saves the heads of a classifier.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_FILES, type HeadLabels, type Heads, type HeadsMeta } from '../linear-heads.ts';
import { FEATURE_BUCKETS } from '../question-features.ts';
import { crossValidate, type Fold, type Report } from './cross-validate.ts';
import {
  type Example,
  FIT_OPTIONS,
  type FittedWeights,
  fitClassifier,
  toClassifier,
} from './fit-classifier.ts';

/** The examples of each head. */
export type HeadExamples<Labels extends HeadLabels> = {
  readonly [Name in keyof Labels]: readonly (Example<Labels[Name][number]> & Fold)[];
};

type Fitted<Labels extends HeadLabels> = {
  readonly [Name in keyof Labels]: FittedWeights<Labels[Name][number]>;
};

export function fitHeads<Labels extends HeadLabels>(
  labels: Labels,
  examples: HeadExamples<Labels>,
): Fitted<Labels> {
  return mapHeads(labels, (name) =>
    fitClassifier(labels[name] ?? [], examples[name] ?? [], FIT_OPTIONS),
  ) as Fitted<Labels>;
}

/** The fitted weights as classifiers that can be asked. */
export function toHeads<Labels extends HeadLabels>(fitted: Fitted<Labels>): Heads<Labels> {
  return mapHeads(fitted, (name) => toClassifier(fitted[name] as FittedWeights<string>)) as Heads<Labels>;
}

/** Five-fold cross-validation of each head. */
export function crossValidateHeads<Labels extends HeadLabels>(
  labels: Labels,
  examples: HeadExamples<Labels>,
): Readonly<Record<keyof Labels, Report>> {
  return mapHeads(labels, (name) =>
    crossValidate(labels[name] ?? [], examples[name] ?? [], FIT_OPTIONS),
  ) as Record<keyof Labels, Report>;
}

/** Writes the files of fitted heads into `directory`; the same weights give the same bytes. */
export function saveHeads<Labels extends HeadLabels>(directory: string, fitted: Fitted<Labels>): void {
  mkdirSync(directory, { recursive: true });
  const all = Object.entries<FittedWeights<string>>(fitted);
  const heads: HeadsMeta['heads'] = Object.fromEntries(
    all.map(([name, { labels, scale, bias }]) => [name, { labels: [...labels], scale, bias: [...bias] }]),
  );
  const meta: HeadsMeta = { buckets: FEATURE_BUCKETS, heads };
  writeFileSync(join(directory, HEAD_FILES.meta), `${JSON.stringify(meta, null, 1)}\n`);
  writeFileSync(
    join(directory, HEAD_FILES.weights),
    Buffer.concat(all.map(([, { weights }]) => Buffer.from(weights.buffer))),
  );
}

function mapHeads<Result>(heads: object, make: (name: string) => Result): Record<string, Result> {
  return Object.fromEntries(Object.keys(heads).map((name) => [name, make(name)]));
}
