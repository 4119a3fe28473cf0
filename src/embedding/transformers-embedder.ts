// The embedder that runs a model from disk through transformers.js; the only file that imports the library.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import { normaliseText } from '../text/normalise.ts';
import { type Embedder, EmbeddingError } from './embedder.ts';
import { assertVector, normalise } from './vector.ts';

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

/** Texts a run of the model: each is padded to the longest of its batch, so a large batch wastes work. */
const BATCH_SIZE = 32;

/**
 * Loads a model from disk, never from the network, and runs one text through it.
 * Throws EmbeddingError naming the file that is missing or the folder that cannot be read as a model.
 */
export async function loadTransformersEmbedder(options: TransformersEmbedderOptions): Promise<Embedder> {
  const directory = resolve(options.directory);
  const digest = digestFiles(directory);
  const { tokenizer, model } = await loadModel(directory, options.cacheDirectory);
  // The first run also pays for the library's lazy start, so that no visitor does.
  const [probe] = await embedBatch(tokenizer, model, ['']);
  const dimension = probe?.length ?? 0;
  return {
    model: basename(directory),
    dimension,
    digest,
    // Trained with one table for both sides: a query and a passage are embedded alike.
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let begin = 0; begin < texts.length; begin += BATCH_SIZE) {
        const batch = texts.slice(begin, begin + BATCH_SIZE).map(normaliseText);
        vectors.push(...(await embedBatch(tokenizer, model, batch)));
      }
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
): Promise<{ tokenizer: PreTrainedTokenizer; model: PreTrainedModel }> {
  // Imported late: it costs 0.2 s, and most commands embed nothing.
  const { AutoModel, AutoTokenizer, env } = await import('@xenova/transformers');
  env.allowRemoteModels = false;
  env.cacheDir = cacheDirectory;
  try {
    // An absolute path is read as it is; a relative one could be mistaken for the name of a hub's model.
    const tokenizer = await AutoTokenizer.from_pretrained(directory, { local_files_only: true });
    const model = await AutoModel.from_pretrained(directory, {
      local_files_only: true,
      dtype: 'q8',
      device: 'cpu',
    });
    return { tokenizer, model };
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    throw new EmbeddingError(`${directory} does not hold a readable embedding model: ${detail}`, { cause });
  }
}

/** Runs the model and takes the mean over each text's pieces, scaled to length 1. */
async function embedBatch(
  tokenizer: PreTrainedTokenizer,
  model: PreTrainedModel,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const inputs = tokenizer([...texts], { padding: true, truncation: true });
  const { last_hidden_state: states } = (await model(inputs)) as { last_hidden_state: Tensor };
  const [, sequence = 0, dimension = 0] = states.dims;
  const values = states.data as Float32Array;
  const mask = inputs.attention_mask.data as BigInt64Array;
  return texts.map((_, text) => {
    const sum = new Float32Array(dimension);
    for (let position = 0; position < sequence; position += 1) {
      // The mask is 1 for a piece and 0 for padding; padding stands at the end.
      if (mask[text * sequence + position] !== 1n) break;
      const offset = (text * sequence + position) * dimension;
      for (let k = 0; k < dimension; k += 1) sum[k] = (sum[k] ?? 0) + (values[offset + k] ?? 0);
    }
    return normalise(sum);
  });
}
