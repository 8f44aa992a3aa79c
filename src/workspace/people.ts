import type { Connection, Contact, Invitation, Provenance, Side } from '../model.ts';
import type { Store } from './open.ts';

/** Everyone in the exports that are current: a source replaced by a newer one no longer counts. */
export interface People {
  contacts: Contact[];
  connections: Connection[];
  invitations: Invitation[];
  /** Rows that could not be used, with the reason's code. */
  skipped: SkippedRow[];
}

export interface SkippedRow {
  side: Side;
  file: string;
  format: string;
  row: number;
  code: string;
}

interface Row {
  type: 'contact' | 'connection' | 'invitation' | 'skip';
  key: string;
  data: string;
  row: number;
  file: string;
  format: string;
  side: Side;
}

type Fields = Record<string, unknown> & { id: string; provenance: Provenance[] };

/**
 * Rows with the same key are one person, field by field: the newest that is not empty wins. From the exports given, by
 * their ids; otherwise from those that are current.
 */
export function loadPeople(store: Store, sources: number[] = currentSources(store)): People {
  const rows = store
    .prepare(
      `SELECT record.type, record.key, record.data, record.row, source.file, source.format, source.side
       FROM record JOIN source ON source.id = record.source_id
       WHERE source.id IN (SELECT value FROM json_each(?))
       ORDER BY source.id, record.row, record.rowid`,
    )
    .all(JSON.stringify(sources)) as Row[];
  const firstIds = firstIdOfEachKey(store);
  const merged = {
    contact: new Map<string, Fields>(),
    connection: new Map<string, Fields>(),
    invitation: new Map<string, Fields>(),
  };
  const skipped: SkippedRow[] = [];
  for (const { type, key, data, row, file, format, side } of rows) {
    if (type === 'skip') {
      skipped.push({ side, file, format, row, code: JSON.parse(data).code });
      continue;
    }
    const fields: Fields = {
      ...(type !== 'invitation' && { side }),
      ...JSON.parse(data),
      provenance: [{ file, format, row }],
    };
    const before = merged[type].get(key);
    merged[type].set(key, before ? merge(before, fields) : { ...fields, id: firstIds.get(key) ?? fields.id });
  }
  return {
    contacts: [...merged.contact.values()] as unknown as Contact[],
    connections: [...merged.connection.values()] as unknown as Connection[],
    invitations: [...merged.invitation.values()] as unknown as Invitation[],
    skipped,
  };
}

function currentSources(store: Store): number[] {
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

function merge(older: Fields, newer: Fields): Fields {
  const both: Fields = { ...older };
  for (const [field, value] of Object.entries(newer)) {
    if (field !== 'id' && !isEmpty(value)) both[field] = value;
  }
  // A file without types calls everyone a friend; one that knows better is believed.
  if (older.kind !== 'person' && newer.kind === 'person') both.kind = older.kind;
  both.provenance = [...older.provenance, ...newer.provenance];
  return both;
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
}
