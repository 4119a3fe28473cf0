// Fits the tagger of words: an averaged structured perceptron; the same examples and seed give the same weights.
// Source: Collins, "Discriminative Training Methods for Hidden Markov Models" (2002).
import { createRandom, shuffled } from '../../embedding/training/random.ts';
import { TOKEN_BUCKETS } from '../token-features.ts';
import { bestTags, type TaggerWeights } from '../word-tagger.ts';
import { quantise } from './quantise.ts';

export interface TaggedExample<Tag extends string> {
  readonly tokens: readonly Uint16Array[];
  readonly tags: readonly Tag[];
}

const EPOCHS = 12;
/** Examples that a feature must occur in: what fewer have would only be learned by heart. */
const LEAST_EXAMPLES = 4;

/** Numbers that change step by step, and the sum of each change times the step it was made in. */
interface Averaged {
  readonly values: Float64Array;
  readonly late: Float64Array;
}

export function fitTagger<Tag extends string>(
  tags: readonly Tag[],
  examples: readonly TaggedExample<Tag>[],
  seed = 1,
): TaggerWeights<Tag> {
  const count = tags.length;
  const rowsOf = (follows: Float64Array) =>
    tags.map((_, before) => [...follows.subarray(before * count, (before + 1) * count)]);
  const place = (tag: Tag | undefined) => (tag === undefined ? 0 : tags.indexOf(tag));
  const features = averaged(count * TOKEN_BUCKETS);
  const follows = averaged(count * count);
  const random = createRandom(seed);
  const isFrequent = frequentFeatures(examples);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { tokens, tags: right } of shuffled(examples, random)) {
      const now = { tags, features: features.values, follows: rowsOf(follows.values), scale: 1 };
      const found = bestTags(tokens, now, []);
      for (const [sequence, change] of [
        [right, 1],
        [found, -1],
      ] as const) {
        for (const [index, token] of tokens.entries()) {
          const tag = place(sequence[index]);
          const before = place(sequence[index - 1]);
          add(follows, before * count + tag, change, step);
          // Where both agree the two changes would cancel out.
          if (right[index] === found[index]) continue;
          for (const feature of token)
            if (isFrequent[feature] === 1) add(features, tag * TOKEN_BUCKETS + feature, change, step);
        }
      }
      step += 1;
    }
  }
  const { weights, scale } = quantise(averageOf(features, step));
  return { tags, features: weights, follows: rowsOf(averageOf(follows, step)), scale };
}

function frequentFeatures(examples: readonly TaggedExample<string>[]): Uint8Array {
  const counts = new Uint32Array(TOKEN_BUCKETS);
  for (const { tokens } of examples)
    for (const feature of new Set(tokens.flatMap((token) => [...token])))
      counts[feature] = (counts[feature] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => Number(count >= LEAST_EXAMPLES));
}

function averaged(length: number): Averaged {
  return { values: new Float64Array(length), late: new Float64Array(length) };
}

function add({ values, late }: Averaged, at: number, change: number, step: number): void {
  values[at] = (values[at] ?? 0) + change;
  late[at] = (late[at] ?? 0) + change * step;
}

// The average over all steps is the last value less each change for the steps before it.
function averageOf({ values, late }: Averaged, steps: number): Float64Array {
  return values.map((value, at) => value - (late[at] ?? 0) / Math.max(1, steps));
}
