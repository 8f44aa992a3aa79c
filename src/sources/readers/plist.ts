/** A value of a property list; `Reference` is the number of an object in an archive. */
export type PlistValue = null | number | string | PlistValue[] | Map<string, PlistValue> | Reference;

class Reference {
  constructor(readonly index: number) {}
}

const DEEPEST = 16;

/**
 * The value in a binary property list, null where the bytes are none. Dates, bytes and truth values are left out. (CFBinaryPList.c
 * of Apple's CoreFoundation describes the form.) Libraries overflow the stack or work for minutes on a file made to do that
 * (docs/decisions/libraries.md).
 */
export function readPlist(bytes: Buffer): PlistValue {
  if (bytes.length < 40 || bytes.toString('latin1', 0, 8) !== 'bplist00') return null;
  const trailer = bytes.subarray(bytes.length - 32);
  const [offsetSize, referenceSize] = [trailer[6]!, trailer[7]!];
  const [count, top, table] = [8, 16, 24].map((at) => Number(trailer.readBigUInt64BE(at))) as [
    number,
    number,
    number,
  ];
  if (![offsetSize, referenceSize].every((size) => size > 0 && size <= 6)) return null;
  if (table + count * offsetSize > bytes.length) return null;
  const known = new Map<number, PlistValue>();

  const number = (at: number, size: number) =>
    at + size <= bytes.length && size <= 6 ? bytes.readUIntBE(at, size) : 0;

  /** An object by its number; one inside itself is cut off. */
  function object(index: number, depth: number): PlistValue {
    const before = known.get(index);
    if (before !== undefined) return before;
    if (index >= count || depth > DEEPEST) return null;
    const value = read(number(table + index * offsetSize, offsetSize), depth);
    known.set(index, value);
    return value;
  }

  function read(at: number, depth: number): PlistValue {
    const marker = bytes[at] ?? 0;
    const [type, low] = [marker >> 4, marker & 15];
    if (type === 1) return low > 2 ? number(at + 1 + (1 << low) - 6, 6) : number(at + 1, 1 << low);
    if (type === 8) return new Reference(number(at + 1, low + 1));
    // 15 means that the length follows, as a number of its own.
    const size = low === 15 ? 1 << ((bytes[at + 1] ?? 0) & 15) : 0;
    const length = low === 15 ? number(at + 2, size) : low;
    const start = at + 1 + (low === 15 ? 1 + size : 0);
    const isWide = type === 6;
    if (start + (isWide ? 2 : 1) * length > bytes.length) return null;
    if (type === 5) return bytes.toString('latin1', start, start + length);
    if (isWide)
      return Buffer.from(bytes.subarray(start, start + length * 2))
        .swap16()
        .toString('utf16le');
    const item = (i: number) => object(number(start + i * referenceSize, referenceSize), depth + 1);
    if (type === 10) return Array.from({ length }, (_, i) => item(i));
    if (type !== 13) return null;
    return new Map(Array.from({ length }, (_, i) => [String(item(i)), item(length + i)]));
  }

  return object(top, 0);
}

/** The dictionary an NSKeyedArchiver wrote, its entries' fields by name; empty where there is none. */
export function archivedDictionary(bytes: Buffer): Map<string, Map<string, PlistValue>> {
  const found = new Map<string, Map<string, PlistValue>>();
  const archive = readPlist(bytes);
  const objects = archive instanceof Map ? archive.get('$objects') : null;
  if (!(archive instanceof Map) || !Array.isArray(objects)) return found;
  const resolve = (value: PlistValue | undefined): PlistValue =>
    value instanceof Reference ? (objects[value.index] ?? null) : (value ?? null);
  const top = resolve(archive.get('$top'));
  const root = top instanceof Map ? resolve(top.get('root')) : null;
  if (!(root instanceof Map)) return found;
  const [keys, values] = [root.get('NS.keys'), root.get('NS.objects')];
  if (!Array.isArray(keys) || !Array.isArray(values)) return found;
  for (const [i, key] of keys.entries()) {
    const entry = resolve(values[i]);
    const fields =
      entry instanceof Map ? [...entry].map(([name, value]) => [name, resolve(value)] as const) : [];
    found.set(String(resolve(key)), new Map(fields));
  }
  return found;
}
