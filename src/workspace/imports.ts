import { createHash } from 'node:crypto';
import type { RowWarning, Side } from '../model.ts';
import type { Store } from './open.ts';
import { loadPeople } from './people.ts';

/** One file, read: what there is to store. */
export interface Import {
  side: Side;
  format: string;
  /** Equal for two exports of the same tool and shape. */
  lineage: string;
  /** The name that goes into provenance. */
  file: string;
  encoding: string | null;
  warnings: RowWarning[];
  records: ImportRecord[];
}

export interface ImportRecord {
  row: number;
  type: 'contact' | 'connection' | 'invitation' | 'bridge' | 'owner' | 'skip';
  /** Records with the same key are one person; `''` for a skipped row. */
  key: string;
  id: string;
  data: object;
  raw: unknown;
}

/** How many people an import made known, altered, left alone, and no longer mentions. */
export interface Changes {
  added: number;
  changed: number;
  unchanged: number;
  vanished: number;
}

/**
 * Stores one file, all of it or nothing. The same content again changes nothing. A list that still holds at least half
 * of the people of an earlier one of its lineage is a newer export of that list and takes its place; any other is
 * another list (a second account, say) and stands beside it, so that nobody vanishes by mistake.
 */
export function storeImport(store: Store, incoming: Import, importedAt: string): Changes {
  const before = snapshot(store);
  store.transaction(() => {
    const fingerprint = fingerprintOf(incoming.records);
    const known = store
      .prepare('SELECT 1 FROM source WHERE lineage = ? AND fingerprint = ?')
      .get(incoming.lineage, fingerprint);
    if (known) return;
    const replaced = earlierGenerations(store, incoming);
    const { lastInsertRowid } = store
      .prepare(
        `INSERT INTO source (side, format, lineage, file, fingerprint, encoding, warnings, imported_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        incoming.side,
        incoming.format,
        incoming.lineage,
        incoming.file,
        fingerprint,
        incoming.encoding,
        JSON.stringify(incoming.warnings),
        importedAt,
      );
    const insert = store.prepare(
      'INSERT INTO record (source_id, row, type, key, id, data, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const { row, type, key, id, data, raw } of incoming.records) {
      insert.run(lastInsertRowid, row, type, key, id, JSON.stringify(data), JSON.stringify(raw));
    }
    const retire = store.prepare('UPDATE source SET replaced_by = ? WHERE id = ?');
    for (const id of replaced) retire.run(lastInsertRowid, id);
  })();
  return compare(before, snapshot(store), incoming);
}

function fingerprintOf(records: ImportRecord[]): string {
  const hash = createHash('sha256');
  for (const record of records) hash.update(`${JSON.stringify(record)}\n`);
  return hash.digest('hex');
}

function earlierGenerations(store: Store, incoming: Import): number[] {
  const keys = new Set(incoming.records.map(({ key }) => key));
  const current = store
    .prepare('SELECT id FROM source WHERE replaced_by IS NULL AND lineage = ? AND side = ?')
    .all(incoming.lineage, incoming.side) as { id: number }[];
  return current
    .map(({ id }) => id)
    .filter((id) => {
      const theirs = store
        .prepare("SELECT DISTINCT key FROM record WHERE source_id = ? AND type <> 'skip'")
        .all(id) as { key: string }[];
      const kept = theirs.filter(({ key }) => keys.has(key)).length;
      return theirs.length > 0 && kept * 2 >= theirs.length;
    });
}

/** Everyone who counts as a person, as text without provenance, by type and id. */
interface Snapshot {
  people: Map<string, string>;
  /** The name in `people` of one that a list without stable ids calls otherwise. */
  nameNow: (name: string) => string;
}

function snapshot(store: Store): Snapshot {
  const { contacts, connections, invitations, bridges, joined } = loadPeople(store);
  const people = new Map<string, string>();
  const renamed = new Map([...joined].map(([from, to]) => [`contact ${from}`, `contact ${to}`]));
  const add = (type: string, person: { id: string; provenance: unknown }) =>
    people.set(`${type} ${person.id}`, JSON.stringify({ ...person, provenance: null }));
  for (const contact of contacts) if (contact.kind === 'person') add('contact', contact);
  for (const connection of connections) add('connection', connection);
  for (const invitation of invitations) add('invitation', invitation);
  for (const bridge of bridges) add('bridge', bridge);
  return { people, nameNow: (name) => renamed.get(name) ?? name };
}

function compare(before: Snapshot, after: Snapshot, incoming: Import): Changes {
  const changes: Changes = { added: 0, changed: 0, unchanged: 0, vanished: 0 };
  const mentioned = new Set(incoming.records.map(({ type, id }) => after.nameNow(`${type} ${id}`)));
  const earlier = new Map([...before.people].map(([name, person]) => [after.nameNow(name), person]));
  for (const [person, now] of after.people) {
    const then = earlier.get(person);
    if (then === undefined) changes.added += 1;
    else if (then !== now) changes.changed += 1;
    else if (mentioned.has(person)) changes.unchanged += 1;
  }
  for (const person of earlier.keys()) if (!after.people.has(person)) changes.vanished += 1;
  return changes;
}

export interface SourceSummary {
  file: string;
  format: string;
  importedAt: string;
}

/** The exports that count now, oldest first. */
export function listSources(store: Store): SourceSummary[] {
  return store
    .prepare(
      'SELECT file, format, imported_at AS importedAt FROM source WHERE replaced_by IS NULL ORDER BY id',
    )
    .all() as SourceSummary[];
}

/** What only the owner of the imported files can know, and what no later import changes; null before the first. */
export function firstFingerprint(store: Store): string | null {
  const first = store.prepare('SELECT fingerprint FROM source ORDER BY id LIMIT 1').get() as
    | { fingerprint: string }
    | undefined;
  return first?.fingerprint ?? null;
}
