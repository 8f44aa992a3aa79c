import { closeSync, constants, copyFileSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError } from '../../user-error.ts';
import { makePrivateFolder, removeFolder } from './private-folder.ts';
import { type SourceDatabase, sourceDatabase } from './sqlite-rows.ts';

export type { DatabaseRow, SourceDatabase } from './sqlite-rows.ts';

const MAGIC = 'SQLite format 3\0';

export const isSqlite = (head: Buffer) => head.subarray(0, MAGIC.length).toString('latin1') === MAGIC;

/**
 * Reads a database someone else owns, from where it lies, without a change to it or beside it. Throws UserError
 * `damaged-database`.
 */
export function withDatabase<T>(
  file: { path: string; diskPath: string | null },
  use: (database: SourceDatabase) => T,
): T {
  const path = file.diskPath;
  if (path === null) throw new Error(`${file.path} was not laid out on disk`);
  if (!hasWal(path)) return open(file.path, path, 'immutable=1', use);
  const shm = `${path}-shm`;
  // Another program's index of the log is used as it is; without one SQLite makes its own, which is taken away again.
  if (existsSync(shm)) return open(file.path, path, 'mode=ro&readonly_shm=1', use);
  if (!canCreate(shm)) return withCopy(path, (copy) => open(file.path, copy, 'mode=ro', use));
  try {
    return open(file.path, path, 'mode=ro', use);
  } finally {
    rmSync(shm, { force: true });
  }
}

/** A write-ahead log with at least one page in it, beyond its header. */
const hasWal = (path: string) => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 32;

/** Makes an empty file, which SQLite fills. */
function canCreate(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch {
    return false;
  }
}

function withCopy<T>(path: string, use: (copy: string) => T): T {
  const folder = makePrivateFolder();
  try {
    const copy = join(folder, 'source.db');
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    copyFileSync(`${path}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
    return use(copy);
  } finally {
    removeFolder(folder);
  }
}

function open<T>(shown: string, path: string, how: string, use: (database: SourceDatabase) => T): T {
  let database: Database.Database | undefined;
  try {
    const url = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    database = new Database(`file:${url}?${how}`);
    return use(sourceDatabase(database));
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw new UserError('damaged-database', { path: shown, detail: error.message });
  } finally {
    database?.close();
  }
}

/** libsql names what SQLite said `SQLITE_…`. */
const isSqliteError = (error: unknown): error is Error =>
  error instanceof Error && !(error instanceof UserError) && 'code' in error && !('syscall' in error);
