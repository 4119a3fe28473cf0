// Asks the server: posts the conversation, hands over text as it comes, and ends with an answer or a fault; never throws.
import type { Answer, Message } from '../protocol.ts';
import { createEventReader, type ServerEvent } from './event-stream.ts';
import { createFault, type Fault, faultOfStatus } from './faults.ts';
import { readAnswer } from './read-answer.ts';

export type Ending =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'stopped' };

export interface AskRequest {
  readonly messages: readonly Message[];
  /** Empty for the server's own choice. */
  readonly notice: string;
  /** Checked text, in pieces, and the line that says who wrote it. */
  readonly onText: (text: string, label: string) => void;
  readonly signal: AbortSignal;
}

export interface ClientOptions {
  /** The address of /api/chat. */
  readonly address: string;
  readonly fetch: typeof fetch;
  /** False in in-app browsers whose responses have no body to read: they are answered with JSON. */
  readonly canStream: boolean;
  readonly isOnline: () => boolean;
  /** Runs a function later; the result cancels it. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface Client {
  ask(request: AskRequest): Promise<Ending>;
}

/** So long (ms) without a byte ends the waiting: longer than a language model is given by the server. */
const SILENCE_MS = 45_000;

export function createClient(options: ClientOptions): Client {
  return { ask: (request) => ask(options, request) };
}

async function ask(options: ClientOptions, request: AskRequest): Promise<Ending> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  let isLate = false;
  let cancelTimer = () => {};
  const listen = () => {
    cancelTimer();
    cancelTimer = options.later(() => {
      isLate = true;
      stop();
    }, SILENCE_MS);
  };
  request.signal.addEventListener('abort', stop);
  listen();
  let hasBegun = false;
  try {
    const response = await post(options, request, abort.signal);
    if (!response.ok) return { kind: 'fault', fault: await readFault(response) };
    hasBegun = true;
    return await readEnding(response, request.onText, listen);
  } catch {
    if (request.signal.aborted) return { kind: 'stopped' };
    return { kind: 'fault', fault: createFault(kindOfFailure(isLate, hasBegun, options.isOnline())) };
  } finally {
    cancelTimer();
    request.signal.removeEventListener('abort', stop);
  }
}

function kindOfFailure(isLate: boolean, hasBegun: boolean, isOnline: boolean): Fault['kind'] {
  if (isLate) return 'timeout';
  if (!isOnline) return 'offline';
  return hasBegun ? 'cut' : 'unreachable';
}

function post(options: ClientOptions, { messages, notice }: AskRequest, signal: AbortSignal) {
  const accept = options.canStream ? 'text/event-stream' : 'application/json';
  return options.fetch(options.address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(notice === '' ? { messages } : { messages, notice }),
    // No cookie is set, and none of the page's own goes along.
    credentials: 'omit',
    signal,
  });
}

async function readFault(response: Response): Promise<Fault> {
  const envelope: unknown = await response.json().catch(() => null);
  return faultOfStatus(response.status, messageOf(envelope), response.headers.get('retry-after'));
}

async function readEnding(
  response: Response,
  onText: AskRequest['onText'],
  listen: () => void,
): Promise<Ending> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('text/event-stream')) return endWith(await response.json());
  const reader = createEventReader();
  let label = '';
  for await (const text of readTexts(response)) {
    listen();
    for (const event of reader.read(text)) {
      if (event.event === 'answer-start') label = textOf(event, 'label');
      if (event.event === 'text-delta') onText(textOf(event, 'text'), label);
      const ending = endingOf(event);
      if (ending !== null) return ending;
    }
  }
  return { kind: 'fault', fault: createFault('cut') };
}

async function* readTexts(response: Response): AsyncGenerator<string> {
  if (!response.body) {
    yield await response.text();
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

function endingOf({ event, data }: ServerEvent): Ending | null {
  if (event === 'answer-end') return endWith(data);
  if (event === 'answer-error') return { kind: 'fault', fault: createFault('server') };
  return null;
}

function endWith(value: unknown): Ending {
  const answer = readAnswer(value);
  return answer === null ? { kind: 'fault', fault: createFault('server') } : { kind: 'answer', answer };
}

function textOf({ data }: ServerEvent, field: string): string {
  const fields: Readonly<Record<string, unknown>> = Object(data);
  return String(fields[field] ?? '');
}

function messageOf(envelope: unknown): string {
  if (typeof envelope !== 'object' || envelope === null || !('error' in envelope)) return '';
  const { error } = envelope;
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage && typeof error.message === 'string' ? error.message : '';
}
