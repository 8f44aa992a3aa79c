import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { type SourceDatabase, withDatabase } from '../../../src/sources/readers/sqlite.ts';
import { makeDatabase } from '../../fixtures/sources/database.ts';

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
