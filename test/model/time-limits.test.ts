// Time limits: which of them ends the work, with which reason, and that none outlives it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLimits, untilAborted } from '../../src/model/time-limits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LIMITS = { firstTextMs: 100, timeoutMs: 1_000 };

describe('startLimits', () => {
  it('aborts when no text has come in time', () => {
    const { signal } = startLimits(LIMITS);
    vi.advanceTimersByTime(99);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toMatchObject({ name: 'ModelError', fault: 'timeout' });
    expect(signal.reason.message).toContain('100 ms');
  });

  it('gives the whole its time once there is text', () => {
    const running = startLimits(LIMITS);
    running.hasText();
    vi.advanceTimersByTime(999);
    expect(running.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(running.signal.reason.message).toContain('1000 ms');
  });

  it('leaves no timer and no listener behind', () => {
    const caller = new AbortController();
    const remove = vi.spyOn(caller.signal, 'removeEventListener');
    const running = startLimits(LIMITS, caller.signal);
    running.end();
    expect(vi.getTimerCount()).toBe(0);
    expect(remove).toHaveBeenCalledOnce();
    caller.abort();
    expect(running.signal.aborted).toBe(false);
  });

  it('hands on the caller’s reason, also one from before', () => {
    const caller = new AbortController();
    const running = startLimits(LIMITS, caller.signal);
    caller.abort('left');
    expect(running.signal.reason).toBe('left');
    expect(startLimits(LIMITS, AbortSignal.abort('gone')).signal.reason).toBe('gone');
  });
});

describe('untilAborted', () => {
  async function* silent(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }

  it('ends at once although its source hangs', async () => {
    const controller = new AbortController();
    const items: number[] = [];
    const reading = async () => {
      for await (const item of untilAborted(silent(), controller.signal)) {
        items.push(item);
        queueMicrotask(() => controller.abort(new Error('late')));
      }
    };
    await expect(reading()).rejects.toThrow('late');
    expect(items).toEqual([1]);
  });

  it('starts nothing that is aborted already', async () => {
    const first = untilAborted(silent(), AbortSignal.abort(new Error('gone'))).next();
    await expect(first).rejects.toThrow('gone');
  });

  it('ends its source when its reader goes, and hands on its failure', async () => {
    let ended = false;
    async function* source(): AsyncGenerator<number> {
      try {
        yield 1;
        yield await Promise.resolve(2);
        throw new Error('broken');
      } finally {
        ended = true;
      }
    }
    const { signal } = new AbortController();
    for await (const item of untilAborted(source(), signal)) if (item === 1) break;
    expect(ended).toBe(true);
    const all = untilAborted(source(), signal);
    expect([(await all.next()).value, (await all.next()).value]).toEqual([1, 2]);
    await expect(all.next()).rejects.toThrow('broken');
  });
});
