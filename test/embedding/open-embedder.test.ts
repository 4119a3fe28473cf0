import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { EmbeddingError } from '../../src/embedding/embedder.ts';
import { openEmbedder } from '../../src/embedding/open-embedder.ts';
import { openIndex } from '../../src/retrieval/index-folder.ts';
import { vectraStore } from '../../src/retrieval/vectra-store.ts';
import { fakeEmbedder } from '../fakes/fake-embedder.ts';
import { type Respond, startLocalServer } from './local-server.ts';
import { makeSmallModel } from './small-model.ts';

const SHIPPED = 'models/mingwen-static';
const open = (environment: Record<string, string>) => openEmbedder(readConfig(environment), SHIPPED);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('openEmbedder', () => {
  it('opens the shipped model by default, and never the network', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', fetch);
    const embedder = await open({ OPENAI_API_KEY: 'sk-of-the-language-model' });
    await embedder.embed(['落户'], 'query');
    expect(embedder.model).toBe('mingwen-static');
    expect(fetch).not.toHaveBeenCalled();
  });

  it("opens a hub's model, keeping its files below DATA_DIR", async () => {
    const files = makeSmallModel(1);
    const hub = await startLocalServer(({ path }, response) => {
      const file = files.get(path.replace('/Xenova/bge-tiny-zh/resolve/main/', ''));
      response.writeHead(file === undefined ? 404 : 200).end(file);
    });
    const data = mkdtempSync(join(tmpdir(), 'mingwen-open-'));
    const environment = { EMBEDDING_MODEL: 'Xenova/bge-tiny-zh', EMBEDDING_HUB: hub.url, DATA_DIR: data };
    const embedder = await open(environment);
    await hub.close();
    expect((await open(environment)).digest).toBe(embedder.digest);
    rmSync(data, { recursive: true });
  });

  it('opens an endpoint, and an index of its vectors is refused once the model behind the name changes', async () => {
    let dimension = 16;
    const respond: Respond = async ({ body }, response) => {
      const vectors = await fakeEmbedder({ dimension }).embed(JSON.parse(body).input, 'query');
      const data = vectors.map((vector, index) => ({ index, embedding: [...vector] }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    };
    const endpoint = await startLocalServer(respond);
    const environment = { EMBEDDING_MODEL: 'm', EMBEDDING_BASE_URL: endpoint.url };
    const directory = join(mkdtempSync(join(tmpdir(), 'mingwen-open-')), 'index');
    const lines: string[] = [];
    const openOnce = async () =>
      openIndex({
        directory,
        notice: 'n',
        keys: [{ kind: 'text', text: '落户', clauses: [0] }],
        embedder: await open(environment),
        store: vectraStore,
        report: (line) => lines.push(line),
      });
    await openOnce();
    await openOnce();
    expect(lines).toHaveLength(1);
    dimension = 17;
    await openOnce();
    expect(lines[1]).toMatch(/refused: its modelDigest is/);
    await endpoint.close();
    rmSync(join(directory, '..'), { recursive: true });
  });

  it('says in one line that an endpoint cannot be opened', async () => {
    const opening = open({ EMBEDDING_MODEL: 'm', EMBEDDING_BASE_URL: 'http://127.0.0.1:1/v1' });
    await expect(opening).rejects.toThrow(EmbeddingError);
    await expect(opening).rejects.toThrow(/^[^\n]*$/);
  });
});
