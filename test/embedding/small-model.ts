// A model of a few characters with random rows, made by the project's own writers: what a hub serves in the tests.
import { writeOnnx } from '../../src/embedding/training/onnx-writer.ts';
import { createRandom } from '../../src/embedding/training/random.ts';
import { writeTokenizer } from '../../src/embedding/training/tokenizer-writer.ts';
import { SPECIAL_PIECES } from '../../src/embedding/training/vocabulary.ts';

const CHARACTERS = [
  ...new Set('没房子能在青岛落户吗村里的厕所什么时候改第项任务居住证为这个句生成表示以用于检索相关文章'),
  ...'abcdefghijklmnopqrstuvwxyz0123456789',
];
export const SMALL_DIMENSION = 8;

/** File name → content, in the layout that the library asks a hub for. Another seed gives other vectors. */
export function makeSmallModel(seed: number): Map<string, Uint8Array> {
  const pieces = [...SPECIAL_PIECES, ...CHARACTERS];
  const random = createRandom(seed);
  const quantised = {
    dimension: SMALL_DIMENSION,
    values: Int8Array.from({ length: pieces.length * SMALL_DIMENSION }, () => random.normal() * 40),
    scales: Float32Array.from(pieces, () => 0.01),
  };
  const scores = pieces.map((_, id) => (id < SPECIAL_PIECES.length ? 0 : -3));
  const texts = Object.entries(writeTokenizer({ pieces, scores }, SMALL_DIMENSION));
  const encoder = new TextEncoder();
  return new Map<string, Uint8Array>([
    ...texts.map(([name, text]) => [name, encoder.encode(text)] as const),
    ['onnx/model_quantized.onnx', writeOnnx(quantised)],
  ]);
}
