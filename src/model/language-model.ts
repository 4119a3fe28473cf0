// What a language model is to us: a text in pieces for a request, or a ModelError. Neither holds what the endpoint said.

/** One request: our instructions, and what the user asked beside the clauses. */
export interface ModelRequest {
  readonly system: string;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
}

export interface LanguageModel {
  /** Shown as `generator.model`. */
  readonly name: string;
  /** The text in the pieces in which it comes. Throws ModelError; ends at once when `signal` aborts. */
  write(request: ModelRequest, signal: AbortSignal): AsyncIterable<string>;
}

/** How a model can fail. */
export type ModelFault =
  | 'unreachable'
  /** The endpoint will not serve this program: a key, a name, an address. */
  | 'refused'
  /** The endpoint will not serve this request. */
  | 'request'
  | 'busy'
  | 'broken'
  | 'timeout'
  /** An answer that is no completion. */
  | 'malformed'
  /** The text stops before its end. */
  | 'cut'
  | 'empty'
  | 'too_long'
  | 'filtered'
  | 'declined'
  /** The endpoint failed too often and is left alone for a while. */
  | 'resting';

/** `message` is one line without a word that was sent or answered. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;
  /** Milliseconds that the endpoint asked for. */
  readonly retryAfter: number | null;

  constructor(fault: ModelFault, message: string, retryAfter: number | null = null) {
    super(message);
    this.fault = fault;
    this.retryAfter = retryAfter;
  }
}

/** False for what one question can bring about: it must not take the model from all others. */
export function isEndpointFault(fault: ModelFault): boolean {
  switch (fault) {
    case 'unreachable':
    case 'refused':
    case 'busy':
    case 'broken':
    case 'timeout':
    case 'malformed':
    case 'cut':
    case 'empty':
      return true;
    case 'request':
    case 'too_long':
    case 'filtered':
    case 'declined':
    case 'resting':
      return false;
  }
}
