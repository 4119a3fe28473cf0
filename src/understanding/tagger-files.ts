// A saved tagger: what it is, and its weights (int8, one row of TOKEN_BUCKETS a tag).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ClassifierError, readOrRefuse } from './linear-heads.ts';
import { TOKEN_BUCKETS } from './token-features.ts';
import type { TaggerWeights } from './word-tagger.ts';

const metaSchema = z.object({
  buckets: z.literal(TOKEN_BUCKETS),
  tags: z.array(z.string()),
  scale: z.number(),
  follows: z.array(z.array(z.number())),
});

/** The tagger of this name with these tags. @throws ClassifierError */
export function loadTagger<const Tag extends string>(
  directory: string,
  name: string,
  tags: readonly Tag[],
): TaggerWeights<Tag> {
  return readOrRefuse(`the tagger ${name} in ${directory}`, () => {
    const meta = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8'));
    const { scale, follows, tags: own } = metaSchema.parse(meta);
    const features = new Int8Array(readFileSync(join(directory, `${name}.bin`)));
    const isSquare = follows.length === tags.length && follows.every((row) => row.length === tags.length);
    if (own.join() !== tags.join() || !isSquare || features.length !== tags.length * TOKEN_BUCKETS)
      throw new ClassifierError(`${features.length} weights for ${own.length} tags`);
    return { tags, features, follows, scale };
  });
}

/** The same weights give the same bytes. */
export function saveTagger(directory: string, name: string, weights: TaggerWeights<string>): void {
  const { tags, features, follows, scale } = weights;
  const meta = { buckets: TOKEN_BUCKETS, tags, scale, follows };
  writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(meta, null, 1)}\n`);
  writeFileSync(join(directory, `${name}.bin`), Int8Array.from(features));
}
