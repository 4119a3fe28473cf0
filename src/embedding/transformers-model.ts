// Runs embedding models through transformers.js, from disk or from a hub; the only file that imports the library.
import type * as Transformers from '@xenova/transformers';
import { EmbeddingError } from './embedder.ts';
import type { Pooling } from './model-families.ts';
import { normalise } from './vector.ts';

export interface LoadedModel {
  /** One vector of length 1 a text, in the order of the texts. The texts are taken as they are. */
  run(texts: readonly string[], pooling: Pooling): Promise<Float32Array[]>;
}

export interface HubRequest {
  /** `owner/name` */
  readonly model: string;
  /** Null for the library's own. */
  readonly hub: string | null;
  /** Absolute; the files are kept below it, in a folder of the model's name. */
  readonly cacheDirectory: string;
  /** A longer text is cut off; null leaves it to the model's own limit, which some models leave out. */
  readonly maximumPieces: number;
  /** Without these there is no model; the library would go on without some and fail obscurely. */
  readonly requiredFiles: readonly string[];
}

/** Texts a run of the model: each is padded to the longest of its batch, so a large batch wastes work. */
const BATCH_SIZE = 32;
/** A hub that has sent no headers by then (ms) is taken for dead; a body may take as long as it flows. */
const HUB_ANSWER_MS = 30_000;
/** `onnx/model_quantized.onnx`: a quarter of the size, and what the hub's models for this library all have. */
const PRETRAINED = { dtype: 'q8', device: 'cpu' } as const;

/** Loads a model from an absolute path, never from the network. Throws whatever the library throws. */
export async function loadFromDisk(
  directory: string,
  cacheDirectory: string,
  maximumPieces?: number,
): Promise<LoadedModel> {
  const { AutoModel, AutoTokenizer } = await importLibrary();
  const place = { local_files_only: true, cache_dir: cacheDirectory };
  const tokenizer = await AutoTokenizer.from_pretrained(directory, place);
  const model = await AutoModel.from_pretrained(directory, { ...place, ...PRETRAINED });
  return createModel(tokenizer, model, maximumPieces);
}

/** Hub loads one at a time: where the library looks is one setting for the whole process. */
let hubLoads: Promise<unknown> = Promise.resolve();

/**
 * Fetches a model from its hub, but for the files that are there already.
 * Throws EmbeddingError when the hub cannot be reached or refuses a required file, else whatever the library throws.
 */
export function loadFromHub(request: HubRequest): Promise<LoadedModel> {
  const load = hubLoads.then(() => fetchModel(request));
  hubLoads = load.catch(() => {});
  return load;
}

async function fetchModel(request: HubRequest): Promise<LoadedModel> {
  const { AutoModel, AutoTokenizer, env } = await importLibrary();
  const before = { remoteHost: env.remoteHost, fetch: env.fetch };
  const host = request.hub ?? env.remoteHost;
  const place = { cache_dir: request.cacheDirectory };
  Object.assign(env, {
    allowRemoteModels: true,
    remoteHost: host,
    fetch: (address: string | URL, init?: RequestInit) => fetchFile(request, host, address, init),
  });
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(request.model, place);
    const model = await AutoModel.from_pretrained(request.model, { ...place, ...PRETRAINED });
    return createModel(tokenizer, model, request.maximumPieces);
  } finally {
    Object.assign(env, { allowRemoteModels: false, ...before });
  }
}

async function fetchFile(
  { model, requiredFiles }: HubRequest,
  host: string,
  address: string | URL,
  init?: RequestInit,
): Promise<Response> {
  const response = await fetchInTime(host, address, init);
  const file = requiredFiles.find((name) => String(address).endsWith(`/${name}`));
  if (response.ok || file === undefined) return response;
  const { status } = response;
  // A hub answers 401 for a model that is not there, lest it tell which private ones are.
  const line = [401, 403, 404].includes(status)
    ? `the hub ${host} has no model ${model} open to us with a file ${file} (it answered ${status})`
    : `the hub ${host} answered ${status} when asked for ${file} of ${model}`;
  throw new EmbeddingError(line);
}

async function fetchInTime(host: string, address: string | URL, init?: RequestInit): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), HUB_ANSWER_MS);
  try {
    return await fetch(address, { ...init, signal: silence.signal });
  } catch (cause) {
    const reason = silence.signal.aborted ? `no answer in ${HUB_ANSWER_MS / 1000} s` : reasonOf(cause);
    throw new EmbeddingError(`the hub ${host} cannot be reached: ${reason}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** fetch says "fetch failed"; what failed stands in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? String(cause.code) : (cause.message.split('\n')[0] ?? cause.name);
}

let library: Promise<typeof Transformers> | undefined;

/** Imported late: it costs 0.2 s, and most commands embed nothing. The network is off but for fetchModel. */
function importLibrary(): Promise<typeof Transformers> {
  library ??= import('@xenova/transformers').then((imported) => {
    imported.env.allowRemoteModels = false;
    imported.env.fetch = (address) =>
      Promise.reject(new EmbeddingError(`the network is off, yet ${address} was asked for`));
    return imported;
  });
  return library;
}

function createModel(
  tokenizer: Transformers.PreTrainedTokenizer,
  model: Transformers.PreTrainedModel,
  maximumPieces?: number,
): LoadedModel {
  const limit =
    maximumPieces === undefined
      ? {}
      : { max_length: Math.min(maximumPieces, Number(tokenizer.model_max_length) || maximumPieces) };
  return {
    async run(texts, pooling) {
      const vectors: Float32Array[] = [];
      for (let begin = 0; begin < texts.length; begin += BATCH_SIZE) {
        const batch = texts.slice(begin, begin + BATCH_SIZE);
        const inputs = tokenizer(batch, { padding: true, truncation: true, ...limit });
        const outputs = (await model(inputs)) as { last_hidden_state?: Transformers.Tensor };
        if (outputs.last_hidden_state === undefined) {
          throw new EmbeddingError('the model gives no last_hidden_state to pool');
        }
        const mask = inputs.attention_mask.data as BigInt64Array;
        vectors.push(...pool(outputs.last_hidden_state, mask, pooling));
      }
      return vectors;
    },
  };
}

/** One vector a text from its pieces' states; the mask is 1 for a piece and 0 for padding, at either end. */
function pool(states: Transformers.Tensor, mask: BigInt64Array, pooling: Pooling): Float32Array[] {
  const [texts = 0, sequence = 0, dimension = 0] = states.dims;
  const values = states.data as Float32Array;
  return Array.from({ length: texts }, (_, text) => {
    const sum = new Float32Array(dimension);
    for (let position = 0; position < sequence; position += 1) {
      const piece = text * sequence + position;
      if (mask[piece] !== 1n) continue;
      const offset = piece * dimension;
      for (let k = 0; k < dimension; k += 1) sum[k] = (sum[k] ?? 0) + (values[offset + k] ?? 0);
      if (pooling === 'cls') break;
    }
    return normalise(sum);
  });
}
