// A linear tagger of sequences: which words of a question name what it asks for, and which point at a task or a part.
import { TOKEN_BUCKETS } from './token-features.ts';

/** What neither tagger looks for comes first in both. */
export const OUTSIDE = 'outside';
/** Words asked for, words that must be absent. */
export const WORD_TAGS = [OUTSIDE, 'asked', 'denied'] as const;
/** What points at tasks, what points at parts. */
export const POINTER_TAGS = [OUTSIDE, 'task', 'part'] as const;

/** Weights of features (one row of TOKEN_BUCKETS a tag, in units of `scale`) and of a tag after another (`follows[before][tag]`). */
export interface TaggerWeights<Tag extends string> {
  readonly tags: readonly Tag[];
  readonly features: Int8Array | Float64Array;
  readonly follows: readonly (readonly number[])[];
  readonly scale: number;
}

/**
 * The best sequence of tags for the features of each token (Viterbi) with at least one of the `wanted`; any, when none is
 * wanted.
 */
export function bestTags<Tag extends string>(
  tokens: readonly Uint16Array[],
  { tags: all, features: weights, follows, scale }: TaggerWeights<Tag>,
  wanted: readonly Tag[],
): Tag[] {
  const [outside] = all;
  if (tokens.length === 0 || outside === undefined) return [];
  const count = all.length;
  // A state is a tag and whether one that is wanted came so far: the first half of them are those before it.
  const states = count * 2;
  const isWanted = all.map((tag) => wanted.includes(tag));
  let scores = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  const before: Int8Array[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
    const from = new Int8Array(states).fill(-1);
    for (let tag = 0; tag < count; tag++) {
      let own = 0;
      for (const feature of token) own += weights[tag * TOKEN_BUCKETS + feature] ?? 0;
      own *= scale;
      if (index === 0) {
        next[isWanted[tag] ? count + tag : tag] = own + (follows[0]?.[tag] ?? 0);
        continue;
      }
      for (let state = 0; state < states; state++) {
        const reached = scores[state] as number;
        if (reached === Number.NEGATIVE_INFINITY) continue;
        const target = isWanted[tag] || state >= count ? count + tag : tag;
        const score = reached + own + (follows[state % count]?.[tag] ?? 0);
        if (score > (next[target] as number)) {
          next[target] = score;
          from[target] = state;
        }
      }
    }
    scores = next;
    before.push(from);
  }
  const allowed = Array.from({ length: states }, (_, state) => state).filter(
    (state) => wanted.length === 0 || state >= count,
  );
  let state = allowed.reduce((best, each) => ((scores[each] ?? 0) > (scores[best] ?? 0) ? each : best));
  const tags: Tag[] = [];
  for (let index = tokens.length - 1; index >= 0; index--) {
    tags.push(all[state % count] ?? outside);
    state = before[index]?.[state] ?? 0;
  }
  return tags.reverse();
}
