import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { type ModelFiles, trainModel } from '../../../src/embedding/training/train-model.ts';
import { loadTransformersEmbedder } from '../../../src/embedding/transformers-embedder.ts';
import { dot } from '../../../src/embedding/vector.ts';
import { describeEmbedder } from '../embedder-contract.ts';
import { data, recipe } from './small-data.ts';

const train = (seed: number): ModelFiles => trainModel(data, { ...recipe, seed }, () => {});

function writeModel(files: ModelFiles): string {
  const directory = mkdtempSync(join(tmpdir(), 'mingwen-trained-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

describe('training on a tiny world', () => {
  const files = train(1);
  const directory = writeModel(files);
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadTransformersEmbedder({ directory });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('gives the same bytes for the same seed', () => {
    const again = train(1);
    expect(Object.keys(again)).toEqual(Object.keys(files));
    for (const [name, content] of Object.entries(files)) expect(again[name], name).toEqual(content);
  });

  it('gives other bytes for another seed', () => {
    expect(train(2)['onnx/model_quantized.onnx']).not.toEqual(files['onnx/model_quantized.onnx']);
  });

  it.each([
    ['what stood together in law', '学生', '入学', '管网'],
    ['what was asked of one clause', '迁户口', '取消城镇落户限制', '推动污水管网全覆盖'],
    ['what the glossary joins', '臭水', '污水', '落户'],
    ['an English question', 'sewage', '污水管网', '落户'],
    ['an unseen English form', 'sewages', '污水管网', '落户'],
  ])('has learnt %s', async (_, ...texts) => {
    const [question, right, wrong] = await embedder.embed(texts, 'query');
    if (!question || !right || !wrong) throw new Error('a vector is missing');
    expect(dot(question, right)).toBeGreaterThan(dot(question, wrong) + 0.2);
  });

  describeEmbedder('a freshly trained model', () => loadTransformersEmbedder({ directory }));
});
