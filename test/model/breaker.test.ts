// When an endpoint is left alone, when it is tried again, and what does not count against it.
import { describe, expect, it } from 'vitest';
import { withBreaker } from '../../src/model/breaker.ts';
import { type LanguageModel, ModelError, type ModelFault } from '../../src/model/language-model.ts';
import { MODEL_FAILURES, MODEL_LONGEST_REST } from '../../src/tuning.ts';

const REQUEST = { system: '', messages: [] };
const COOLDOWN = 1_000;

/** A model that does what it is told, behind a breaker with a clock that is moved by hand. */
function behindBreaker() {
  let next: ModelError | 'write' | 'wait' = 'write';
  let asked = 0;
  let time = 5_000;
  let goOn = () => {};
  const inner: LanguageModel = {
    name: 'test',
    async *write(_request, signal) {
      asked += 1;
      if (next === 'wait') {
        await new Promise<void>((resolve, reject) => {
          goOn = resolve;
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      } else if (next !== 'write') throw next;
      yield '一';
      yield '二';
    },
  };
  const model = withBreaker(inner, { cooldownMs: COOLDOWN, now: () => time });
  const write = async (signal = new AbortController().signal): Promise<string> => {
    try {
      let text = '';
      for await (const piece of model.write(REQUEST, signal)) text += piece;
      return text;
    } catch (error) {
      return error instanceof ModelError ? error.fault : 'left';
    }
  };
  return {
    model,
    write,
    asked: () => asked,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    does: (what: ModelError | ModelFault | 'write' | 'wait') => {
      const isPlain = what === 'write' || what === 'wait' || what instanceof ModelError;
      next = isPlain ? what : new ModelError(what, what);
    },
    goOn: () => goOn(),
  };
}

async function openBreaker() {
  const tested = behindBreaker();
  tested.does('broken');
  for (let time = 0; time < MODEL_FAILURES; time += 1) expect(await tested.write()).toBe('broken');
  return tested;
}

describe('a breaker', () => {
  it('opens after failures in a row: the endpoint is asked no more', async () => {
    const { write, asked, does } = await openBreaker();
    does('write');
    expect(await write()).toBe('resting');
    expect(asked()).toBe(MODEL_FAILURES);
  });

  it('does not open for failures with answers between them', async () => {
    const { write, does } = behindBreaker();
    for (let time = 0; time < MODEL_FAILURES * 2; time += 1) {
      does(time % 2 === 0 ? 'broken' : 'write');
      expect(await write()).not.toBe('resting');
    }
  });

  it('tries again when the time is over, and closes when that goes well', async () => {
    const { write, does, pass } = await openBreaker();
    does('write');
    pass(COOLDOWN - 1);
    expect(await write()).toBe('resting');
    pass(1);
    expect(await write()).toBe('一二');
    does('broken');
    expect(await write()).toBe('broken');
    does('write');
    expect(await write()).toBe('一二');
  });

  it('opens again at once when the trial fails', async () => {
    const { write, pass } = await openBreaker();
    pass(COOLDOWN);
    expect(await write()).toBe('broken');
    expect(await write()).toBe('resting');
  });

  it('lets one request try, the others rest', async () => {
    const { write, does, pass, goOn } = await openBreaker();
    pass(COOLDOWN);
    does('wait');
    const trial = write();
    expect(await write()).toBe('resting');
    goOn();
    expect(await trial).toBe('一二');
  });

  it('is not held open by a trial whose visitor left', async () => {
    const { write, does, pass } = await openBreaker();
    pass(COOLDOWN);
    does('wait');
    const visitor = new AbortController();
    const trial = write(visitor.signal);
    visitor.abort(new Error('left'));
    expect(await trial).toBe('left');
    does('write');
    expect(await write()).toBe('一二');
  });

  it.each(['request', 'too_long', 'filtered', 'declined'] as const)(
    'does not open for %s, which a question can bring about',
    async (fault) => {
      const { write, does } = behindBreaker();
      does(fault);
      for (let time = 0; time < MODEL_FAILURES * 3; time += 1) expect(await write()).toBe(fault);
    },
  );

  it('does not open for visitors who leave, and does for an endpoint that is late', async () => {
    const { write, does } = behindBreaker();
    const aborted = async (reason: Error) => {
      does('wait');
      const visitor = new AbortController();
      const written = write(visitor.signal);
      visitor.abort(reason);
      await written;
    };
    for (let time = 0; time < MODEL_FAILURES * 2; time += 1) await aborted(new Error('left'));
    does('write');
    expect(await write()).toBe('一二');
    for (let time = 0; time < MODEL_FAILURES; time += 1) await aborted(new ModelError('timeout', 'late'));
    does('write');
    expect(await write()).toBe('resting');
  });

  it('takes a reader who has enough for a good end', async () => {
    const { model, write, does, pass } = await openBreaker();
    pass(COOLDOWN);
    does('write');
    for await (const piece of model.write(REQUEST, new AbortController().signal)) {
      expect(piece).toBe('一');
      break;
    }
    does('broken');
    expect(await write()).toBe('broken');
    expect(await write()).toBe('broken');
  });

  it('opens at once for as long as the endpoint asks, within reason', async () => {
    const { write, does, pass } = behindBreaker();
    does(new ModelError('busy', '429', 5_000));
    expect(await write()).toBe('busy');
    does('write');
    pass(4_999);
    expect(await write()).toBe('resting');
    pass(1);
    expect(await write()).toBe('一二');
    does(new ModelError('busy', '429', 1e12));
    await write();
    does('write');
    pass(MODEL_LONGEST_REST);
    expect(await write()).toBe('一二');
  });
});
