// What can keep an answer from arriving, as a person would tell it apart.

export type FaultKind =
  /** The device has no network. */
  | 'offline'
  /** There is a network, and the server cannot be reached (or the page's origin is not allowed to). */
  | 'unreachable'
  /** The server has an error or is not ready. */
  | 'server'
  /** Too many questions in a short time. */
  | 'limited'
  /** Nothing came for too long. */
  | 'timeout'
  /** The answer broke off. */
  | 'cut'
  /** The server refuses this question and says why. */
  | 'refused';

export interface Fault {
  readonly kind: FaultKind;
  /** The server's own sentence, for `refused`. */
  readonly message: string;
  /** Seconds to wait, for `limited`; null when the server did not say. */
  readonly retryAfter: number | null;
}

export function createFault(kind: FaultKind, message = '', retryAfter: number | null = null): Fault {
  return { kind, message, retryAfter };
}

/** The fault of a response that is no answer. `message` is that of the error envelope, if there was one. */
export function faultOfStatus(status: number, message: string, retryAfter: string | null): Fault {
  if (status === 429) {
    // A date is possible as well; nobody needs it to the second.
    const seconds = Number(retryAfter ?? Number.NaN);
    return createFault('limited', '', seconds > 0 && Number.isFinite(seconds) ? Math.ceil(seconds) : null);
  }
  if (status >= 500 || message === '') return createFault('server');
  return createFault('refused', message);
}
