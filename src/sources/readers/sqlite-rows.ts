import type Database from 'libsql';

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

/** SQLite's own limit of arguments to one function. */
const MAX_COLUMNS = 127;

/**
 * libsql ends the process on text that is not UTF-8, cuts it at a NUL, and takes long for each cell. So SQLite packs a
 * row as JSON, which is fetched as bytes: twice as fast, and whatever the text holds. A blob is one more array: `["0aff"]`.
 */
const packed = (values: string[]) =>
  `CAST(json_array(${values.map((v) => `iif(typeof(${v}) = 'blob', json_array(hex(${v})), ${v})`)}) AS BLOB)`;

export function sourceDatabase(database: Database.Database): SourceDatabase {
  const [encoding] = database.prepare('PRAGMA encoding').raw(true).get() as unknown as [string];
  const decode = encoding.startsWith('UTF-16') ? utf16(encoding) : (bytes: Buffer) => bytes.toString('utf8');

  function* unpacked(sql: string, ...values: string[]): Generator<unknown[]> {
    const found = database
      .prepare(sql)
      .raw(true)
      .iterate(...values) as Iterable<[Buffer]>;
    for (const [bytes] of found) yield JSON.parse(decode(bytes));
  }
  const names = (sql: string, ...values: string[]) =>
    [...unpacked(sql, ...values)].map(([name]) => String(name).toLowerCase());
  const columns = (table: string) =>
    names(`SELECT ${packed(['name'])} FROM pragma_table_info(?) ORDER BY cid`, table);

  return {
    tables: () => names(`SELECT ${packed(['name'])} FROM sqlite_master WHERE type = 'table'`),
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
