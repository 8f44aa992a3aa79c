import { createHash } from 'node:crypto';
import type { RowWarning, Side } from '../../model.ts';
import type { Store } from '../store/open.ts';
import { type Changes, countChanges } from './import-changes.ts';
import { currentSources } from './people.ts';

/** One file: what there is to store. */
export interface Import {
  side: Side;
  format: string;
  /** Equal for two exports of the same tool and shape. */
  lineage: string;
  /** The name that goes into provenance. */
  file: string;
  encoding: string | null;
  /** Walked once; what goes wrong meanwhile undoes the whole import. */
  records: Iterable<ImportRecord>;
  /** Asked once the records were walked. */
  warnings(): RowWarning[];
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

/**
 * Stores one file, all of it or nothing. The same content again changes nothing. A list that still holds at least half
 * of the people of an earlier one of its lineage is a newer export of that list and takes its place; any other is
 * another list (a second account, say) and stands beside it, so that nobody vanishes by mistake.
 */
export function storeImport(store: Store, incoming: Import, importedAt: string): Changes {
  const before = currentSources(store);
  store.exec('BEGIN IMMEDIATE');
  try {
    const source = insertSource(store, incoming, importedAt);
    const fingerprint = insertRecords(store, source, incoming.records);
    if (isKnown(store, incoming.lineage, fingerprint))
      return countChanges(store, { before, after: before, incoming: source });
    store
      .prepare('UPDATE source SET fingerprint = ?, warnings = ? WHERE id = ?')
      .run(fingerprint, JSON.stringify(incoming.warnings()), source);
    const replaced = earlierGenerations(store, source, incoming);
    const retire = store.prepare('UPDATE source SET replaced_by = ? WHERE id = ?');
    for (const id of replaced) retire.run(source, id);
    const changes = countChanges(store, { before, after: currentSources(store), incoming: source });
    store.exec('COMMIT');
    return changes;
  } finally {
    if (store.inTransaction) store.exec('ROLLBACK');
  }
}

/** What it holds is told once all was read. */
function insertSource(
  store: Store,
  { side, format, lineage, file, encoding }: Import,
  importedAt: string,
): number {
  const { lastInsertRowid } = store
    .prepare(
      `INSERT INTO source (side, format, lineage, file, fingerprint, encoding, warnings, imported_at)
       VALUES (?, ?, ?, ?, '', ?, '[]', ?)`,
    )
    .run(side, format, lineage, file, encoding, importedAt);
  return Number(lastInsertRowid);
}

/** Gives the fingerprint of all records. */
function insertRecords(store: Store, source: number, records: Iterable<ImportRecord>): string {
  const hash = createHash('sha256');
  const insert = store.prepare(
    'INSERT INTO record (source_id, row, type, key, id, data, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const record of records) {
    const { row, type, key, id } = record;
    const [data, raw] = [JSON.stringify(record.data), JSON.stringify(record.raw)];
    hash.update(
      `{"row":${row},"raw":${raw},"type":"${type}","key":${JSON.stringify(key)},"id":${JSON.stringify(id)},"data":${data}}\n`,
    );
    insert.run(source, row, type, key, id, data, raw);
  }
  return hash.digest('hex');
}

const isKnown = (store: Store, lineage: string, fingerprint: string): boolean =>
  store.prepare('SELECT 1 FROM source WHERE lineage = ? AND fingerprint = ?').get(lineage, fingerprint) !==
  undefined;

/** The current lists of which this one is a newer export. Who has no stable id is known by nickname or remark as well. */
function earlierGenerations(store: Store, source: number, { lineage, side }: Import): number[] {
  const named = ['nickname', 'remark'].map(
    (name) => `json_extract(record.data, '$.${name}') <> '' AND json_extract(record.data, '$.${name}') IN
       (SELECT json_extract(data, '$.${name}') FROM record WHERE source_id = :source AND key >= 'row:' AND key < 'row;')`,
  );
  const rows = store
    .prepare(
      `SELECT earlier.id, count(DISTINCT record.key) AS people, count(DISTINCT CASE WHEN record.key IN
              (SELECT key FROM record WHERE source_id = :source)
              OR record.key >= 'row:' AND record.key < 'row;' AND (${named.join(' OR ')}) THEN record.key END) AS kept
       FROM source earlier JOIN record ON record.source_id = earlier.id AND record.type <> 'skip'
       WHERE earlier.replaced_by IS NULL AND earlier.lineage = :lineage AND earlier.side = :side AND earlier.id <> :source
       GROUP BY earlier.id`,
    )
    .all({ source, lineage, side }) as { id: number; people: number; kept: number }[];
  return rows.filter(({ people, kept }) => kept * 2 >= people).map(({ id }) => id);
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

/** Has a list of such people been imported? */
export const holdsAny = (store: Store, type: 'contact' | 'connection') =>
  store.prepare('SELECT 1 FROM record WHERE type = ? LIMIT 1').get(type) !== undefined;
