import type { Database } from '../../engine.ts';

/** Text as a string, blobs as bytes; columns by lower-case name. */
export type DatabaseRow = Record<string, string | number | Uint8Array | null>;

export interface SourceDatabase {
  /** Table names in lower case. */
  tables(): string[];
  /** Column names in lower case, `[]` where there is no such table. */
  columns(table: string): string[];
  /** Whether there is such a table with all these columns. */
  has(table: string, ...columns: string[]): boolean;
  /** Rows one at a time in the order they were written; none where there is no such table. */
  rows(table: string): Iterable<DatabaseRow>;
  /** The rows of a query of ours, as arrays. Text in it comes back right only through `jsonOf`. */
  query(sql: string): Iterable<DatabaseRow[string][]>;
}

/** One value may be a gigabyte, and is copied several times on its way: SQLite then says that it is out of memory. */
const MOST_MEMORY = `hard_heap_limit = ${512 * 1024 ** 2}`;

/** SQLite's own limit of arguments to one function. */
const MAX_COLUMNS = 127;

/**
 * libsql ends the process on text that is not UTF-8, cuts it at a NUL, and takes long for each cell. So SQLite packs a
 * row as JSON, which is fetched as bytes: twice as fast, and whatever the text holds. A blob is one more array: `["0aff"]`.
 */
const packed = (values: string[]) =>
  `CAST(json_array(${values.map((v) => `iif(typeof(${v}) = 'blob', json_array(hex(${v})), ${v})`)}) AS BLOB)`;

/** The least a row takes of a file, bytes; a table with more rows than fit has pages that lead to themselves. */
const leastOfRow = 4;

/**
 * Only tables that hold their rows themselves, and stored columns: a view, a virtual table or a computed column of a stranger's
 * file would run code of its own.
 */
const REAL = "type = 'table' AND rootpage > 0";

/** `size`: of the file and its log, bytes. Throws as SQLite does (`SQLITE_CORRUPT`) where a table has more rows than fit. */
export function sourceDatabase(database: Database.Database, size: number): SourceDatabase {
  for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0', MOST_MEMORY])
    database.pragma(pragma);
  const [encoding] = database.prepare('PRAGMA encoding').raw(true).get() as unknown as [string];
  const decode = encoding.startsWith('UTF-16') ? utf16(encoding) : (bytes: Buffer) => bytes.toString('utf8');

  function* unpacked(sql: string, ...values: string[]): Generator<unknown[]> {
    const found = database
      .prepare(sql)
      .raw(true)
      .iterate(...values) as Iterable<[Buffer]>;
    let rows = 0;
    for (const [bytes] of found) {
      rows += 1;
      if (rows * leastOfRow > size)
        throw Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
      yield JSON.parse(decode(bytes));
    }
  }
  const names = (sql: string, ...values: string[]) =>
    [...unpacked(sql, ...values)].map(([name]) => String(name).toLowerCase());
  const columns = (table: string) =>
    names(
      `SELECT ${packed(['name'])} FROM pragma_table_info(?1)
       WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE ${REAL} AND name = ?1 COLLATE NOCASE) ORDER BY cid`,
      table,
    );

  return {
    tables: () => names(`SELECT ${packed(['name'])} FROM sqlite_master WHERE ${REAL}`),
    columns,
    has(table, ...wanted) {
      const present = columns(table);
      return present.length > 0 && wanted.every((name) => present.includes(name));
    },
    *rows(table) {
      const all = columns(table).slice(0, MAX_COLUMNS);
      if (all.length === 0) return;
      const makeRow = rowMaker(all);
      for (const values of unpacked(`SELECT ${packed(all.map(quote))} FROM ${quote(table)}`)) {
        yield makeRow(values);
      }
    },
    *query(sql) {
      for (const values of unpacked(sql)) yield values.map(unwrap);
    },
  };
}

/** The select list of a query for `SourceDatabase.query`. */
export const jsonOf = (...values: string[]) => packed(values);

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

function rowMaker(names: string[]): (values: unknown[]) => DatabaseRow {
  // An object without a prototype is several times slower to make.
  const hostile = names.includes('__proto__');
  return (values) => {
    const row: DatabaseRow = hostile ? Object.create(null) : {};
    for (let i = 0; i < names.length; i++) row[names[i]!] = unwrap(values[i]);
    return row;
  };
}

function unwrap(value: unknown): DatabaseRow[string] {
  return Array.isArray(value) ? Buffer.from(value[0], 'hex') : (value as string | number | null);
}

function utf16(encoding: string): (bytes: Buffer) => string {
  return (bytes) => (encoding === 'UTF-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
}
