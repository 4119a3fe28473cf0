// Bytes worked out by hand from the protobuf encoding guide.
import { describe, expect, it } from 'vitest';
import {
  bytesField,
  integerField,
  messageField,
  stringField,
} from '../../../src/embedding/training/protobuf-writer.ts';

describe('the protobuf writer', () => {
  it('writes whole numbers in groups of seven bits', () => {
    expect([...integerField(1, 0)]).toEqual([0x08, 0]);
    expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
    expect([...integerField(20, 127)]).toEqual([0xa0, 0x01, 0x7f]);
  });

  it('keeps numbers beyond 32 bits', () => {
    expect([...integerField(1, 2 ** 32)]).toEqual([0x08, 0x80, 0x80, 0x80, 0x80, 0x10]);
  });

  it('refuses what the encoding of these fields cannot hold', () => {
    expect(() => integerField(1, -1)).toThrow(RangeError);
    expect(() => integerField(1, 0.5)).toThrow(RangeError);
  });

  it('writes bytes, text and messages with their length', () => {
    expect([...bytesField(2, Uint8Array.of(7, 8))]).toEqual([0x12, 2, 7, 8]);
    expect([...stringField(2, 'testing')]).toEqual([0x12, 7, ...new TextEncoder().encode('testing')]);
    expect([...messageField(3, [integerField(1, 150)])]).toEqual([0x1a, 3, 0x08, 0x96, 0x01]);
  });
});
