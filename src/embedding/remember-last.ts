// An embedder that keeps the vectors of its last call: a question is searched for and compared in one breath.
import type { Embedder } from './embedder.ts';

/** Texts of the last call are not embedded again; nothing older is kept. */
export function rememberLast(embedder: Embedder): Embedder {
  let last = new Map<string, Float32Array>();
  return {
    ...embedder,
    async embed(texts, kind) {
      const known = last;
      const keyOf = (text: string) => `${kind} ${text}`;
      const missing = [...new Set(texts)].filter((text) => !known.has(keyOf(text)));
      const made = missing.length === 0 ? [] : await embedder.embed(missing, kind);
      const vectors = new Map(missing.map((text, place) => [keyOf(text), made[place]] as const));
      const all = texts.map((text) => {
        const vector = vectors.get(keyOf(text)) ?? known.get(keyOf(text));
        if (vector === undefined) throw new Error(`${embedder.model} gave no vector for a text`);
        return vector;
      });
      if (missing.length > 0)
        last = new Map(texts.map((text, place) => [keyOf(text), all[place] as Float32Array]));
      return all;
    },
  };
}
