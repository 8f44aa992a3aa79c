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

/** What came of one file. */
export interface Stored extends Changes {
  /** The source that holds it: the new one, or an earlier one of the same content. */
  source: number;
  /** The files whose place it takes. */
  insteadOf: string[];
}

/**
 * Stores one file, all of it or nothing. The same content again changes nothing. A newer export of a list takes the place of the earlier
 * one; any other list of its lineage (of a second account, say) stands beside it, so that nobody vanishes by mistake.
 */
export const storeImport = (store: Store, incoming: Import, importedAt: string): Stored =>
  storing(store, incoming, importedAt, (fingerprint) => sourceOf(store, incoming.lineage, fingerprint));

/** The same with an earlier source, by its id, as if its file were imported now for the first time. */
export const storeAgain = (store: Store, earlier: number, importedAt: string): Stored =>
  storing(store, importOf(store, earlier), importedAt, () => null);

function storing(
  store: Store,
  incoming: Import,
  importedAt: string,
  knownAs: (fingerprint: string) => number | null,
): Stored {
  const before = currentSources(store);
  store.exec('BEGIN IMMEDIATE');
  try {
    const source = insertSource(store, incoming, importedAt);
    const fingerprint = insertRecords(store, source, incoming.records);
    const known = knownAs(fingerprint);
    if (known !== null) {
      const unchanged = countChanges(store, { before, after: before, incoming: source });
      return { ...unchanged, source: known, insteadOf: [] };
    }
    store
      .prepare('UPDATE source SET fingerprint = ?, warnings = ? WHERE id = ?')
      .run(fingerprint, JSON.stringify(incoming.warnings()), source);
    const replaced = earlierGenerations(store, source, incoming);
    const retire = store.prepare('UPDATE source SET replaced_by = ? WHERE id = ?');
    for (const { id } of replaced) retire.run(source, id);
    const changes = countChanges(store, { before, after: currentSources(store), incoming: source });
    store.exec('COMMIT');
    return { ...changes, source, insteadOf: replaced.map(({ file }) => file) };
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

/** The source of this content, rather one that counts, rather a later one; null where there is none, or it was taken out. */
function sourceOf(store: Store, lineage: string, fingerprint: string): number | null {
  const known = store
    .prepare(
      `SELECT id FROM source WHERE lineage = ? AND fingerprint = ? AND removed_at IS NULL
       ORDER BY replaced_by IS NOT NULL, id DESC LIMIT 1`,
    )
    .get(lineage, fingerprint) as { id: number } | undefined;
  return known?.id ?? null;
}

const aboutSource = (store: Store, source: number) =>
  store
    .prepare('SELECT side, format, lineage, file, encoding, warnings FROM source WHERE id = ?')
    .get(source) as Omit<Import, 'records' | 'warnings'> & { warnings: string };

function importOf(store: Store, source: number): Import {
  const { warnings, ...about } = aboutSource(store, source);
  const rows = store
    .prepare('SELECT row, type, key, id, data, raw FROM record WHERE source_id = ? ORDER BY rowid')
    .all(source) as (Omit<ImportRecord, 'data' | 'raw'> & { data: string; raw: string })[];
  const records = rows.map(({ data, raw, ...row }) => ({
    ...row,
    data: JSON.parse(data),
    raw: JSON.parse(raw),
  }));
  return { ...about, records, warnings: () => JSON.parse(warnings) };
}

/** The sources that count and whose place this one would take if it were stored again, by their ids. */
export const wouldReplace = (store: Store, source: number): number[] =>
  earlierGenerations(store, source, aboutSource(store, source)).map(({ id }) => id);

/** The sources that took the place of this one, one after the other, by their ids; none where it counts. */
export function successorsOf(store: Store, source: number): number[] {
  const rows = store
    .prepare(
      `WITH RECURSIVE later(id) AS (
         SELECT replaced_by FROM source WHERE id = ?
         UNION SELECT source.replaced_by FROM source JOIN later ON source.id = later.id)
       SELECT id FROM later WHERE id IS NOT NULL`,
    )
    .all(source) as { id: number }[];
  return rows.map(({ id }) => id);
}

interface Earlier {
  id: number;
  file: string;
  people: number;
  /** How many of them the incoming list still holds, and how many it has in all. */
  kept: number;
  size: number;
}

/**
 * Of two accounts many friends are in both. So a newer export of a list holds at least half of its people, and all of them where it is much
 * longer.
 */
const isNewerExportOf = ({ people, kept, size }: Earlier): boolean =>
  kept * 2 >= people && (kept === people || kept * 5 >= size);

/** The current lists of which this one is a newer export. Who has no stable id is known by nickname or remark as well. */
function earlierGenerations(
  store: Store,
  source: number,
  { lineage, side }: Pick<Import, 'lineage' | 'side'>,
): Earlier[] {
  const named = ['nickname', 'remark'].map(
    (name) => `json_extract(record.data, '$.${name}') <> '' AND json_extract(record.data, '$.${name}') IN
       (SELECT json_extract(data, '$.${name}') FROM record WHERE source_id = :source AND key >= 'row:' AND key < 'row;')`,
  );
  const rows = store
    .prepare(
      `SELECT earlier.id, earlier.file, count(DISTINCT record.key) AS people, count(DISTINCT CASE WHEN record.key IN
              (SELECT key FROM record WHERE source_id = :source)
              OR record.key >= 'row:' AND record.key < 'row;' AND (${named.join(' OR ')}) THEN record.key END) AS kept,
              (SELECT count(DISTINCT key) FROM record WHERE source_id = :source AND type <> 'skip') AS size
       FROM source earlier JOIN record ON record.source_id = earlier.id AND record.type <> 'skip'
       WHERE earlier.replaced_by IS NULL AND earlier.lineage = :lineage AND earlier.side = :side AND earlier.id <> :source
       GROUP BY earlier.id`,
    )
    .all({ source, lineage, side }) as Earlier[];
  return rows.filter(isNewerExportOf);
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

/** Does a list of such people count? */
export const holdsAny = (store: Store, type: 'contact' | 'connection') =>
  store
    .prepare(
      'SELECT 1 FROM record JOIN source ON source.id = source_id WHERE type = ? AND replaced_by IS NULL LIMIT 1',
    )
    .get(type) !== undefined;
