import { areSame, type ComparedBefore, type Comparison } from '../../linkage/compare-lists.ts';
import { foundInBytes, foundOf } from '../../linkage/found.ts';
import { FrequencyCount, type KeptCount } from '../../linkage/lists/frequency.ts';
import { type InView, withTaught } from '../../linkage/profile/in-view.ts';
import {
  type Outline,
  type Profile,
  profileOf,
  UnreadProfile,
  withFacts,
} from '../../linkage/profile/profile.ts';
import type { Connection } from '../../model.ts';
import { loadComparison, type StoredComparison, saveComparison } from '../../workspace/found/comparisons.ts';
import type { Store } from '../../workspace/store/open.ts';
import type { ReadOnce } from './read-once.ts';

/** Of a person, what is kept beside the readings of their texts. */
type KeptOutline = [
  Outline['facts'],
  isNamedWhole: boolean,
  Outline['circle'],
  isDescribed: boolean,
  isOfEitherOrder: boolean,
  InView['taught'],
];

export interface KeptComparison extends ComparedBefore {
  /** By the keys of their texts. */
  contacts: string[];
}

/** What an earlier run found, among exactly these connections; null where there was none. Whom it holds is read only when asked for. */
export function comparedBefore(
  store: Store,
  reader: ReadOnce,
  connections: Connection[],
): KeptComparison | null {
  const stored = reader.keeps ? loadComparison(store) : null;
  if (stored?.connections !== reader.keyOfAll(connections)) return null;
  const { columns } = stored;
  const found = foundInBytes(columns);
  const outlines = (side: string) => itemsIn<KeptOutline>(stored.columns, side);
  const ours = outlines('contact outlines');
  const theirs = outlines('connection outlines').map((outline, at) =>
    unread(outline, () => profileOf(reader.connection(connections[at]!))),
  );
  const [count] = itemsIn<KeptCount>(stored.columns, 'counted');
  if (!found || !count || ours.length !== stored.contacts.length || theirs.length !== connections.length)
    return null;
  const inAnyOrder = reader.holdAll();
  const position = new Map(stored.contacts.map((key, at) => [key, at]));
  return {
    contacts: stored.contacts,
    connections: inAnyOrder ? theirs : null,
    counted: new FrequencyCount(
      count,
      theirs.map(({ facts }) => facts),
    ),
    contact(contact, bridges) {
      const at = position.get(reader.keyOfContact(contact, bridges));
      if (at === undefined) return undefined;
      const outline = ours[at]!;
      const [facts, , , , , taught] = outline;
      const read = () => withFacts(withTaught(profileOf(reader.contact(contact, bridges)), taught), facts);
      const profile = inAnyOrder ? unread(outline, read) : read();
      return { profile, taught, found: foundOf(found, at) };
    },
  };
}

/** Stores it, but where `before` is the same. */
export function keepComparison(
  store: Store,
  reader: ReadOnce,
  compared: Comparison,
  before: KeptComparison | null,
): void {
  if (!reader.keeps) return;
  const { profiles, taught, counted, found } = compared;
  const contacts = compared.contacts.map((contact) =>
    reader.keyOfContact(contact, compared.bridges.get(contact.id) ?? []),
  );
  if (before && areSame(before.contacts, contacts)) return;
  saveComparison(store, {
    connections: reader.keyOfAll(compared.connections),
    contacts,
    columns: {
      ...Object.fromEntries(Object.entries(found).map(([name, column]) => [name, bytesOf(column)])),
      ...columnsOf(
        'contact outlines',
        profiles.contacts.map((profile, at) => keptOutline(profile, taught[at])),
      ),
      ...columnsOf(
        'connection outlines',
        profiles.connections.map((profile) => keptOutline(profile)),
      ),
      ...columnsOf('counted', [counted.kept()]),
    },
  });
}

const keptOutline = (
  { facts, isNamedWhole, circle, isDescribed, isOfEitherOrder }: Outline,
  taught: InView['taught'] = [],
): KeptOutline => [facts, isNamedWhole, circle, isDescribed, isOfEitherOrder, taught];

const unread = (
  [facts, isNamedWhole, circle, isDescribed, isOfEitherOrder]: KeptOutline,
  read: () => Profile,
): Profile => new UnreadProfile({ facts, isNamedWhole, circle, isDescribed, isOfEitherOrder }, read);

/** So many items are one column: one text of all might be longer than a text can be. */
const perColumn = 10_000;

function columnsOf(name: string, items: unknown[]): Record<string, Uint8Array> {
  const columns: Record<string, Uint8Array> = {};
  for (let from = 0; from < items.length; from += perColumn)
    columns[`${name} ${from}`] = Buffer.from(JSON.stringify(items.slice(from, from + perColumn)));
  return columns;
}

function itemsIn<Item>(columns: StoredComparison['columns'], name: string): Item[] {
  const items: Item[] = [];
  for (let from = 0; columns[`${name} ${from}`]; from += perColumn)
    for (const item of JSON.parse(Buffer.from(columns[`${name} ${from}`]!).toString())) items.push(item);
  return items;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
