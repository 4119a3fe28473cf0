// The language model behind an OpenAI-compatible endpoint.
import { codeOf, createOpenAiClient, type OpenAiClient, readRetryAfter } from '../openai-client.ts';
import { type LanguageModel, ModelError, type ModelRequest } from './language-model.ts';
import type { ModelSettings } from './model-settings.ts';
import { readCompletion } from './read-completion.ts';

/**
 * What is asked beside the messages. Some models take neither: then the request is made again without.
 * No text of clauses needs imagination; an answer is a few hundred tokens, the rest leaves room for thinking aloud.
 */
const WISHES = { temperature: 0, max_tokens: 4096 };

export function openAiModel(settings: ModelSettings): LanguageModel {
  const { model, timeoutMs } = settings;
  let client: Promise<OpenAiClient> | undefined;
  let wishes: Partial<typeof WISHES> = WISHES;

  const request = async ({ system, messages }: ModelRequest, signal: AbortSignal): Promise<Response> => {
    client ??= createOpenAiClient(settings, timeoutMs);
    const { chat } = await client;
    const send = () =>
      chat.completions
        .create(
          {
            model,
            messages: [{ role: 'system', content: system }, ...messages],
            stream: true,
            n: 1,
            ...wishes,
          },
          { signal },
        )
        // The body is read by us: the package has no bounds for lines, bodies or time.
        .asResponse();
    try {
      return await send();
    } catch (error) {
      if (!isBadRequest(error) || wishes !== WISHES) throw error;
      wishes = {};
      return await send();
    }
  };

  return {
    name: model,
    async *write(asked, signal) {
      const response = await request(asked, signal).catch((error: unknown) => {
        throw explain(error);
      });
      if (response.body === null) throw new ModelError('empty', 'wrote nothing');
      yield* readCompletion(response.body);
    },
  };
}

function isBadRequest(error: unknown): boolean {
  const { status } = Object(error) as { status?: unknown };
  return status === 400 || status === 422;
}

/** The error in words of ours; without the cause, whose message may repeat the endpoint's. */
function explain(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  const { status, headers } = Object(error) as { status?: unknown; headers?: unknown };
  if (typeof status !== 'number') {
    return new ModelError('unreachable', `cannot be reached${codeOf(error)}`);
  }
  const line = `answered ${status}`;
  if (status === 429) {
    return new ModelError('busy', `${line}: too many requests, or the budget is spent`, retryAfter(headers));
  }
  if (status === 401 || status === 403) {
    return new ModelError('refused', `${line}: OPENAI_API_KEY is missing, wrong, or may not do this`);
  }
  if (status === 404) return new ModelError('refused', `${line}: no such model or address`);
  if (status >= 500) return new ModelError('broken', line, retryAfter(headers));
  return new ModelError('request', line);
}

function retryAfter(headers: unknown): number | null {
  return readRetryAfter(headers, Date.now());
}
