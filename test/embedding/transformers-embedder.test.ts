import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Embedder, EmbeddingError } from '../../src/embedding/embedder.ts';
import { loadTransformersEmbedder, MODEL_FILES } from '../../src/embedding/transformers-embedder.ts';
import { dot } from '../../src/embedding/vector.ts';
import { describeEmbedder } from './embedder-contract.ts';
import golden from './golden-vectors.json' with { type: 'json' };

const SHIPPED = 'models/mingwen-static';

describeEmbedder('the shipped model', () => loadTransformersEmbedder({ directory: SHIPPED }));

describe('the shipped model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadTransformersEmbedder({ directory: SHIPPED });
  });

  it('is named after its folder', () => {
    expect(embedder.model).toBe('mingwen-static');
    expect(embedder.dimension).toBe(128);
  });

  // Made by the model that is checked in; a newly trained one brings new numbers (models/mingwen-static/README.md).
  it.each(golden)('gives the known vector of "$name"', async ({ text, repeat, first }) => {
    const [vector] = await embedder.embed([text.repeat(repeat)], 'query');
    for (const [place, value] of first.entries()) expect(vector?.[place]).toBeCloseTo(value, 5);
  });

  it('does not see case, width or traditional characters', async () => {
    const [plain, ...others] = await embedder.embed(
      ['居住证 residence permit', '居住證 RESIDENCE ＰＥＲＭＩＴ'],
      'query',
    );
    for (const other of others) expect(plain && dot(plain, other)).toBeCloseTo(1, 5);
  });

  it.each([
    ['户口', '落户', '厕所'],
    ['residence permit', '居住证', '高速公路'],
    ['juzhuzheng', '居住证', '危房'],
    ['娃上学', '随迁子女教育', '污水'],
  ])('finds %s closer to %s than to %s', async (...texts) => {
    const [question, right, wrong] = await embedder.embed(texts, 'query');
    if (!question || !right || !wrong) throw new Error('a vector is missing');
    expect(dot(question, right)).toBeGreaterThan(dot(question, wrong) + 0.1);
  });
});

describe('loading', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'mingwen-embedder-'));
    cpSync(SHIPPED, directory, { recursive: true });
    return () => rmSync(directory, { recursive: true });
  });

  it.each(MODEL_FILES)('names %s when it is missing', async (name) => {
    rmSync(join(directory, name));
    const loading = loadTransformersEmbedder({ directory });
    await expect(loading).rejects.toThrow(EmbeddingError);
    await expect(loading).rejects.toThrow(name);
  });

  it.each([
    ['onnx/model_quantized.onnx', (file: string) => truncateSync(file, 1000)],
    ['onnx/model_quantized.onnx', (file: string) => writeFileSync(file, '')],
    ['tokenizer.json', (file: string) => truncateSync(file, 1000)],
    ['config.json', (file: string) => writeFileSync(file, '{')],
  ])('says in one line that a broken %s cannot be read', async (name, breakFile) => {
    breakFile(join(directory, name));
    const loading = loadTransformersEmbedder({ directory });
    await expect(loading).rejects.toThrow(EmbeddingError);
    await expect(loading).rejects.toThrow(directory);
    await expect(loading).rejects.toThrow(/^[^\n]*$/);
  });

  it('has another digest when any file differs', async () => {
    const before = await loadTransformersEmbedder({ directory });
    writeFileSync(join(directory, 'config.json'), '{"model_type":"bert","hidden_size":128}');
    const after = await loadTransformersEmbedder({ directory });
    expect(after.digest).not.toBe(before.digest);
  });
});

describe('the network', () => {
  const realFetch = globalThis.fetch;
  const asked: unknown[] = [];
  beforeAll(() => {
    globalThis.fetch = (input) => {
      asked.push(input);
      return Promise.reject(new Error('no network'));
    };
  });
  afterAll(() => {
    globalThis.fetch = realFetch;
  });

  it('is never asked, not even for a folder that does not exist', async () => {
    await loadTransformersEmbedder({ directory: SHIPPED });
    await expect(loadTransformersEmbedder({ directory: 'models/no-such-model' })).rejects.toThrow(
      EmbeddingError,
    );
    expect(asked).toEqual([]);
  });
});
