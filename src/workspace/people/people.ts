import type { Bridge, Connection, Contact, Invitation, Owner, Side } from '../../model.ts';
import { toldBridges, wearLabels } from '../journal/contact-statements.ts';
import type { Store } from '../store/open.ts';
import { fillFromEarlier } from './fill-from-earlier.ts';
import { joinedIds, joinedPeople, withAddressesNow } from './joined-people.ts';
import { type Fields, mergeOwner, mergers } from './merge-fields.ts';

/** Everyone in the exports that are current: a source replaced by a newer one no longer counts. */
export interface People {
  contacts: Contact[];
  connections: Connection[];
  invitations: Invitation[];
  bridges: Bridge[];
  owner: Owner;
  /** Rows that could not be used, with the reason's code. */
  skipped: SkippedRow[];
  /** The id of somebody, by each other id they had: a contact in a list without stable ids, a connection under an earlier address. */
  joined: Map<string, string>;
}

export interface SkippedRow {
  side: Side;
  file: string;
  format: string;
  row: number;
  code: string;
}

type Row = [
  type: 'contact' | 'connection' | 'invitation' | 'bridge' | 'owner' | 'skip',
  key: string,
  data: string,
  row: number,
  source: number,
];

interface Source {
  id: number;
  file: string;
  format: string;
  side: Side;
}

/** Those read last: a command opens its store several times, and few of the things it does change who is in it. */
let last: { state: string; people: People } | null = null;

/** The people of all exports that are current. What comes back may be shared: nobody changes it. */
export function loadPeople(store: Store): People {
  const state = stateOf(store);
  if (last?.state !== state) last = { state, people: peopleOf(store) };
  return last.people;
}

/** The store's file and all that its people depend on: the exports, labels, and what was told. */
function stateOf(store: Store): string {
  const file = store.prepare('PRAGMA database_list').all();
  const exports = store.prepare('SELECT id, fingerprint, replaced_by, imported_at FROM source').all();
  const said = store
    .prepare(
      `WITH telling AS (SELECT DISTINCT act FROM statement WHERE about IN ('label', 'asking'))
       SELECT (SELECT group_concat(id || ' ' || at) FROM act WHERE id IN telling) AS acts,
         (SELECT max(rowid) FROM undoing WHERE act IN telling) AS undone`,
    )
    .all();
  return JSON.stringify([file, exports, said]);
}

/**
 * Rows with the same key are one person, field by field: the newest that is not empty wins; contacts of lists without stable
 * ids are recognised by same-contacts.ts, connections with a new address by same-connections.ts. From the exports given, by their ids; otherwise from those that are current. Labels are
 * those the owner's words leave; what contacts told when asked is among the bridges.
 */
export function peopleOf(store: Store, sources?: number[]): People {
  const counting = sources ?? currentSources(store);
  const files = store.prepare('SELECT id, file, format, side FROM source').all() as Source[];
  const sourceOf = new Map(files.map((source) => [source.id, source]));
  const rows = store
    .prepare(
      `SELECT type, key, data, row, source_id FROM record WHERE source_id IN (SELECT value FROM json_each(?))
       ORDER BY source_id, row, rowid`,
    )
    .raw(true)
    .iterate(JSON.stringify(counting)) as unknown as Iterable<Row>;
  const firstIds = firstIdOfEachKey(store);
  const merged = {
    contact: new Map<string, Fields>(),
    connection: new Map<string, Fields>(),
    invitation: new Map<string, Fields>(),
    bridge: new Map<string, Fields>(),
  };
  const facts: Partial<Owner>[] = [];
  const skipped: SkippedRow[] = [];
  const keys = joinedPeople(store, counting);
  const joined = joinedIds(store, keys);
  for (const [type, key, data, row, source] of rows) {
    const { file, format, side } = sourceOf.get(source)!;
    if (type === 'skip') {
      skipped.push({ side, file, format, row, code: JSON.parse(data).code });
      continue;
    }
    if (type === 'owner') {
      facts.push(JSON.parse(data));
      continue;
    }
    // Added to, not copied: there are tens of thousands.
    const fields: Fields = JSON.parse(data);
    if (type === 'contact' || type === 'connection') fields.side = side;
    fields.provenance = [{ file, format, row }];
    const person = (type === 'contact' || type === 'connection' ? keys[type].get(key) : undefined) ?? key;
    const before = merged[type].get(person);
    const id = firstIds.get(key) ?? fields.id;
    if (!before) fields.id = joined.get(id) ?? id;
    merged[type].set(person, before ? mergers[type](before, fields) : fields);
  }
  if (sources === undefined) fillFromEarlier(store, merged, keys);
  const { invitations, bridges } = withAddressesNow(keys, joined, {
    invitations: [...merged.invitation.values()] as unknown as Invitation[],
    bridges: [...([...merged.bridge.values()] as unknown as Bridge[]), ...toldBridges(store, joined)],
  });
  return {
    contacts: wearLabels(store, [...merged.contact.values()] as unknown as Contact[], joined),
    connections: [...merged.connection.values()] as unknown as Connection[],
    invitations,
    bridges,
    owner: mergeOwner([...facts, { profileUrls: ownProfiles(invitations) }]),
    skipped,
    joined,
  };
}

/** The ids of the connections in the first export of each list: who came later is not among them. `now`: as of all exports. */
export function firstConnections(store: Store, now: People): Set<string> {
  const rows = store
    .prepare(
      `SELECT id, replaced_by IS NULL AS current FROM source WHERE side = 'linkedin'
       AND id NOT IN (SELECT replaced_by FROM source WHERE replaced_by IS NOT NULL)`,
    )
    .all() as { id: number; current: number }[];
  const { connections } = rows.every(({ current }) => current)
    ? now
    : peopleOf(
        store,
        rows.map(({ id }) => id),
      );
  return new Set(connections.map(({ id }) => now.joined.get(id) ?? id));
}

/** The owner stands on the other side of every invitation. */
function ownProfiles(invitations: Invitation[]): string[] {
  return [...new Set(invitations.flatMap(({ ownProfileUrl }) => ownProfileUrl ?? []))];
}

/** True where nothing was ever imported or said. */
export function holdsNothing(store: Store): boolean {
  return store.prepare('SELECT 1 FROM source UNION ALL SELECT 1 FROM act LIMIT 1').get() === undefined;
}

/** True before the first contact or connection. */
export function holdsNobody(store: Store): boolean {
  return (
    store
      .prepare(
        `SELECT 1 FROM record JOIN source ON source.id = record.source_id
         WHERE record.type IN ('contact', 'connection') AND source.replaced_by IS NULL LIMIT 1`,
      )
      .get() === undefined
  );
}

export function currentSources(store: Store): number[] {
  const rows = store.prepare('SELECT id FROM source WHERE replaced_by IS NULL').all() as { id: number }[];
  return rows.map(({ id }) => id);
}

/** A person keeps the id they were first seen with, so that decisions hold when a URL is spelled anew. */
function firstIdOfEachKey(store: Store): Map<string, string> {
  const rows = store
    .prepare(
      "SELECT key, id, min(source_id) FROM record WHERE type = 'connection' GROUP BY key HAVING count(DISTINCT id) > 1",
    )
    .all() as { key: string; id: string }[];
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Everyone there ever was in an export, those gone from the newest among them. */
export function loadEverybody(store: Store): People {
  const rows = store.prepare('SELECT id FROM source').all() as { id: number }[];
  return peopleOf(
    store,
    rows.map(({ id }) => id),
  );
}
