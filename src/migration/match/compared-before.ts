import type { Comparison } from '../../linkage/compare-lists.ts';
import { type Compared, type Found, foundOf } from '../../linkage/found.ts';
import type { Bridge, Connection, Contact } from '../../model.ts';
import { loadComparison, saveComparison } from '../../workspace/found/comparisons.ts';
import type { Store } from '../../workspace/store/open.ts';
import type { ReadOnce } from './read-once.ts';

/** Whom contacts were found to be like in an earlier run, among exactly these connections. */
export type ComparedBefore = (contact: Contact, bridges: Bridge[]) => Compared[] | undefined;

export function comparedBefore(store: Store, reader: ReadOnce, connections: Connection[]): ComparedBefore {
  let known: ComparedBefore | undefined;
  return (contact, bridges) => {
    known ??= loaded(store, reader, connections);
    return known(contact, bridges);
  };
}

function loaded(store: Store, reader: ReadOnce, connections: Connection[]): ComparedBefore {
  const stored = reader.keeps ? loadComparison(store) : null;
  if (stored?.connections !== reader.keyOfAll(connections)) return () => undefined;
  const { starts, connections: numbers, weights, decisive, systems, readings } = stored.columns;
  const found: Found = {
    starts: words(starts, Uint32Array),
    connections: words(numbers, Uint32Array),
    weights: words(weights, Float64Array),
    decisive: words(decisive, Uint8Array),
    systems: words(systems, Int8Array),
    readings: words(readings, Int8Array),
  };
  const position = new Map(stored.contacts.map((key, at) => [key, at]));
  return (contact, bridges) => {
    const at = position.get(reader.keyOfContact(contact, bridges));
    return at === undefined ? undefined : foundOf(found, at);
  };
}

export function keepComparison(store: Store, reader: ReadOnce, compared: Comparison): void {
  if (!reader.keeps) return;
  const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  saveComparison(store, {
    connections: reader.keyOfAll(compared.connections),
    contacts: compared.contacts.map((contact) =>
      reader.keyOfContact(contact, compared.bridges.get(contact.id) ?? []),
    ),
    columns: Object.fromEntries(
      Object.entries(compared.found).map(([name, column]) => [name, bytes(column)]),
    ),
  });
}

/** Bytes as the numbers they are; copied, as those of a database begin anywhere. */
function words<Numbers>(
  bytes: Uint8Array | undefined,
  Numbers: new (buffer: ArrayBuffer) => Numbers,
): Numbers {
  return new Numbers((bytes ?? new Uint8Array()).slice().buffer);
}
