// The client of an OpenAI-compatible endpoint; the only file that imports openai. What an endpoint says of an error is
// never read: it may repeat the question, and it may have no end.
import type OpenAI from 'openai';

export type OpenAiClient = OpenAI;

export interface EndpointAddress {
  /** Address before `/chat/completions` or `/embeddings`. */
  readonly baseUrl: string;
  /** Null when the endpoint wants none. */
  readonly apiKey: string | null;
}

/**
 * A client that takes nothing from the environment, retries nothing by itself and logs nothing: it would log texts.
 * `timeout` (ms) ends with the headers of an answer; the body is for the caller to bound.
 */
export async function createOpenAiClient(
  { baseUrl, apiKey }: EndpointAddress,
  timeout: number,
): Promise<OpenAiClient> {
  // Imported late: most programs run without an endpoint.
  const { default: Client } = await import('openai');
  return new Client({
    baseURL: baseUrl,
    // The package insists on a key; an endpoint without one is sent no header at all.
    apiKey: apiKey ?? 'none',
    ...(apiKey === null ? { defaultHeaders: { Authorization: null } } : {}),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout,
    logLevel: 'off',
    fetch: fetchWithoutErrorBody,
  });
}

/** Milliseconds that an answer's Retry-After names, in seconds or as a date; null when it names none. */
export function readRetryAfter(headers: unknown, now: number): number | null {
  const written = headers instanceof Headers ? headers.get('retry-after') : null;
  if (written === null || written.trim() === '') return null;
  const seconds = Number(written);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(written) - now;
  return Number.isFinite(wait) ? Math.max(wait, 0) : null;
}

/** ` (ECONNREFUSED)`, from whichever error of the chain has a code. */
export function codeOf(error: unknown): string {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && typeof link.code === 'string') return ` (${link.code})`;
  }
  return '';
}

// The package reads the body of an error to its end before it throws.
async function fetchWithoutErrorBody(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.ok) return response;
  response.body?.cancel().catch(() => {});
  return new Response(null, { status: response.status, headers: response.headers });
}
