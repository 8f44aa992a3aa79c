import type { System } from '../names/index.ts';
import type { Judgement } from './clues/judge.ts';
import { usualSystems } from './clues/spelling-systems.ts';

/** A connection that a contact may be, and what their names and addresses say. */
export interface Compared extends Judgement {
  connection: number;
}

/** Whom each contact may be, one array a property, as there are hundreds of thousands of pairs. */
export interface Found {
  /** By contact where its pairs begin; they end where the next one's begin. */
  starts: Uint32Array;
  connections: Uint32Array;
  /** Bits. */
  weights: Float64Array;
  decisive: Uint8Array;
  /** Places in `systems`, -1 for none. */
  systems: Int8Array;
  /** Two for each pair: the contact's reading, the connection's. */
  readings: Int8Array;
}

const systems = Object.keys(usualSystems) as System[];

/** `lists`: by contact. */
export function packed(lists: readonly (readonly Compared[])[]): Found {
  const starts = new Uint32Array(lists.length + 1);
  for (const [contact, list] of lists.entries()) starts[contact + 1] = starts[contact]! + list.length;
  const size = starts[lists.length]!;
  const found: Found = {
    starts,
    connections: new Uint32Array(size),
    weights: new Float64Array(size),
    decisive: new Uint8Array(size),
    systems: new Int8Array(size),
    readings: new Int8Array(2 * size),
  };
  let at = 0;
  for (const list of lists)
    for (const { connection, weight, decisive, system, reading } of list) {
      found.connections[at] = connection;
      found.weights[at] = weight;
      found.decisive[at] = Number(decisive);
      found.systems[at] = system === null ? -1 : systems.indexOf(system);
      found.readings[2 * at] = reading.contact;
      found.readings[2 * at + 1] = reading.connection;
      at += 1;
    }
  return found;
}

export function foundOf(found: Found, contact: number): Compared[] {
  const [from = 0, to = 0] = [found.starts[contact], found.starts[contact + 1]];
  return Array.from({ length: to - from }, (_, nth) => {
    const at = from + nth;
    return {
      connection: found.connections[at]!,
      weight: found.weights[at]!,
      decisive: found.decisive[at] === 1,
      system: systems[found.systems[at]!] ?? null,
      reading: { contact: found.readings[2 * at]!, connection: found.readings[2 * at + 1]! },
    };
  });
}
