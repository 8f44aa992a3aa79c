import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';

/** Text as a string, blobs as bytes; columns by lower-case name. */
export type DatabaseRow = Record<string, string | number | Uint8Array | null>;

export interface SourceDatabase {
  /** Table names in lower case. */
  tables(): string[];
  /** Column names in lower case, `[]` where there is no such table. */
  columns(table: string): string[];
  /** Every row in the order it was written. */
  rows(table: string): DatabaseRow[];
}

const MAGIC = 'SQLite format 3\0';

export const isSqlite = (head: Buffer) => head.subarray(0, MAGIC.length).toString('latin1') === MAGIC;

/** Reads a database someone else owns, without a change to it or beside it. Throws UserError `damaged-database`. */
export function withDatabase<T>(file: InputFile, use: (database: SourceDatabase) => T): T {
  const path = file.diskPath;
  if (path === null) throw new Error(`${file.path} was not laid out on disk`);
  if (!hasWal(path)) return open(file, path, use);
  // Reading a write-ahead log makes SQLite write beside the database, so that is done to a private copy.
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  try {
    const copy = join(folder, 'source.db');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    return open(file, copy, use, 'mode=ro');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hasWal = (path: string) => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;

function open<T>(
  file: InputFile,
  path: string,
  use: (database: SourceDatabase) => T,
  how = 'immutable=1',
): T {
  let database: Database.Database | undefined;
  try {
    database = new Database(
      `file:${path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')}?${how}`,
    );
    return use(reader(database));
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw new UserError('damaged-database', { path: file.path, detail: error.message });
  } finally {
    database?.close();
  }
}

const isSqliteError = (error: unknown): error is Error =>
  error instanceof Error && !(error instanceof UserError) && 'code' in error;

const COLUMNS = 'SELECT CAST(name AS BLOB) AS name FROM pragma_table_info(?)';

function reader(database: Database.Database): SourceDatabase {
  const names = (sql: string, ...values: string[]) =>
    (database.prepare(sql).all(...values) as { name: ArrayBuffer }[]).map(({ name }) =>
      Buffer.from(name).toString('utf8').toLowerCase(),
    );
  const columns = (table: string) => names(`${COLUMNS} ORDER BY cid`, table);
  return {
    tables: () => names("SELECT CAST(name AS BLOB) AS name FROM sqlite_master WHERE type = 'table'"),
    columns,
    rows(table) {
      const all = columns(table);
      const blobs = new Set(names(`${COLUMNS} WHERE upper(type) = 'BLOB'`, table));
      // libsql ends the process on text that is not UTF-8 and cuts it at a NUL, so text is fetched as bytes.
      const fetched = all
        .map(quote)
        .map((name) => `iif(typeof(${name}) = 'text', CAST(${name} AS BLOB), ${name})`);
      const hostile = all.includes('__proto__');
      const sql = `SELECT ${fetched.join(', ')} FROM ${quote(table)} ORDER BY rowid`;
      return (database.prepare(sql).raw(true).all() as unknown[][]).map((values) => {
        const row: DatabaseRow = hostile ? Object.create(null) : {};
        all.forEach((name, i) => {
          const value = values[i] as Buffer | number | null;
          row[name] = Buffer.isBuffer(value) && !blobs.has(name) ? value.toString('utf8') : value;
        });
        return row;
      });
    },
  };
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
