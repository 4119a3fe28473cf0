// Several linear classifiers over the same hashed features, saved and read as one: a name and its labels each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LinearClassifier, type Scored } from './linear-classifier.ts';
import { FEATURE_BUCKETS } from './question-features.ts';

/** The labels of each head, by its name. */
export type HeadLabels = Readonly<Record<string, readonly string[]>>;
export type Heads<Labels extends HeadLabels> = {
  readonly [Name in keyof Labels]: LinearClassifier<Labels[Name][number]>;
};

/** Files of saved heads: what they are, and their weights (int8, one row of FEATURE_BUCKETS a label, head after head). */
export const HEAD_FILES = { meta: 'classifier.json', weights: 'weights.bin' } as const;

const headsMetaSchema = z.object({
  buckets: z.literal(FEATURE_BUCKETS),
  heads: z.record(
    z.string(),
    z.object({ labels: z.array(z.string()), scale: z.number(), bias: z.array(z.number()) }),
  ),
});
export type HeadsMeta = z.infer<typeof headsMetaSchema>;

/** Saved heads that cannot be used; the message says why in one line. */
export class ClassifierError extends Error {
  override readonly name = 'ClassifierError';
}

/** Reads the heads of `labels` from `directory`. @throws ClassifierError */
export function loadHeads<Labels extends HeadLabels>(directory: string, labels: Labels): Heads<Labels> {
  const { meta, weights } = readFiles(directory, labels);
  let read = 0;
  const heads = Object.entries(labels).map(([name, own]) => {
    const { scale, bias } = meta.heads[name] ?? { scale: 0, bias: [] };
    const rows = weights.subarray(read, read + own.length * FEATURE_BUCKETS);
    read += rows.length;
    return [name, new LinearClassifier(own, rows, scale, bias)];
  });
  return Object.fromEntries(heads) as Heads<Labels>;
}

/** What `read` gives. @throws ClassifierError when it fails, naming what could not be read. */
export function readOrRefuse<Result>(what: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new ClassifierError(`${what} cannot be read: ${reason}`, { cause });
  }
}

function readFiles(directory: string, labels: HeadLabels): { meta: HeadsMeta; weights: Int8Array } {
  return readOrRefuse(`the classifier in ${directory}`, () => {
    const meta = headsMetaSchema.parse(JSON.parse(readFileSync(join(directory, HEAD_FILES.meta), 'utf8')));
    for (const [name, own] of Object.entries(labels)) {
      const head = meta.heads[name];
      if (head?.labels.join() !== own.join() || head.bias.length !== own.length)
        throw new ClassifierError(`its ${name} are not this program's`);
    }
    const weights = new Int8Array(readFileSync(join(directory, HEAD_FILES.weights)));
    const count = Object.values(labels).flat().length;
    if (weights.length !== count * FEATURE_BUCKETS)
      throw new ClassifierError(`${weights.length} weights for ${count} labels`);
    return { meta, weights };
  });
}

/** The probability of one label. */
export function probabilityOf<Label extends string>(scored: readonly Scored<Label>[], label: Label): number {
  return scored.find((entry) => entry.label === label)?.probability ?? 0;
}
