// The embedder behind an OpenAI-compatible endpoint. No text enters an error.
import { z } from 'zod';
import { codeOf, createOpenAiClient, readRetryAfter } from '../openai-client.ts';
import { normaliseText } from '../text/normalise.ts';
import { type Embedder, EmbeddingError } from './embedder.ts';
import type { EndpointSettings } from './embedding-settings.ts';
import { fingerprint, PROBE, roundCoarsely } from './fingerprint.ts';
import { assertVector, normalise } from './vector.ts';

/** Texts a request: the smallest limit among the known services (Alibaba's text-embedding-v3 and -v4). */
const BATCH_SIZE = 10;
/** Requests under way at once while an index is built. */
const REQUESTS_AT_ONCE = 4;
/** Characters of a text that are sent: four times the longest question, and within 8,192 tokens anywhere. */
const MAXIMUM_CHARACTERS = 2000;
/** Sent for a text without words: several services refuse an empty one. */
const NO_WORDS = '。';
const ATTEMPTS = 3;

/** In milliseconds. */
export interface EndpointTimes {
  /** One request, its body included. */
  readonly timeout: number;
  /** Before the second attempt; doubled before the third. */
  readonly firstWait: number;
  /** At most, whatever the endpoint's Retry-After says: a visitor waits. */
  readonly longestWait: number;
}

const TIMES: EndpointTimes = { timeout: 10_000, firstWait: 500, longestWait: 4_000 };

const embeddingsSchema = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()) })),
});

/** Why a request failed, in words that hold nothing of what was sent or answered. */
interface Failure {
  readonly reason: string;
  /** Worth another attempt. */
  readonly temporary: boolean;
  /** Milliseconds, when the endpoint named a time. */
  readonly retryAfter: number | null;
}

/**
 * Asks the endpoint for one vector, to learn the dimension and to know the model again.
 * Throws EmbeddingError, one line, when it cannot be reached or answers with what is no vector.
 */
export async function loadEndpointEmbedder(
  settings: EndpointSettings,
  times: EndpointTimes = TIMES,
): Promise<Embedder> {
  const { model, baseUrl, queryPrefix, passagePrefix } = settings;
  const client = await createOpenAiClient(settings, times.timeout);

  const embedChecked = async (texts: readonly string[], kind: 'query' | 'passage') => {
    const prefix = kind === 'query' ? queryPrefix : passagePrefix;
    const batches = intoGroups(
      texts.map((text) => prefix + prepare(text)),
      BATCH_SIZE,
    );
    const vectors: Float32Array[] = [];
    for (const group of intoGroups(batches, REQUESTS_AT_ONCE)) {
      const answers = await Promise.all(group.map((batch) => requestVectors(batch)));
      vectors.push(...answers.flat());
    }
    return vectors;
  };

  const requestVectors = async (batch: readonly string[]): Promise<Float32Array[]> => {
    for (let attempt = 1; ; attempt += 1) {
      const signal = AbortSignal.timeout(times.timeout);
      try {
        const body = { model, input: [...batch], encoding_format: 'float' as const };
        return readVectors(await client.embeddings.create(body, { signal }), batch.length);
      } catch (error) {
        const failure = explain(error, signal.aborted ? times.timeout : null);
        if (!failure.temporary || attempt === ATTEMPTS) {
          // Without the cause: its message repeats the endpoint's, which may repeat the text.
          throw new EmbeddingError(`the embedding endpoint ${baseUrl} (model ${model}) ${failure.reason}`);
        }
        const wait = failure.retryAfter ?? times.firstWait * 2 ** (attempt - 1);
        await new Promise((resolve) => setTimeout(resolve, Math.min(wait, times.longestWait)));
      }
    }
  };

  const [probe] = await embedChecked([PROBE], 'passage');
  if (probe === undefined) throw new EmbeddingError(`the embedding endpoint ${baseUrl} gave no vector`);
  return {
    model,
    dimension: probe.length,
    digest: fingerprint({ ...settings, pooling: null }, probe, roundCoarsely),
    async embed(texts, kind) {
      const vectors = await embedChecked(texts, kind);
      for (const vector of vectors) assertVector(vector, probe.length);
      return vectors;
    },
  };
}

/** Normalised, cut, well-formed (strict servers refuse half a surrogate pair) and never empty. */
function prepare(text: string): string {
  return normaliseText(text).slice(0, MAXIMUM_CHARACTERS).toWellFormed() || NO_WORDS;
}

function intoGroups<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, group) => items.slice(group * size, (group + 1) * size));
}

/** The answer's vectors in the order of the texts, which `index` tells; servers that leave it out keep the order. */
function readVectors(answer: unknown, count: number): Float32Array[] {
  const parsed = embeddingsSchema.safeParse(answer);
  if (!parsed.success) throw new EmbeddingError('gave an answer that holds no embeddings');
  const { data } = parsed.data;
  if (data.length !== count) {
    throw new EmbeddingError(`gave ${data.length} vectors where ${count} were asked for`);
  }
  const placed = new Map(data.map(({ index, embedding }, place) => [index ?? place, embedding]));
  return Array.from({ length: count }, (_, place) => {
    const numbers = placed.get(place);
    if (numbers === undefined) throw new EmbeddingError(`gave no vector for text ${place + 1} of ${count}`);
    try {
      return normalise(new Float32Array(numbers));
    } catch (error) {
      throw new EmbeddingError(`gave ${error instanceof Error ? error.message : 'no vector'}`);
    }
  });
}

function explain(error: unknown, timedOutAfter: number | null): Failure {
  const failure = (reason: string, temporary: boolean, retryAfter: number | null = null): Failure => ({
    reason,
    temporary,
    retryAfter,
  });
  if (error instanceof EmbeddingError) return failure(error.message, false);
  if (timedOutAfter !== null) return failure(`did not answer within ${timedOutAfter} ms`, true);
  if (error instanceof SyntaxError) return failure('gave an answer that is not JSON', false);
  const { status, headers } = Object(error) as { status?: unknown; headers?: unknown };
  if (typeof status !== 'number') return failure(`cannot be reached${codeOf(error)}`, true);
  const temporary = status >= 500 || [408, 409, 429].includes(status);
  return failure(
    `answered ${status}${MEANINGS[status] ?? ''}`,
    temporary,
    readRetryAfter(headers, Date.now()),
  );
}

const MEANINGS: Readonly<Record<number, string>> = {
  401: ': OPENAI_API_KEY is missing or wrong',
  403: ': OPENAI_API_KEY may not do this',
  404: ': no such model or address',
  429: ': too many requests, or the budget is spent',
};
