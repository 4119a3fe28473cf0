import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddingError } from '../../src/embedding/embedder.ts';
import type { HubSettings } from '../../src/embedding/embedding-settings.ts';
import { loadHubEmbedder } from '../../src/embedding/hub-embedder.ts';
import { loadTransformersEmbedder, MODEL_FILES } from '../../src/embedding/transformers-embedder.ts';
import { dot } from '../../src/embedding/vector.ts';
import { describeEmbedder } from './embedder-contract.ts';
import { deadAddress, type LocalServer, type Respond, startLocalServer } from './local-server.ts';
import { makeSmallModel, SMALL_DIMENSION } from './small-model.ts';

const MODEL = 'Xenova/small-zh';
const ZH_PREFIX = '为这个句子生成表示以用于检索相关文章：';

let hub: LocalServer;
let cache: string;
const caches: string[] = [];
const newCache = () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingwen-hub-'));
  caches.push(folder);
  return folder;
};
const settings = (changes: Partial<HubSettings> = {}): HubSettings => ({
  model: MODEL,
  hub: hub.url,
  pooling: 'mean',
  queryPrefix: '',
  passagePrefix: '',
  ...changes,
});
/** Answers as the hub does: `/owner/name/resolve/main/file`, 404 for what is not there. */
const serve = (files: ReadonlyMap<string, Uint8Array>): Respond => {
  return ({ path }, response) => {
    const file = files.get(path.replace(`/${MODEL}/resolve/main/`, ''));
    if (file === undefined) response.writeHead(404).end('Entry not found');
    else response.writeHead(200, { 'content-length': file.byteLength }).end(file);
  };
};
const small = makeSmallModel(1);

beforeAll(async () => {
  hub = await startLocalServer(serve(small));
});
afterAll(async () => {
  await hub.close();
  for (const folder of caches) rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  cache = newCache();
  hub.respond = serve(small);
  hub.asked.length = 0;
});

for (const pooling of ['mean', 'cls'] as const) {
  describeEmbedder(`a hub's model with ${pooling} pooling`, () =>
    loadHubEmbedder(settings({ pooling, queryPrefix: ZH_PREFIX }), newCache()),
  );
}

describe("a hub's model", () => {
  it('is fetched once, kept in a folder of its name, and then needs no hub', async () => {
    const first = await loadHubEmbedder(settings(), cache);
    expect(first.model).toBe(MODEL);
    expect(first.dimension).toBe(SMALL_DIMENSION);
    for (const file of MODEL_FILES) expect(existsSync(join(cache, MODEL, file))).toBe(true);
    const askedFirst = hub.asked.length;
    const again = await loadHubEmbedder(settings({ hub: await deadAddress() }), cache);
    expect(hub.asked).toHaveLength(askedFirst);
    expect(again.digest).toBe(first.digest);
    expect(await again.embed(['落户'], 'query')).toEqual(await first.embed(['落户'], 'query'));
  });

  it('continues a fetch that broke off', async () => {
    hub.respond = (asked, response) => {
      if (asked.path.endsWith('.onnx')) response.destroy();
      else void serve(small)(asked, response);
    };
    await expect(loadHubEmbedder(settings(), cache)).rejects.toThrow(EmbeddingError);
    hub.respond = serve(small);
    hub.asked.length = 0;
    await loadHubEmbedder(settings(), cache);
    expect(hub.asked.map(({ path }) => path).filter((path) => path.endsWith('/tokenizer.json'))).toEqual([]);
  });

  it('takes the prefix before a question and not before a passage', async () => {
    const bare = await loadHubEmbedder(settings(), cache);
    const prefixed = await loadHubEmbedder(settings({ queryPrefix: '为这个句子' }), cache);
    const [expected] = await bare.embed(['为这个句子落户'], 'passage');
    const [query] = await prefixed.embed(['落户'], 'query');
    const [passage] = await prefixed.embed(['落户'], 'passage');
    const [plain] = await bare.embed(['落户'], 'passage');
    expect(query).toEqual(expected);
    expect(passage).toEqual(plain);
    expect(query).not.toEqual(passage);
  });

  it('takes a prefix before passages where its family wants one', async () => {
    const bare = await loadHubEmbedder(settings(), cache);
    const prefixed = await loadHubEmbedder(settings({ passagePrefix: 'passage: ' }), cache);
    const expected = await bare.embed(['passage: 落户'], 'passage');
    expect(await prefixed.embed(['落户'], 'passage')).toEqual(expected);
  });

  it('is pooled as told: the first piece alone, or the mean', async () => {
    // A table knows no neighbours, so with the first piece alone every text is the start piece's row.
    const first = await loadHubEmbedder(settings({ pooling: 'cls' }), cache);
    const [one, other] = await first.embed(['落户', '厕所'], 'passage');
    expect(one && other && dot(one, other)).toBeCloseTo(1, 6);
    const mean = await loadHubEmbedder(settings({ pooling: 'mean' }), cache);
    const [left, right] = await mean.embed(['落户', '厕所'], 'passage');
    expect(left && right && dot(left, right)).toBeLessThan(0.99);
  });

  it('has another digest when its vectors, pooling, prefix or name change', async () => {
    const digestOf = async (changes: Partial<HubSettings> = {}) =>
      (await loadHubEmbedder(settings(changes), cache)).digest;
    const before = await digestOf();
    expect(await digestOf()).toBe(before);
    const others = [
      await digestOf({ pooling: 'cls' }),
      await digestOf({ queryPrefix: ZH_PREFIX }),
      await digestOf({ passagePrefix: 'passage: ' }),
    ];
    hub.respond = serve(makeSmallModel(2));
    others.push((await loadHubEmbedder(settings(), newCache())).digest);
    expect(new Set([before, ...others]).size).toBe(5);
  });
});

describe("a hub's model that cannot be opened is told in one line", () => {
  const expectError = async (changes: Partial<HubSettings>, ...parts: string[]) => {
    const error: unknown = await loadHubEmbedder(settings(changes), cache).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(EmbeddingError);
    const { message } = error as EmbeddingError;
    expect(message).not.toContain('\n');
    for (const part of parts) expect(message).toContain(part);
  };

  it('no hub at the address', async () => {
    const address = await deadAddress();
    await expectError({ hub: address }, address, 'cannot be reached', 'ECONNREFUSED');
  });

  it('a model that the hub does not have', async () => {
    await expectError({ model: 'Xenova/no-such-model' }, 'no model Xenova/no-such-model');
  });

  it('a model without a quantised file', async () => {
    hub.respond = serve(new Map([...small].filter(([name]) => !name.startsWith('onnx'))));
    await expectError({}, `no model ${MODEL}`, 'model_quantized.onnx');
  });

  it.each([401, 403, 500, 503])('a hub that answers %s', async (status) => {
    hub.respond = (_, response) => void response.writeHead(status).end('<html>no</html>');
    await expectError({}, hub.url, MODEL, `answered ${status}`);
  });

  it('a sign-in page instead of files, and how to try again', async () => {
    hub.respond = (_, response) => void response.writeHead(200).end('<html>\n<p>sign in</p>');
    await expectError({}, MODEL, 'remove', cache);
  });

  it('a kept file that is broken', async () => {
    await loadHubEmbedder(settings(), cache);
    writeFileSync(join(cache, MODEL, 'onnx/model_quantized.onnx'), 'x');
    await expectError({}, 'remove', join(cache, MODEL));
  });
});

describe('the network', () => {
  it('is off again after a hub was asked, also when that failed', async () => {
    await loadHubEmbedder(settings(), cache);
    await expect(loadHubEmbedder(settings({ model: 'a/b' }), cache)).rejects.toThrow(EmbeddingError);
    hub.asked.length = 0;
    await expect(loadTransformersEmbedder({ directory: 'models/none' })).rejects.toThrow(EmbeddingError);
    await loadTransformersEmbedder({ directory: join(cache, MODEL) });
    expect(hub.asked).toEqual([]);
  });

  it('serves two models asked for at once, and the shipped way beside them', async () => {
    const [left, right, local] = await Promise.all([
      loadHubEmbedder(settings(), cache),
      loadHubEmbedder(settings({ hub: `${hub.url}/` }), newCache()),
      loadTransformersEmbedder({ directory: 'models/mingwen-static' }),
    ]);
    expect(left.digest).toBe(right.digest);
    expect(local.dimension).toBeGreaterThan(0);
    expect(readdirSync(cache)).toEqual(['Xenova']);
  });
});
