import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldPieces, quantise } from '../../../src/embedding/training/fold-pieces.ts';
import { writeOnnx } from '../../../src/embedding/training/onnx-writer.ts';
import { packPieces } from '../../../src/embedding/training/piece-batch.ts';
import { createRandom } from '../../../src/embedding/training/random.ts';
import { encodeTexts } from '../../../src/embedding/training/static-model.ts';
import { writeTokenizer } from '../../../src/embedding/training/tokenizer-writer.ts';
import { loadTransformersEmbedder } from '../../../src/embedding/transformers-embedder.ts';

const DIMENSION = 4;
const PIECES = ['<pad>', '<s>', '<unk>', '户口', '户', '口', '落'];
const vocabulary = { pieces: PIECES, scores: [0, 0, 0, -1, -3, -3, -3] };
/** 户口 is its own row, that of 户 and that of 口; the others are themselves. */
const features = {
  starts: Int32Array.of(0, 0, 0, 0, 3, 4, 5, 6),
  rows: Int32Array.of(3, 4, 5, 4, 5, 6),
  rowCount: PIECES.length,
  latinRows: new Uint8Array(PIECES.length),
};
const random = createRandom(7);
const table = Float32Array.from({ length: PIECES.length * DIMENSION }, () => random.normal());
const model = { dimension: DIMENSION, features, table };

describe('folding', () => {
  it('makes of a piece the sum of its rows, so that a mean over pieces is the trained vector', () => {
    const folded = foldPieces(model);
    const [own, first, second] = [3, 4, 5].map((row) => table[row * DIMENSION] ?? 0);
    expect(folded.values[3 * DIMENSION]).toBeCloseTo((own ?? 0) + (first ?? 0) + (second ?? 0), 6);
    const encoded = encodeTexts(model, packPieces([[3]]), 0, random);
    const length = Math.hypot(...folded.values.subarray(3 * DIMENSION, 4 * DIMENSION));
    expect((folded.values[3 * DIMENSION] ?? 0) / length).toBeCloseTo(encoded.vectors[0] ?? 0, 6);
  });

  it('gives padding nothing, and the start and unknown pieces a faint direction', () => {
    const { values } = foldPieces(model);
    expect(values.subarray(0, DIMENSION).every((value) => value === 0)).toBe(true);
    for (const piece of [1, 2]) {
      expect(Math.hypot(...values.subarray(piece * DIMENSION, (piece + 1) * DIMENSION))).toBeCloseTo(1e-3, 6);
    }
  });
});

describe('quantise', () => {
  it('stays within half a step of every number', () => {
    const folded = foldPieces(model);
    const { values, scales } = quantise(folded);
    for (const [at, value] of folded.values.entries()) {
      const scale = scales[Math.floor(at / DIMENSION)] ?? 0;
      expect(Math.abs((values[at] ?? 0) * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-7);
    }
  });
});

describe('writeOnnx', () => {
  it('makes a model that the library loads and that is plain mean pooling to 1e-6', async () => {
    const quantised = quantise(foldPieces(model));
    const directory = mkdtempSync(join(tmpdir(), 'mingwen-onnx-'));
    const files = {
      ...writeTokenizer(vocabulary, DIMENSION),
      'onnx/model_quantized.onnx': writeOnnx(quantised),
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), content);
    }
    const embedder = await loadTransformersEmbedder({ directory });
    const texts = { 落户口: [6, 3], 口落落: [5, 6, 6], 户x户: [4, 2, 4], '': [] };
    const vectors = await embedder.embed(Object.keys(texts), 'query');
    for (const [place, pieces] of Object.values(texts).entries()) {
      const expected = meanOf([1, ...pieces], quantised);
      for (const [k, value] of expected.entries())
        expect(Math.abs((vectors[place]?.[k] ?? 9) - value)).toBeLessThan(1e-6);
    }
    rmSync(directory, { recursive: true });
  });
});

/** The mean of the rows of these pieces, scaled to length 1, in double precision. */
function meanOf(pieces: readonly number[], quantised: ReturnType<typeof quantise>): number[] {
  const sum = Array.from({ length: DIMENSION }, (_, k) =>
    pieces.reduce(
      (total, piece) =>
        total + (quantised.values[piece * DIMENSION + k] ?? 0) * (quantised.scales[piece] ?? 0),
      0,
    ),
  );
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}
