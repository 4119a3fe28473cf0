// Whether the client of a request is still there, for an answer that takes its time.

export interface WatchedClient {
  /** Aborts when the client leaves; who writes the response may abort it too. */
  readonly left: AbortController;
  /** To be called when the answer is there: Node keeps a request's signal for ever while somebody listens to it. */
  release(): void;
}

export function watchClient(signal: AbortSignal): WatchedClient {
  const left = new AbortController();
  const leave = () => left.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  return { left, release: () => signal.removeEventListener('abort', leave) };
}
