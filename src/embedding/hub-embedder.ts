// The embedder of a model from a hub: fetched once into a folder of ours, read from there ever after.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normaliseText } from '../text/normalise.ts';
import { type Embedder, EmbeddingError } from './embedder.ts';
import type { HubSettings } from './embedding-settings.ts';
import { fingerprint, PROBE, roundFinely } from './fingerprint.ts';
import { MODEL_FILES } from './transformers-embedder.ts';
import { type LoadedModel, loadFromDisk, loadFromHub } from './transformers-model.ts';
import { assertVector } from './vector.ts';

/** The length (in pieces) that the hub's small models were trained to; a question or clause is shorter. */
const MAXIMUM_PIECES = 512;

/**
 * Opens a hub's model, asking the hub only for files that `cacheDirectory` does not hold.
 * Throws EmbeddingError, one line, when the hub cannot be reached, has no such model, or gave what is none.
 */
export async function loadHubEmbedder(settings: HubSettings, cacheDirectory: string): Promise<Embedder> {
  const { pooling } = settings;
  const model = await loadModel(settings, resolve(cacheDirectory));
  const embedChecked = async (texts: readonly string[], kind: 'query' | 'passage') => {
    const prefix = kind === 'query' ? settings.queryPrefix : settings.passagePrefix;
    // The prefix is put before the normalised text: normalising would rewrite its full-width colon.
    return model.run(
      texts.map((text) => prefix + normaliseText(text)),
      pooling,
    );
  };
  const [probe] = await embedChecked([PROBE], 'passage');
  if (probe === undefined) throw new EmbeddingError(`${settings.model} gave no vector`);
  return {
    model: settings.model,
    dimension: probe.length,
    digest: fingerprint(settings, probe, roundFinely),
    async embed(texts, kind) {
      const vectors = await embedChecked(texts, kind);
      for (const vector of vectors) assertVector(vector, probe.length);
      return vectors;
    },
  };
}

async function loadModel({ model, hub }: HubSettings, cacheDirectory: string): Promise<LoadedModel> {
  const directory = join(cacheDirectory, model);
  const isHere = MODEL_FILES.every((file) => existsSync(join(directory, file)));
  try {
    return isHere
      ? await loadFromDisk(directory, cacheDirectory, MAXIMUM_PIECES)
      : await loadFromHub({
          ...{ model, hub, cacheDirectory },
          ...{ maximumPieces: MAXIMUM_PIECES, requiredFiles: MODEL_FILES },
        });
  } catch (cause) {
    if (cause instanceof EmbeddingError) throw cause;
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? cause.name) : String(cause);
    const line = `the model ${model} cannot be read (to fetch it again, remove ${directory}): ${detail}`;
    throw new EmbeddingError(line, { cause });
  }
}
