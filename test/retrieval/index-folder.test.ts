// The saved index: built once, opened again, refused with one line and built anew whenever it is not what it should be.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIndex, IndexError, type IndexRequest, openIndex } from '../../src/retrieval/index-folder.ts';
import { buildKeys } from '../../src/retrieval/keys.ts';
import type { VectorIndex } from '../../src/retrieval/vector-index.ts';
import { vectraStore } from '../../src/retrieval/vectra-store.ts';
import { fakeEmbedder } from '../fakes/fake-embedder.ts';
import { documentOf } from '../notice/fixtures.ts';

const KEYS = buildKeys(documentOf('标题', '(一)落户。放开落户。', '(二)改厕。推进改厕。'), []);

let root: string;
let lines: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingwen-index-'));
  lines = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = () => join(root, 'indexes', 'made-up');
const file = (name: string) => join(folder(), name);
const request = (changes: Partial<IndexRequest> = {}): IndexRequest => ({
  directory: folder(),
  notice: 'made-up',
  keys: KEYS,
  embedder: fakeEmbedder(),
  store: vectraStore,
  report: (line) => lines.push(line),
  ...changes,
});

async function nearest(index: VectorIndex, text: string): Promise<number | undefined> {
  const [vector = new Float32Array()] = await fakeEmbedder().embed([text], 'query');
  return (await index.query(vector, 1))[0]?.key;
}

/** Each key finds itself: the index holds these keys and no others. */
async function expectServes(index: VectorIndex): Promise<void> {
  expect(index.size).toBe(KEYS.length);
  for (const [place, key] of KEYS.entries()) expect(await nearest(index, key.text)).toBe(place);
  expect(readdirSync(join(root, 'indexes'))).toEqual(['made-up']);
}

function editManifest(edit: (manifest: Record<string, unknown>) => Record<string, unknown>): void {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
  writeFileSync(file('manifest.json'), JSON.stringify(edit(manifest)));
}

function flipBit(name: string, byte: number): void {
  const bytes = readFileSync(file(name));
  bytes[byte] = (bytes[byte] ?? 0) ^ 1;
  writeFileSync(file(name), bytes);
}

describe('openIndex', () => {
  it('builds an index where there is none and says so', async () => {
    await expectServes(await openIndex(request()));
    expect(lines).toEqual([`index ${folder()} built: 5 keys, model fake`]);
  });

  it('opens it the next time without building or embedding', async () => {
    await openIndex(request());
    lines = [];
    const idle = { ...fakeEmbedder(), embed: () => Promise.reject(new Error('not needed')) };
    await expectServes(await openIndex(request({ embedder: idle })));
    expect(lines).toEqual([]);
  });

  it('embeds the keys as passages, in more than one call when there are many', async () => {
    const calls: [number, string][] = [];
    const embedder = fakeEmbedder();
    const counted: IndexRequest['embedder'] = {
      ...embedder,
      embed: (texts, kind) => {
        calls.push([texts.length, kind]);
        return embedder.embed(texts, kind);
      },
    };
    const keys = Array.from({ length: 600 }, (_, at) => ({
      kind: 'text' as const,
      text: `第${at}句`,
      clauses: [at],
    }));
    expect((await openIndex(request({ keys, embedder: counted }))).size).toBe(600);
    expect(calls).toEqual([
      [256, 'passage'],
      [256, 'passage'],
      [88, 'passage'],
    ]);
  });
});

describe('an index that is not whole is refused and built anew', () => {
  beforeEach(async () => {
    await openIndex(request());
    lines = [];
  });

  it.each<[string, () => void, string | RegExp]>([
    ['without a manifest', () => rmSync(file('manifest.json')), 'it has no manifest'],
    [
      'with an empty folder',
      () => {
        for (const name of readdirSync(folder())) rmSync(file(name));
      },
      'it has no manifest',
    ],
    [
      'with a manifest cut short',
      () => truncateSync(file('manifest.json'), 40),
      /^its files cannot be read \(.+\)$/,
    ],
    [
      'with an empty manifest',
      () => truncateSync(file('manifest.json'), 0),
      /^its files cannot be read \(.+\)$/,
    ],
    ['with a manifest of another shape', () => editManifest(() => ({})), /^its files cannot be read \(.+\)$/],
    [
      'with a file cut short',
      () => truncateSync(file('index.json'), 100),
      'index.json was altered or cut short',
    ],
    ['with an empty file', () => truncateSync(file('index.json'), 0), 'index.json was altered or cut short'],
    ['with one bit flipped', () => flipBit('index.json', 500), 'index.json was altered or cut short'],
    ['without its file', () => rmSync(file('index.json')), /^its files cannot be read \(ENOENT.+\)$/],
    [
      'of another format',
      () => editManifest((manifest) => ({ ...manifest, format: 99 })),
      'its format is 99, expected 1',
    ],
    [
      'cut by another chunker',
      () => editManifest((manifest) => ({ ...manifest, chunker: 'pages/1' })),
      /^its chunker is pages\/1, expected clause-keys\/\d+$/,
    ],
  ])('%s', async (_name, damage, reason) => {
    damage();
    await expectServes(await openIndex(request()));
    const said = /^index (.+) refused: (.+); building it anew$/.exec(lines[0] ?? '');
    expect(said?.[1]).toBe(folder());
    if (typeof reason === 'string') expect(said?.[2]).toBe(reason);
    else expect(said?.[2]).toMatch(reason);
    expect(lines.slice(1)).toEqual([`index ${folder()} built: 5 keys, model fake`]);
  });

  it('one bit flipped anywhere in the manifest never changes what is served', async () => {
    const { length } = readFileSync(file('manifest.json'));
    for (let byte = 0; byte < length; byte += 23) {
      flipBit('manifest.json', byte);
      await expectServes(await openIndex(request()));
    }
  });
});

describe('an index of something else is refused and built anew', () => {
  beforeEach(async () => {
    await openIndex(request());
    lines = [];
  });

  it.each<[string, Partial<IndexRequest>, string]>([
    ['another notice', { notice: 'other' }, 'its notice is made-up, expected other'],
    ['another model', { embedder: fakeEmbedder({ model: 'new' }) }, 'its model is fake, expected new'],
    [
      'the same model trained anew',
      { embedder: fakeEmbedder({ digest: 'a'.repeat(64) }) },
      `its modelDigest is ${'f'.repeat(64)}, expected ${'a'.repeat(64)}`,
    ],
    ['another dimension', { embedder: fakeEmbedder({ dimension: 32 }) }, 'its dimension is 64, expected 32'],
  ])('%s', async (_name, changes, reason) => {
    const index = await openIndex(request(changes));
    expect(lines[0]).toBe(`index ${folder()} refused: ${reason}; building it anew`);
    expect(index.dimension).toBe(changes.embedder?.dimension ?? 64);
    expect(lines).toHaveLength(2);
  });

  it('another corpus, even of as many keys', async () => {
    const keys = KEYS.map((key, place) => (place === 2 ? { ...key, text: `${key.text}改` } : key));
    await openIndex(request({ keys }));
    expect(lines[0]).toMatch(
      /^index .+ refused: its corpusDigest is \w{64}, expected \w{64}; building it anew$/,
    );
  });

  it('keys that find other clauses', async () => {
    const keys = KEYS.map((key) => ({ ...key, clauses: [0] }));
    await openIndex(request({ keys }));
    expect(lines[0]).toContain('its corpusDigest is');
  });
});

describe('buildIndex', () => {
  it('swaps the new index in and leaves nothing else behind', async () => {
    await openIndex(request());
    await expectServes(await buildIndex(request()));
  });

  it('clears away what an interrupted build of this process left', async () => {
    mkdirSync(join(root, 'indexes', `made-up.building-${process.pid}`), { recursive: true });
    await expectServes(await buildIndex(request()));
  });

  it('keeps the old index when the new one cannot be made, and leaves no half of it', async () => {
    await openIndex(request());
    const failing = { ...fakeEmbedder(), embed: () => Promise.reject(new Error('out of memory\nat line 1')) };
    await expect(buildIndex(request({ embedder: failing }))).rejects.toThrow(
      new IndexError(`cannot write the index to ${folder()}: out of memory`),
    );
    lines = [];
    await expectServes(await openIndex(request()));
    expect(lines).toEqual([]);
  });

  it('leaves nothing when the first build fails halfway', async () => {
    const failing: IndexRequest['store'] = {
      ...vectraStore,
      build: async (directory, vectors) => {
        await vectraStore.build(directory, vectors.slice(0, 1));
        throw new Error('disk full');
      },
    };
    await expect(openIndex(request({ store: failing }))).rejects.toThrow(IndexError);
    expect(readdirSync(join(root, 'indexes'))).toEqual([]);
  });

  it('says in one line that a folder cannot be written', async () => {
    // Below a regular file nobody can write, root included.
    writeFileSync(join(root, 'file'), '');
    const directory = join(root, 'file', 'indexes', 'made-up');
    const error = await openIndex(request({ directory })).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IndexError);
    expect(String(error)).toMatch(
      new RegExp(`^IndexError: cannot write the index to ${directory}: E\\w+: .+$`),
    );
    expect(existsSync(directory)).toBe(false);
  });
});
