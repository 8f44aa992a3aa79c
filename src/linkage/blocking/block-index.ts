import type { Steps } from '../in-steps.ts';

/**
 * Which connections have a key that somebody asks for: a hash table of flat arrays, so that a million people with thirty keys
 * each are thirty million numbers and no objects. Open addressing with linear probing (Knuth, The Art of Computer
 * Programming 3, 6.4).
 */
export interface BlockIndex {
  /** By slot the key that stands there, and whether one does. */
  keys: Int32Array;
  isTaken: Uint8Array;
  /** By slot where its block begins in `positions`; it ends where that of the next slot begins. */
  starts: Uint32Array;
  /** Positions of connections, block by block, ascending within each. */
  positions: Uint32Array;
}

/** So many people are done between two steps. */
const stepSize = 512;

/**
 * `keysOf` gives the keys, signed 32-bit numbers, of the connection at a position; one that comes twice counts once, one that is not
 * `sought` not at all: most keys of a list nobody on the other has.
 */
export function* indexBlocks(
  sought: Int32Array,
  size: number,
  keysOf: (position: number) => ArrayLike<number>,
): Steps<BlockIndex> {
  const slots = 2 ** Math.ceil(Math.log2(1.25 * sought.length + 2));
  const index: BlockIndex = {
    keys: new Int32Array(slots),
    isTaken: new Uint8Array(slots),
    starts: new Uint32Array(slots + 1),
    positions: new Uint32Array(),
  };
  const { keys, isTaken, starts } = index;
  for (const key of sought) {
    const slot = slotFor(index, key);
    keys[slot] = key;
    isTaken[slot] = 1;
  }
  // While counting, entry `slot + 1` is how many the block holds and `last` who came last, as position + 1.
  const last = new Uint32Array(slots);
  let entries = { slots: new Uint32Array(size + 16), positions: new Uint32Array(size + 16) };
  let count = 0;
  for (let position = 0; sought.length > 0 && position < size; position++) {
    if (position % stepSize === 0) yield position / size;
    const theirs = keysOf(position);
    for (let at = 0; at < theirs.length; at++) {
      const slot = slotFor(index, theirs[at]!);
      if (isTaken[slot] === 0 || last[slot] === position + 1) continue;
      last[slot] = position + 1;
      starts[slot + 1]! += 1;
      if (count === entries.slots.length)
        entries = {
          slots: grown(entries.slots, Uint32Array),
          positions: grown(entries.positions, Uint32Array),
        };
      entries.slots[count] = slot;
      entries.positions[count++] = position;
    }
  }
  for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice(0, slots);
  const positions = new Uint32Array(count);
  for (let at = 0; at < count; at++) positions[next[entries.slots[at]!]!++] = entries.positions[at]!;
  return { ...index, positions };
}

/** The number of the block of a key, -1 where nobody has the key, or nobody asked for it. */
export function blockOf(index: BlockIndex, key: number): number {
  const slot = slotFor(index, key);
  return index.isTaken[slot] === 1 && blockLength(index, slot) > 0 ? slot : -1;
}

export function blockLength({ starts }: BlockIndex, block: number): number {
  return starts[block + 1]! - starts[block]!;
}

/**
 * Where a key stands or would. Keys are hashes already, but of their last bits all too many may be alike: the first bits of a
 * product (Fibonacci hashing: Knuth, 6.4), as many as the table has, or with many million keys its end would stay empty.
 */
function slotFor({ keys, isTaken }: BlockIndex, key: number): number {
  const last = keys.length - 1;
  let slot = Math.imul(key, 0x9e3779b1) >>> Math.clz32(last);
  while (isTaken[slot] === 1 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}

/** The keys of many people, one after another. */
export class KeyLists {
  #keys = new Int32Array(1 << 10);
  /** Where those of each end. */
  readonly #ends: number[] = [];

  get length(): number {
    return this.#ends.length;
  }

  get all(): Int32Array {
    return this.#keys.subarray(0, this.#ends.at(-1) ?? 0);
  }

  add(keys: readonly number[]): void {
    const start = this.#ends.at(-1) ?? 0;
    while (start + keys.length > this.#keys.length) this.#keys = grown(this.#keys, Int32Array);
    this.#keys.set(keys, start);
    this.#ends.push(start + keys.length);
  }

  at(position: number): Int32Array {
    return this.#keys.subarray(this.#ends[position - 1] ?? 0, this.#ends[position]);
  }
}

/** The same numbers, with room for as many more. */
function grown<Numbers extends Int32Array | Uint32Array>(
  numbers: Numbers,
  Numbers: new (length: number) => Numbers,
): Numbers {
  const more = new Numbers(numbers.length * 2);
  more.set(numbers);
  return more;
}
