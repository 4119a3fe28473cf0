// Leaves an endpoint alone that failed too often: nobody waits for it, and after a while one request tries it again.
import { MODEL_FAILURES, MODEL_LONGEST_REST } from '../tuning.ts';
import { isEndpointFault, type LanguageModel, ModelError } from './language-model.ts';

export interface BreakerOptions {
  readonly cooldownMs: number;
  /** Milliseconds, for durations only. */
  readonly now: () => number;
}

/**
 * The model behind a breaker. It opens after MODEL_FAILURES faults of the endpoint in a row, or at once where the
 * endpoint names a time; then `write` throws `resting`. When the time is over one request tries, the others still rest.
 */
export function withBreaker(model: LanguageModel, { cooldownMs, now }: BreakerOptions): LanguageModel {
  let failures = 0;
  let restsUntil = 0;
  let isTrying = false;

  const fail = (error: unknown) => {
    if (!(error instanceof ModelError) || !isEndpointFault(error.fault)) return;
    failures += 1;
    const isOpen = failures >= MODEL_FAILURES;
    if (!isOpen && error.retryAfter === null) return;
    const rest = Math.max(isOpen ? cooldownMs : 0, error.retryAfter ?? 0);
    failures = MODEL_FAILURES;
    restsUntil = now() + Math.min(rest, MODEL_LONGEST_REST);
  };

  return {
    name: model.name,
    async *write(request, signal) {
      const isTrial = failures >= MODEL_FAILURES;
      if (isTrial && (isTrying || now() < restsUntil)) {
        throw new ModelError('resting', 'is left alone for a while after repeated failures');
      }
      isTrying ||= isTrial;
      let hasWritten = false;
      let hasFailed = false;
      try {
        for await (const text of model.write(request, signal)) {
          hasWritten = true;
          yield text;
        }
      } catch (error) {
        hasFailed = true;
        // Who aborts says why: a time limit is the endpoint's fault, a visitor's leaving is not.
        fail(signal.aborted ? signal.reason : error);
        throw error;
      } finally {
        if (isTrial) isTrying = false;
        // Also where the reader has enough and goes.
        if (hasWritten && !hasFailed && !signal.aborted) failures = 0;
      }
    },
  };
}
