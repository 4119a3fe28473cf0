// How long a model may take: one signal that aborts when the caller's does, or when the first text or the whole is late.
import { ModelError } from './language-model.ts';

/** In milliseconds. */
export interface TimeLimits {
  readonly firstTextMs: number;
  readonly timeoutMs: number;
}

export interface RunningLimits {
  readonly signal: AbortSignal;
  /** The first text is there: from now on only the whole is limited. */
  hasText(): void;
  /** Stops the clocks and lets go of the caller's signal. */
  end(): void;
}

/** The reason of a late abort is a ModelError `timeout`; the caller's own reason is kept. */
export function startLimits({ firstTextMs, timeoutMs }: TimeLimits, caller?: AbortSignal): RunningLimits {
  const controller = new AbortController();
  const abortAfter = (milliseconds: number, what: string) =>
    setTimeout(() => {
      controller.abort(new ModelError('timeout', `gave ${what} within ${milliseconds} ms`));
    }, milliseconds);
  const first = abortAfter(firstTextMs, 'no usable sentence');
  const whole = abortAfter(timeoutMs, 'no whole answer');
  const follow = () => controller.abort(caller?.reason);
  if (caller?.aborted) follow();
  caller?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    hasText: () => clearTimeout(first),
    end: () => {
      clearTimeout(first);
      clearTimeout(whole);
      caller?.removeEventListener('abort', follow);
    },
  };
}

/** The items of `items`, ended by the abort's reason at once, whether or not their source looks at the signal. */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let isLeft = true;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  aborted.catch(() => {});
  try {
    for (;;) {
      const { done, value } = await Promise.race([iterator.next(), aborted]);
      if (done) {
        isLeft = false;
        return;
      }
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // Not awaited: a source that hangs would hold its reader.
    if (isLeft) void iterator.return?.()?.catch(() => {});
  }
}
