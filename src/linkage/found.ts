import type { System } from '../names/index.ts';
import { decisiveness, type NameJudgement, nameDoubts } from './clues/judge-names.ts';
import { usualSystems } from './clues/spelling-systems.ts';

/** A connection that a contact may be, and what their names and addresses say. */
export interface Compared extends NameJudgement {
  connection: number;
}

/** What is kept of each pair, and in which numbers. */
const ofPairs = {
  connections: Uint32Array,
  /** Bits. */
  weights: Float64Array,
  /** Places in `decisiveness`. */
  decisive: Uint8Array,
  /** Places in `systems`, -1 for none. */
  systems: Int8Array,
  /** Tenths of bits. */
  nameBits: Uint8Array,
  /** Two for each pair: the contact's reading, the connection's. */
  readings: Int8Array,
  /** Places in `nameDoubts`, -1 for none. */
  doubts: Int8Array,
  /** 1 or 0. */
  common: Uint8Array,
};
/** By contact where its pairs begin; they end where the next one's begin. */
const ofContacts = { starts: Uint32Array };

type Arrays<Table extends Record<string, abstract new (...args: never[]) => unknown>> = {
  [Name in keyof Table]: InstanceType<Table[Name]>;
};
type Columns = Arrays<typeof ofPairs>;

/** Whom each contact may be, one array a property, as there are hundreds of thousands of pairs. */
export type Found = Columns & Arrays<typeof ofContacts>;

const systems = Object.keys(usualSystems) as System[];

function columnsFor(pairs: number): Columns {
  const columns = Object.entries(ofPairs).map(([name, Numbers]) => [
    name,
    new Numbers(name === 'readings' ? 2 * pairs : pairs),
  ]);
  return Object.fromEntries(columns) as Columns;
}

/** From the bytes of each array, copied, as those of a database begin anywhere; null where one is missing. */
export function foundInBytes(bytes: Readonly<Record<string, Uint8Array>>): Found | null {
  const tables = Object.entries({ ...ofContacts, ...ofPairs });
  if (tables.some(([name]) => !bytes[name])) return null;
  return Object.fromEntries(
    tables.map(([name, Numbers]) => [name, new Numbers(bytes[name]!.slice().buffer)]),
  ) as Found;
}

/** The same pairs, as far as there is room for them. */
function moved(from: Columns, to: Columns): Columns {
  for (const name of Object.keys(to) as (keyof Columns)[])
    to[name].set(from[name].subarray(0, to[name].length));
  return to;
}

/** Packs what is found, contact by contact: all of it as objects would take ten times the room. */
export class Packing {
  #columns = columnsFor(1 << 10);
  readonly #starts = [0];

  add(found: readonly Compared[]): void {
    let at = this.#starts.at(-1)!;
    const { length } = this.#columns.connections;
    if (at + found.length > length)
      this.#columns = moved(this.#columns, columnsFor(2 * length + found.length));
    const columns = this.#columns;
    for (const pair of found) {
      columns.connections[at] = pair.connection;
      columns.weights[at] = pair.weight;
      columns.decisive[at] = decisiveness.indexOf(pair.decisive);
      columns.systems[at] = pair.system === null ? -1 : systems.indexOf(pair.system);
      columns.nameBits[at] = Math.round(10 * pair.nameBits);
      columns.readings[2 * at] = pair.reading.contact;
      columns.readings[2 * at + 1] = pair.reading.connection;
      columns.doubts[at] = pair.doubt === null ? -1 : nameDoubts.indexOf(pair.doubt);
      columns.common[at] = pair.isCommon ? 1 : 0;
      at += 1;
    }
    this.#starts.push(at);
  }

  packed(): Found {
    return {
      starts: Uint32Array.from(this.#starts),
      ...moved(this.#columns, columnsFor(this.#starts.at(-1)!)),
    };
  }
}

export function foundOf(found: Found, contact: number): Compared[] {
  const [from = 0, to = 0] = [found.starts[contact], found.starts[contact + 1]];
  return Array.from({ length: to - from }, (_, nth) => {
    const at = from + nth;
    return {
      connection: found.connections[at]!,
      weight: found.weights[at]!,
      decisive: decisiveness[found.decisive[at]!]!,
      system: systems[found.systems[at]!] ?? null,
      nameBits: found.nameBits[at]! / 10,
      reading: pairOf(found.readings[2 * at]!, found.readings[2 * at + 1]!),
      doubt: nameDoubts[found.doubts[at]!] ?? null,
      isCommon: found.common[at] === 1,
    };
  });
}

type Reading = Compared['reading'];
const readingPairs = new Map<number, Reading>();

/** The same few for all pairs, of which there may be tens of millions. */
function pairOf(contact: number, connection: number): Reading {
  const key = 256 * contact + connection;
  const reading = readingPairs.get(key) ?? { contact, connection };
  readingPairs.set(key, reading);
  return reading;
}
