/**
 * Which connections have a key: a hash table of three flat arrays, so that a million people with thirty keys each are thirty
 * million numbers and no objects. Open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4).
 */
export interface BlockIndex {
  /** By slot the key that stands there; a slot whose block is empty is free. */
  keys: Int32Array;
  /** By slot where its block begins in `positions`; it ends where that of the next slot begins. */
  starts: Uint32Array;
  /** Positions of connections, block by block, ascending within each. */
  positions: Uint32Array;
}

/** `keysOf` gives the keys, signed 32-bit numbers, of the connection at a position; one that comes twice counts once. */
export function indexBlocks(size: number, keysOf: (position: number) => ArrayLike<number>): BlockIndex {
  const entries = listed(size, keysOf);
  const slots = 2 ** Math.ceil(Math.log2(1.25 * entries.keys.length + 2));
  const keys = new Int32Array(slots);
  const starts = new Uint32Array(slots + 1);
  // While counting, entry `slot + 1` is how many the block holds and `last` who came last, as position + 1.
  const last = new Uint32Array(slots);
  const slotOf = new Uint32Array(entries.keys.length);
  let count = 0;
  for (let at = 0; at < entries.keys.length; at++) {
    const key = entries.keys[at]!;
    let slot = firstSlot(key, slots);
    while (last[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    const someone = entries.positions[at]! + 1;
    if (last[slot] === someone) continue;
    keys[slot] = key;
    last[slot] = someone;
    starts[slot + 1]! += 1;
    slotOf[count] = slot;
    entries.positions[count++] = someone - 1;
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice(0, slots);
  const positions = new Uint32Array(count);
  for (let at = 0; at < count; at++) positions[next[slotOf[at]!]!++] = entries.positions[at]!;
  return { keys, starts, positions };
}

/** The number of the block of a key, -1 where nobody has the key. */
export function blockOf({ keys, starts }: BlockIndex, key: number): number {
  let slot = firstSlot(key, keys.length);
  while (starts[slot] !== starts[slot + 1]) {
    if (keys[slot] === key) return slot;
    slot = (slot + 1) & (keys.length - 1);
  }
  return -1;
}

export function blockLength({ starts }: BlockIndex, block: number): number {
  return starts[block + 1]! - starts[block]!;
}

/** Keys are hashes already, but of their last bits all too many may be alike. */
function firstSlot(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & (slots - 1);
}

interface Entries {
  keys: Int32Array;
  positions: Uint32Array;
}

function listed(size: number, keysOf: (position: number) => ArrayLike<number>): Entries {
  let keys = new Int32Array(size * 32 + 16);
  let positions = new Uint32Array(keys.length);
  let count = 0;
  for (let position = 0; position < size; position++) {
    const theirs = keysOf(position);
    while (count + theirs.length > keys.length) {
      keys = grown(keys, Int32Array);
      positions = grown(positions, Uint32Array);
    }
    for (let at = 0; at < theirs.length; at++) {
      keys[count] = theirs[at]!;
      positions[count++] = position;
    }
  }
  return { keys: keys.subarray(0, count), positions: positions.subarray(0, count) };
}

/** The same numbers, with room for as many more. */
export function grown<Numbers extends Int32Array | Uint32Array>(
  numbers: Numbers,
  Numbers: new (length: number) => Numbers,
): Numbers {
  const more = new Numbers(numbers.length * 2);
  more.set(numbers);
  return more;
}
