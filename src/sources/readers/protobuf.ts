/** The fields of one protobuf message by number, each with its values in order: numbers, or bytes still to be read. */
export type ProtobufFields = Map<number, (number | Uint8Array)[]>;

/**
 * Reads as far as the bytes make sense, without a schema. (protobuf.dev, "Encoding".) Libraries throw at a message cut short, or
 * make up its end (docs/decisions/libraries.md).
 */
export function readProtobuf(bytes: Uint8Array): ProtobufFields {
  const fields: ProtobufFields = new Map();
  let at = 0;

  function varint(): number | null {
    let value = 0;
    // Numbers above 2^53 lose digits; no field read here is that large.
    for (let unit = 1; at < bytes.length && unit < 2 ** 70; unit *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
    return null;
  }
  function take(length: number): Uint8Array | null {
    if (at + length > bytes.length) return null;
    at += length;
    return bytes.subarray(at - length, at);
  }
  function value(wire: number): number | Uint8Array | null {
    if (wire === 0) return varint();
    if (wire === 1) return take(8);
    if (wire === 5) return take(4);
    if (wire !== 2) return null;
    const length = varint();
    return length === null ? null : take(length);
  }

  while (at < bytes.length) {
    const tag = varint();
    if (tag === null || tag < 8) break;
    const found = value(tag % 8);
    if (found === null) break;
    const number = Math.floor(tag / 8);
    const values = fields.get(number);
    if (values) values.push(found);
    else fields.set(number, [found]);
  }
  return fields;
}

/** The last value of a string field, `''` where there is none. */
export function stringOf(fields: ProtobufFields, number: number): string {
  const value = fields.get(number)?.at(-1);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : '';
}

/** The last value of a number field, 0 where there is none. */
export function numberOf(fields: ProtobufFields, number: number): number {
  const value = fields.get(number)?.at(-1);
  return typeof value === 'number' ? value : 0;
}

/** The messages of a repeated field. */
export function messagesOf(fields: ProtobufFields, number: number): ProtobufFields[] {
  return (fields.get(number) ?? []).flatMap((value) =>
    value instanceof Uint8Array ? [readProtobuf(value)] : [],
  );
}
