// Writes the model file: an ONNX graph that looks up one row a piece. Field numbers are those of onnx.proto3.
import type { QuantisedTable } from './fold-pieces.ts';
import {
  bytesField,
  concatenate,
  integerField,
  messageField,
  type ProtobufField,
  stringField,
} from './protobuf-writer.ts';

const INT8 = 3;
const INT64 = 7;
const FLOAT = 1;
const ATTRIBUTE_INTEGER = 2;
/** Old enough for every runtime of the last years; Gather, Cast and Mul have not changed since. */
const OPSET = 13;
const IR_VERSION = 8;

/**
 * `input_ids` (int64, batch × sequence) → `last_hidden_state` (float, batch × sequence × dimension):
 * Cast(Gather(values, ids)) × Gather(scales, ids). The mean over the sequence is left to the caller, as usual.
 */
export function writeOnnx(table: QuantisedTable): Uint8Array {
  const pieceCount = table.scales.length;
  const graph = [
    node('Gather', ['values', 'input_ids'], 'rounded'),
    node('Cast', ['rounded'], 'unscaled', { name: 'to', value: FLOAT }),
    node('Gather', ['scales', 'input_ids'], 'scale'),
    node('Mul', ['unscaled', 'scale'], 'last_hidden_state'),
    stringField(2, 'mingwen-static'),
    initializer('values', INT8, [pieceCount, table.dimension], new Uint8Array(table.values.buffer)),
    initializer('scales', FLOAT, [pieceCount, 1], littleEndian(table.scales)),
    messageField(11, valueInformation('input_ids', INT64, ['batch', 'sequence'])),
    messageField(12, valueInformation('last_hidden_state', FLOAT, ['batch', 'sequence', table.dimension])),
  ];
  return concatenate([
    integerField(1, IR_VERSION),
    stringField(2, 'mingwen'),
    messageField(7, graph),
    messageField(8, [stringField(1, ''), integerField(2, OPSET)]),
  ]);
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attribute?: { name: string; value: number },
): ProtobufField {
  const fields = [
    ...inputs.map((input) => stringField(1, input)),
    stringField(2, output),
    stringField(3, `${operator} ${output}`),
    stringField(4, operator),
  ];
  if (attribute !== undefined) {
    const content = [
      stringField(1, attribute.name),
      integerField(3, attribute.value),
      integerField(20, ATTRIBUTE_INTEGER),
    ];
    fields.push(messageField(5, content));
  }
  return messageField(1, fields);
}

function initializer(name: string, type: number, shape: readonly number[], data: Uint8Array): ProtobufField {
  return messageField(5, [
    ...shape.map((size) => integerField(1, size)),
    integerField(2, type),
    stringField(8, name),
    bytesField(9, data),
  ]);
}

/** A size that varies is named, a fixed one is a number. */
function valueInformation(name: string, type: number, shape: readonly (string | number)[]): ProtobufField[] {
  const sizes = shape.map((size) =>
    messageField(1, [typeof size === 'string' ? stringField(2, size) : integerField(1, size)]),
  );
  return [
    stringField(1, name),
    messageField(2, [messageField(1, [integerField(1, type), messageField(2, sizes)])]),
  ];
}

/** ONNX wants little-endian floats whatever the machine. */
function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setFloat32(index * 4, value, true);
  return bytes;
}
