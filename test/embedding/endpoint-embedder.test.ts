import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EmbeddingError } from '../../src/embedding/embedder.ts';
import type { EndpointSettings } from '../../src/embedding/embedding-settings.ts';
import { loadEndpointEmbedder } from '../../src/embedding/endpoint-embedder.ts';
import { fakeEmbedder } from '../fakes/fake-embedder.ts';
import { describeEmbedder } from './embedder-contract.ts';
import { type Asked, deadAddress, type LocalServer, type Respond, startLocalServer } from './local-server.ts';

const DIMENSION = 32;
const TIMES = { timeout: 400, firstWait: 5, longestWait: 20 };
const SECRET = '俺家的秘密问题';

interface Item {
  index?: number;
  embedding: (number | string | null)[];
}

let endpoint: LocalServer;
const settings = (changes: Partial<EndpointSettings> = {}): EndpointSettings => ({
  model: 'text-embedding-test',
  baseUrl: `${endpoint.url}/v1`,
  apiKey: 'sk-test',
  queryPrefix: '',
  passagePrefix: '',
  ...changes,
});
const open = (changes: Partial<EndpointSettings> = {}) => loadEndpointEmbedder(settings(changes), TIMES);
const inputsOf = (asked: Asked): string[] => JSON.parse(asked.body).input;

async function itemsFor(asked: Asked, dimension = DIMENSION): Promise<Item[]> {
  const vectors = await fakeEmbedder({ dimension }).embed(inputsOf(asked), 'query');
  // Three times as long as a unit vector: the length is ours to take away.
  return vectors.map((vector, index) => ({ index, embedding: [...vector].map((value) => value * 3) }));
}

/** The well-behaved endpoint, or one whose vectors are changed on the way. It has the services' limits. */
function answering(change: (items: Item[]) => Item[] = (items) => items, dimension = DIMENSION): Respond {
  return async (asked, response) => {
    const inputs = inputsOf(asked);
    const isRefused = inputs.length > 10 || inputs.some((text) => text === '' || !text.isWellFormed());
    const data = change(await itemsFor(asked, dimension));
    response.writeHead(isRefused ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', model: 'x', data, usage: {} }));
  };
}

/** An answer that repeats what it was asked, as real services do. */
function refusing(status: number, headers: Record<string, string> = {}): Respond {
  return ({ body }, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: `bad input: ${body}`, code: body } }));
  };
}

beforeAll(async () => {
  endpoint = await startLocalServer(answering());
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.respond = answering();
  endpoint.asked.length = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describeEmbedder('an endpoint', () => open());

describe('an endpoint', () => {
  it('is asked for the model by name, with the key, and tells the dimension by a probe', async () => {
    const embedder = await open();
    expect(embedder).toMatchObject({ model: 'text-embedding-test', dimension: DIMENSION });
    expect(endpoint.asked).toHaveLength(1);
    expect(endpoint.asked[0]).toMatchObject({ method: 'POST', path: '/v1/embeddings' });
    expect(endpoint.asked[0]?.headers.authorization).toBe('Bearer sk-test');
    expect(JSON.parse(endpoint.asked[0]?.body ?? '')).toMatchObject({
      model: 'text-embedding-test',
      encoding_format: 'float',
    });
  });

  it('is sent no key when there is none, nor anything else of the environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-environment');
    vi.stubEnv('OPENAI_ORG_ID', 'organisation');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project');
    vi.stubEnv('OPENAI_BASE_URL', await deadAddress());
    await open({ apiKey: null });
    const headers = endpoint.asked[0]?.headers ?? {};
    expect(Object.keys(headers)).not.toContain('authorization');
    expect(JSON.stringify(headers)).not.toMatch(/sk-environment|organisation|project/);
  });

  it('takes each prefix on its own side, its full-width colon kept', async () => {
    const embedder = await open({ queryPrefix: '检索：', passagePrefix: 'passage: ' });
    endpoint.asked.length = 0;
    await embedder.embed(['落戶'], 'query');
    await embedder.embed(['落戶'], 'passage');
    expect(endpoint.asked.map(inputsOf)).toEqual([['检索：落户'], ['passage: 落户']]);
  });

  it('gets few texts a request, none of them endless', async () => {
    const embedder = await open();
    endpoint.asked.length = 0;
    await embedder.embed(
      ['户'.repeat(5000), ...Array.from({ length: 34 }, (_, number) => `${number}`)],
      'query',
    );
    expect(endpoint.asked.map((asked) => inputsOf(asked).length).toSorted()).toEqual([10, 10, 10, 5]);
    expect(Math.max(...endpoint.asked.flatMap(inputsOf).map((text) => text.length))).toBe(2000);
  });

  it.each([
    ['in another order', (items: Item[]) => items.toReversed()],
    ['without their places', (items: Item[]) => items.map(({ embedding }) => ({ embedding }))],
  ])('may give vectors %s', async (_, change) => {
    const before = await (await open()).embed(['落户', '厕所', '污水'], 'query');
    endpoint.respond = answering(change);
    expect(await (await open()).embed(['落户', '厕所', '污水'], 'query')).toEqual(before);
  });

  it('has another digest when its vectors, its dimension, a prefix or its name change', async () => {
    const digests = [(await open()).digest, (await open({ queryPrefix: 'query: ' })).digest];
    digests.push((await open({ model: 'other' })).digest);
    endpoint.respond = answering((items) =>
      items.map(({ embedding }) => ({ embedding: embedding.toReversed() })),
    );
    digests.push((await open()).digest);
    endpoint.respond = answering(undefined, 64);
    digests.push((await open()).digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('keeps its digest when it moves, or answers a very little differently', async () => {
    const { digest } = await open();
    const jitter = (value: Item['embedding'][number], place: number) =>
      Number(value) + 1e-6 * Math.sin(place);
    endpoint.respond = answering((items) =>
      items.map((item) => ({ ...item, embedding: item.embedding.map(jitter) })),
    );
    expect((await open({ baseUrl: `${endpoint.url}/v2` })).digest).toBe(digest);
  });
});

describe('an endpoint in trouble', () => {
  const failTimes = (count: number, fault: Respond): Respond => {
    let left = count;
    return (asked, response) => {
      left -= 1;
      return left >= 0 ? fault(asked, response) : answering()(asked, response);
    };
  };

  it.each([429, 500, 503, 408])('is asked again after %s', async (status) => {
    endpoint.respond = failTimes(2, refusing(status));
    expect((await open()).dimension).toBe(DIMENSION);
    expect(endpoint.asked).toHaveLength(3);
  });

  it('is asked again after it broke off, and after it kept silent', async () => {
    endpoint.respond = failTimes(1, (_, response) => void response.destroy());
    await open();
    endpoint.respond = failTimes(1, () => {});
    await open();
    expect(endpoint.asked).toHaveLength(4);
  });

  it('makes nobody wait for an hour because it says so', async () => {
    endpoint.respond = failTimes(1, refusing(429, { 'retry-after': '3600' }));
    const started = performance.now();
    await open();
    expect(performance.now() - started).toBeLessThan(2000);
  });

  const json = (text: string): Respond => {
    return (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  };
  const embedding = (values: (number | null)[]) =>
    answering((items) => items.map(({ index }) => ({ index: index ?? 0, embedding: values })));
  const stalling: Respond = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  };
  const FAULTS: readonly (readonly [string, Respond, RegExp, number])[] = [
    ['401', refusing(401), /answered 401: OPENAI_API_KEY/, 1],
    ['403', refusing(403), /answered 403/, 1],
    ['404', refusing(404), /answered 404: no such model/, 1],
    ['400', refusing(400), /answered 400$/, 1],
    ['429 for ever', refusing(429), /answered 429/, 3],
    ['500 for ever', refusing(500), /answered 500/, 3],
    ['a page', ({ body }, response) => void response.end(`<html>\n${body}`), /holds no embeddings/, 1],
    ['a page called JSON', json(`<html>${SECRET}`), /is not JSON/, 1],
    ['another object', json('{"choices":[]}'), /holds no embeddings/, 1],
    ['NaN', json('{"data":[{"embedding":[NaN,1]}]}'), /is not JSON/, 1],
    ['null in a vector', embedding([1, null]), /holds no embeddings/, 1],
    ['an infinite number', json('{"data":[{"embedding":[1e999,1]}]}'), /holds no embeddings|not finite/, 1],
    ['too large a number', embedding([1e300, 1]), /not finite/, 1],
    ['a zero vector', embedding([0, 0, 0]), /zero vector/, 1],
    ['an empty vector', embedding([]), /zero vector/, 1],
    ['too few vectors', answering((items) => items.slice(1)), /gave 0 vectors where 1 were asked for/, 1],
    ['too many vectors', answering((items) => [...items, ...items]), /gave 2 vectors where 1/, 1],
    [
      'a vector for another text',
      answering((items) => items.map((item) => ({ ...item, index: 7 }))),
      /no vector for text 1/,
      1,
    ],
    ['silence', () => {}, /did not answer within 400 ms/, 3],
    ['silence in the middle', stalling, /did not answer within 400 ms/, 3],
    ['a broken line', (_, response) => void response.destroy(), /cannot be reached/, 3],
  ];

  it.each(FAULTS)(
    'that answers with %s is told in one line without the text',
    async (_, fault, line, requests) => {
      const embedder = await open();
      endpoint.respond = fault;
      endpoint.asked.length = 0;
      const error: unknown = await embedder.embed([SECRET], 'query').catch((thrown) => thrown);
      expect(error).toBeInstanceOf(EmbeddingError);
      const { message, stack, cause } = error as EmbeddingError;
      expect(message).toMatch(line);
      expect(message).toContain(endpoint.url);
      expect(message).not.toContain('\n');
      expect(`${message}${stack}${String(cause)}`).not.toMatch(/秘密|sk-test/);
      expect(endpoint.asked).toHaveLength(requests);
      // The same answer to the probe: it never opens.
      await expect(open()).rejects.toThrow(EmbeddingError);
    },
  );

  it('of another dimension than the probe told is refused', async () => {
    const embedder = await open();
    endpoint.respond = answering(undefined, 16);
    await expect(embedder.embed(['落户'], 'query')).rejects.toThrow('a vector of 16 numbers where 32');
  });

  it('that does not exist is told with its address', async () => {
    const address = await deadAddress();
    await expect(open({ baseUrl: address })).rejects.toThrow(
      `${address} (model text-embedding-test) cannot be reached (ECONNREFUSED)`,
    );
  });

  it('logs nothing, whatever the environment asks the package to log', async () => {
    vi.stubEnv('OPENAI_LOG', 'debug');
    const spies = (['debug', 'info', 'warn', 'error', 'log'] as const).map((name) => vi.spyOn(console, name));
    await (await open()).embed([SECRET], 'query');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
