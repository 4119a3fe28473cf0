// An embedding model without a model: each character adds to one of a few numbers, so texts that share characters are near.
import type { Embedder } from '../../src/embedding/embedder.ts';
import { normalise } from '../../src/embedding/vector.ts';

/** Deterministic; the first number is the same for every text, so that no text is without a direction. */
export function fakeEmbedder(
  changes: { model?: string; digest?: string; dimension?: number } = {},
): Embedder {
  const { model = 'fake', digest = 'f'.repeat(64), dimension = 64 } = changes;
  return {
    model,
    digest,
    dimension,
    embed: async (texts) => texts.map((text) => bagOfCharacters(text, dimension)),
  };
}

function bagOfCharacters(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  vector[0] = 0.5;
  for (const character of text) {
    const place = 1 + ((Math.imul(character.codePointAt(0) ?? 0, 2654435761) >>> 8) % (dimension - 1));
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return normalise(vector);
}
