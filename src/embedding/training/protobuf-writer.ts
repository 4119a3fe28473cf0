// Writes protobuf messages: the four field kinds that an ONNX file needs, without a code generator.

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** An encoded field of a message; a message is the concatenation of its fields. */
export type ProtobufField = Uint8Array;

/** A non-negative whole number (int32, int64, enum). */
export function integerField(number: number, value: number): ProtobufField {
  return concatenate([varint(number * 8 + VARINT), varint(value)]);
}

export function bytesField(number: number, value: Uint8Array): ProtobufField {
  return concatenate([varint(number * 8 + LENGTH_DELIMITED), varint(value.length), value]);
}

export function stringField(number: number, value: string): ProtobufField {
  return bytesField(number, new TextEncoder().encode(value));
}

export function messageField(number: number, fields: readonly ProtobufField[]): ProtobufField {
  return bytesField(number, concatenate(fields));
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Base 128, least significant group first. Numbers beyond 2^31 stay exact because nothing here is shifted. */
function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${value} is not a non-negative whole number`);
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
