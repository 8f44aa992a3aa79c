/** Which connections have a key: all keys of all connections in one sorted list, as small as such a list can be. */
export interface BlockIndex {
  /** Ascending, one entry for each key of each connection. */
  keys: Uint32Array;
  /** Of the same entries; ascending where the key is the same. */
  positions: Uint32Array;
}

/** More people than this cannot be told apart in what a number leaves beside a key of 32 bits. */
const most = 2 ** 21;

/** `keysOf` gives the keys, 32-bit numbers, of the connection at a position. Throws RangeError beyond two million connections. */
export function indexBlocks(size: number, keysOf: (position: number) => Iterable<number>): BlockIndex {
  if (size > most) throw new RangeError(`More than ${most} connections.`);
  let entries = new Float64Array(size * 16);
  let count = 0;
  for (let position = 0; position < size; position++) {
    for (const key of keysOf(position)) {
      if (count === entries.length) entries = grown(entries);
      entries[count++] = key * most + position;
    }
  }
  entries = entries.subarray(0, count).sort();
  return {
    keys: Uint32Array.from(entries, (entry) => Math.floor(entry / most)),
    positions: Uint32Array.from(entries, (entry) => entry % most),
  };
}

function grown(entries: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(entries.length * 2 + 16);
  more.set(entries);
  return more;
}

/** Positions of the connections that have the key. */
export function blockOf({ keys, positions }: BlockIndex, key: number): Uint32Array {
  let from = 0;
  for (let to = keys.length; from < to; ) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < key) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (keys[end] === key) end++;
  return positions.subarray(from, end);
}
