// The embedder of a model that lies on disk, as the shipped one: nothing is ever fetched.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { normaliseText } from '../text/normalise.ts';
import { type Embedder, EmbeddingError } from './embedder.ts';
import { type LoadedModel, loadFromDisk } from './transformers-model.ts';
import { assertVector } from './vector.ts';

export interface TransformersEmbedderOptions {
  /** Folder of the model, whose last part is the model's name. It holds the files of MODEL_FILES. */
  readonly directory: string;
  /** Where the library may keep files of its own; by default a folder under the system's temporary one. */
  readonly cacheDirectory?: string;
}

/** The files that decide the vectors, and so the digest; their order is part of it. */
export const MODEL_FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
] as const;

/**
 * Loads a model from disk, never from the network, and runs one text through it.
 * Throws EmbeddingError naming the file that is missing or the folder that cannot be read as a model.
 */
export async function loadTransformersEmbedder(options: TransformersEmbedderOptions): Promise<Embedder> {
  const directory = resolve(options.directory);
  const digest = digestFiles(directory);
  const model = await loadModel(directory, options.cacheDirectory);
  // The first run also pays for the library's lazy start, so that no visitor does.
  const [probe] = await model.run([''], 'mean');
  const dimension = probe?.length ?? 0;
  return {
    model: basename(directory),
    dimension,
    digest,
    // Trained with one table for both sides: a query and a passage are embedded alike.
    async embed(texts) {
      const vectors = await model.run(texts.map(normaliseText), 'mean');
      for (const vector of vectors) assertVector(vector, dimension);
      return vectors;
    },
  };
}

function digestFiles(directory: string): string {
  const hash = createHash('sha256');
  for (const name of MODEL_FILES) {
    const file = join(directory, name);
    try {
      hash.update(readFileSync(file));
    } catch (cause) {
      throw new EmbeddingError(`the embedding model's file ${file} cannot be read`, { cause });
    }
  }
  return hash.digest('hex');
}

async function loadModel(
  directory: string,
  cacheDirectory = join(tmpdir(), 'mingwen-transformers'),
): Promise<LoadedModel> {
  try {
    // An absolute path is read as it is; a relative one could be mistaken for the name of a hub's model.
    return await loadFromDisk(directory, cacheDirectory);
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    throw new EmbeddingError(`${directory} does not hold a readable embedding model: ${detail}`, { cause });
  }
}
