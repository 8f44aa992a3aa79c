import { constants, copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, databaseUrl, openDatabase } from '../../engine.ts';
import { UserError } from '../../user-error.ts';
import { makePrivateFolder, refuseHuge, removeFolder } from './private-folder.ts';
import { type SourceDatabase, sourceDatabase } from './sqlite-rows.ts';

export type { DatabaseRow, SourceDatabase } from './sqlite-rows.ts';

const MAGIC = 'SQLite format 3\0';

export const isSqlite = (head: Buffer) => head.subarray(0, MAGIC.length).toString('latin1') === MAGIC;

interface DatabaseFile {
  path: string;
  diskPath: string | null;
}

/**
 * Reads a database someone else owns, from where it lies, without a change to it or beside it. Throws UserError
 * `damaged-database`, `too-large-to-copy`, `no-engine`.
 */
export function withDatabase<T>(file: DatabaseFile, use: (database: SourceDatabase) => T): T {
  const [found] = rowsOfDatabase(file, (database) => [use(database)]);
  return found as T;
}

/** The same for what is walked row by row: the database is open from the first row to the last. */
export function* rowsOfDatabase<T>(
  file: DatabaseFile,
  rows: (database: SourceDatabase) => Iterable<T>,
): Generator<T> {
  const path = file.diskPath;
  if (path === null) throw new Error(`${file.path} was not laid out on disk`);
  if (!hasWal(path)) yield* open(file.path, path, 'immutable=1', rows);
  // Another program's index of the log is used as it is; without one SQLite would make its own beside the owner's file.
  else if (existsSync(`${path}-shm`)) yield* open(file.path, path, 'mode=ro&readonly_shm=1', rows);
  else yield* fromCopy(file.path, path, rows);
}

/** A write-ahead log with at least one page in it, beyond its header. */
const hasWal = (path: string) => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 32;

function* fromCopy<T>(
  shown: string,
  path: string,
  rows: (database: SourceDatabase) => Iterable<T>,
): Generator<T> {
  refuseHuge(shown, sizeOf(path));
  const folder = makePrivateFolder();
  try {
    const copy = join(folder, 'source.db');
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    copyFileSync(`${path}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
    yield* open(shown, copy, 'mode=ro', rows);
  } finally {
    removeFolder(folder);
  }
}

function* open<T>(
  shown: string,
  path: string,
  how: string,
  rows: (database: SourceDatabase) => Iterable<T>,
): Generator<T> {
  let database: Database.Database | undefined;
  try {
    database = openDatabase(`${databaseUrl(path)}?${how}`);
    yield* rows(sourceDatabase(database, sizeOf(path)));
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw new UserError('damaged-database', { path: shown, detail: error.message });
  } finally {
    database?.close();
  }
}

const sizeOf = (path: string): number =>
  [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);

/** libsql names what SQLite said `SQLITE_…`. */
const isSqliteError = (error: unknown): error is Error =>
  error instanceof Error && !(error instanceof UserError) && 'code' in error && !('syscall' in error);
