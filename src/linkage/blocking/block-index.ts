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
const stepSize = 4096;

/**
 * Blocks of the keys that are `sought`, signed 32-bit numbers, of those whom `listed` has: most keys of a list nobody on the other
 * has. A key that comes twice counts once. A block that would be larger than `mostIn` says of its key is left empty.
 */
export function* indexBlocks(
  sought: Int32Array,
  listed: KeyLists,
  mostIn: (key: number) => number,
): Steps<BlockIndex> {
  const table = tableOf(sought);
  const { keys } = table;
  const starts = new Uint32Array(keys.length + 1);
  const last = new Int32Array(keys.length).fill(-1);
  // Entry `slot + 1` is how many the block holds.
  const count = (slot: number) => {
    starts[slot + 1]! += 1;
  };
  yield* visit(table, listed, last, count);
  for (let slot = 0; slot < keys.length; slot++) {
    const length = starts[slot + 1]!;
    starts[slot + 1] = starts[slot]! + (length > mostIn(keys[slot]!) ? 0 : length);
  }
  const positions = new Uint32Array(starts[keys.length]!);
  const next = starts.slice(0, keys.length);
  last.fill(-1);
  const fill = (slot: number, position: number) => {
    if (next[slot]! < starts[slot + 1]!) positions[next[slot]!++] = position;
  };
  yield* visit(table, listed, last, fill);
  return { ...table, starts, positions };
}

/** Everybody with each of their keys that the table has, once. `last`: by slot who came last. */
function* visit(
  table: Table,
  listed: KeyLists,
  last: Int32Array,
  meet: (slot: number, position: number) => void,
): Steps<void> {
  for (let position = 0; position < listed.length; position++) {
    if (position % stepSize === 0) yield position / listed.length;
    const keys = listed.at(position);
    for (let at = 0; at < keys.length; at++) {
      const slot = slotFor(table, keys[at]!);
      if (table.isTaken[slot] === 0 || last[slot] === position) continue;
      last[slot] = position;
      meet(slot, position);
    }
  }
}

/** The number of the block of a key, -1 where nobody has the key, nobody asked for it, or too many have it. */
export function blockOf(index: BlockIndex, key: number): number {
  const slot = slotFor(index, key);
  return index.isTaken[slot] === 1 && blockLength(index, slot) > 0 ? slot : -1;
}

export function blockLength({ starts }: BlockIndex, block: number): number {
  return starts[block + 1]! - starts[block]!;
}

type Table = Pick<BlockIndex, 'keys' | 'isTaken'>;

const tableWith = (slots: number): Table => ({ keys: new Int32Array(slots), isTaken: new Uint8Array(slots) });

/** Each key once, in a table that is four fifths full at most. */
function tableOf(keys: Int32Array): Table {
  let table = tableWith(2);
  let free = 1;
  for (let at = 0; at < keys.length; at++) {
    if (!take(table, keys[at]!)) continue;
    free -= 1;
    if (free > 0) continue;
    const { keys: taken, isTaken } = table;
    table = tableWith(2 * taken.length);
    for (let slot = 0; slot < taken.length; slot++) if (isTaken[slot] === 1) take(table, taken[slot]!);
    free = Math.ceil(0.8 * taken.length);
  }
  return table;
}

/** False where the key stands there already. */
function take(table: Table, key: number): boolean {
  const slot = slotFor(table, key);
  if (table.isTaken[slot] === 1) return false;
  table.keys[slot] = key;
  table.isTaken[slot] = 1;
  return true;
}

/**
 * Where a key stands or would. Keys are hashes already, but of their last bits all too many may be alike: the first bits of a
 * product (Fibonacci hashing: Knuth, 6.4), as many as the table has, or with many million keys its end would stay empty.
 */
function slotFor({ keys, isTaken }: Table, key: number): number {
  const last = keys.length - 1;
  let slot = Math.imul(key, golden) >>> Math.clz32(last);
  while (isTaken[slot] === 1 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}

const golden = 0x9e3779b1;

/**
 * Whether a key may be among these; of sixteen that are not, one is let through (a Bloom filter of one hash: Bloom 1970). It takes an
 * eighth of the room of the keys.
 */
export function mayBeAmong(keys: Int32Array): (key: number) => boolean {
  const shift = Math.min(27, Math.clz32(16 * keys.length));
  const seen = new Uint32Array(2 ** (27 - shift));
  for (let at = 0; at < keys.length; at++) {
    const bit = Math.imul(keys[at]!, golden) >>> shift;
    seen[bit >>> 5]! |= 1 << bit;
  }
  return (key) => {
    const bit = Math.imul(key, golden) >>> shift;
    return ((seen[bit >>> 5]! >>> bit) & 1) === 1;
  };
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
