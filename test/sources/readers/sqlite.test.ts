import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { databaseUrl, letGoOfDatabases } from '../../../src/engine.ts';
import { type SourceDatabase, withDatabase } from '../../../src/sources/readers/sqlite.ts';
import { makeDatabase } from '../../fixtures/sources/database.ts';
import { lacks } from '../../support/needs.ts';

const look = <T>(path: string, use: (database: SourceDatabase) => T) =>
  withDatabase({ path, diskPath: path }, use);
const rowsOf = (path: string, table: string) => look(path, (database) => [...database.rows(table)]);

describe('rows of a database', () => {
  it('come as they were written: numbers, text, bytes, nothing', () => {
    const path = makeDatabase('a.db', 'CREATE TABLE t(A, b BLOB, "c""d" TEXT, e REAL)', {
      t: [
        { A: 1, b: Buffer.from([0, 255]), 'c"d': '小满🌹', e: 1.5 },
        { A: null, b: 'text in a blob column', 'c"d': Buffer.from('bytes'), e: -1 },
      ],
    });
    expect(rowsOf(path, 't')).toEqual([
      { a: 1, b: Buffer.from([0, 255]), 'c"d': '小满🌹', e: 1.5 },
      { a: null, b: 'text in a blob column', 'c"d': Buffer.from('bytes'), e: -1 },
    ]);
    expect(rowsOf(path, 'no such table')).toEqual([]);
    expect(
      look(path, (database) => [database.tables(), database.columns('T'), database.has('t', 'a', 'x')]),
    ).toEqual([['t'], ['a', 'b', 'c"d', 'e'], false]);
  });

  it('hold any text whatever', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 20 }), (texts) => {
        const plain = texts.map((text) => text.toWellFormed());
        const path = makeDatabase('a.db', 'CREATE TABLE t(x BLOB)', {});
        const database = new Database(path);
        for (const text of plain) {
          database.exec(`INSERT INTO t VALUES (CAST(x'${Buffer.from(text).toString('hex')}' AS TEXT))`);
        }
        database.close();
        expect(rowsOf(path, 't').map(({ x }) => x)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('come from a UTF-16 database, a table without row ids and columns called __proto__ too', () => {
    const path = makeDatabase(
      'a.db',
      `PRAGMA encoding = 'UTF-16be'; CREATE TABLE t(x TEXT PRIMARY KEY, "__proto__" TEXT, rowid TEXT) WITHOUT ROWID`,
      { t: [{ x: '小满🌹', __proto__: null, rowid: 'r' }] },
    );
    const [row] = rowsOf(path, 't');
    expect(row?.x).toBe('小满🌹');
    expect(Object.keys(row ?? {})).toEqual(['x', '__proto__', 'rowid']);
  });
});

describe('a database made to harm', () => {
  it.each([
    [
      'a view without end',
      `CREATE VIEW contact AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS username FROM n`,
    ],
    ['a virtual table', `CREATE VIRTUAL TABLE contact USING fts5(username)`],
  ])('%s is no table', (_, sql) => {
    const path = makeDatabase('contact.db', sql, {});
    look(path, (database) => {
      expect(database.tables()).not.toContain('contact');
      expect(database.has('contact', 'username')).toBe(false);
      expect([...database.rows('contact')]).toEqual([]);
    });
  });

  it('computed columns are not computed', () => {
    const path = makeDatabase(
      'contact.db',
      `CREATE TABLE contact(username TEXT, bomb AS (hex(zeroblob(1000))) VIRTUAL)`,
      { contact: [{ username: 'a' }] },
    );
    expect(rowsOf(path, 'contact')).toEqual([{ username: 'a' }]);
  });

  it('a table whose pages lead to one another again and again is damaged', () => {
    const path = makeDatabase('contact.db', `CREATE TABLE contact(username TEXT)`, {
      contact: Array.from({ length: 2000 }, (_, n) => ({ username: `u${n}` })),
    });
    // Every child of the root is its first: https://www.sqlite.org/fileformat.html, 1.6.
    const bytes = readFileSync(path);
    const page = bytes.readUInt16BE(16);
    const root = page;
    expect(bytes[root]).toBe(5);
    const cells = bytes.readUInt16BE(root + 3);
    const first = bytes.readUInt32BE(root + bytes.readUInt16BE(root + 12));
    for (let cell = 0; cell < cells; cell++)
      bytes.writeUInt32BE(first, root + bytes.readUInt16BE(root + 12 + 2 * cell));
    // The same leaf so often that its rows are more than the file has room for.
    const small = bytes.subarray(0, Math.max(first, 2) * page);
    writeFileSync(path, small);
    expect(() => rowsOf(path, 'contact')).toThrow('damaged-database');
  });
});

describe.skipIf(lacks('Linux'))('files of databases', () => {
  it('are all closed once they were let go of', async () => {
    const path = makeDatabase('contact.db', `CREATE TABLE contact(username TEXT)`, {
      contact: [{ username: 'a' }],
    });
    const open = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === path;
        } catch {
          return false;
        }
      }).length;
    for (let run = 0; run < 3; run++) expect(rowsOf(path, 'contact')).toHaveLength(1);
    await letGoOfDatabases();
    expect(open()).toBe(0);
  });
});

it.each([
  ['/home/小满/contact.db', 'file:/home/%E5%B0%8F%E6%BB%A1/contact.db'],
  ['a?b#c.db', 'file:a%3Fb%23c.db'],
  ['\\\\server\\share\\contact.db', 'file:////server/share/contact.db'],
  ['\\\\?\\UNC\\server\\share\\a.db', 'file:////server/share/a.db'],
])('%s is %s to SQLite', (path, url) => expect(databaseUrl(path)).toBe(url));
