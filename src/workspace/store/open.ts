import { existsSync } from 'node:fs';
import { type Database, openDatabase } from '../../engine.ts';
import { storeProblem, UserError } from '../../user-error.ts';
import { claimFolder, isUnbegun, lockFile, removeLock, removePart } from './folder.ts';
import { keyFrom, readKeyFile } from './key-file.ts';
import { connect, fits, isNoDatabase, useKey } from './keys.ts';
import { applicationId } from './ours.ts';
import { migrations } from './schema.ts';

export type Store = Database.Database;

/** What `migrate` knows, in one SQLite file that only its owner can read. */
export interface Workspace {
  folder: string;
  store: Store;
  close(): void;
}

/**
 * Opens the folder's encrypted store from now on, if the passphrase is right; says whether it is. Throws UserError (exit 4)
 * key-file-damaged, workspace-damaged.
 */
export async function giveKey(folder: string, passphrase: string): Promise<boolean> {
  const made = readKeyFile(folder);
  if (!made) return false;
  const key = await keyFrom(passphrase, made);
  const isRight = guarded(folder, () => fits(folder, key));
  if (isRight) useKey(folder, key);
  return isRight;
}

/**
 * Opens the workspace to look at it. A folder without one reads as empty and is not created.
 * Throws UserError (exit 4): workspace-damaged, workspace-newer, workspace-not-readable, workspace-not-writable, disk-full, passphrase-needed.
 */
export function openToRead(folder: string): Workspace {
  if (isUnbegun(folder)) {
    const store = openDatabase(':memory:');
    migrate(store);
    return { folder, store, close: () => store.close() };
  }
  if (isOutdated(folder)) openToWrite(folder).close();
  return guarded(folder, () => {
    const store = connect(folder);
    return { folder, store, close: () => store.close() };
  });
}

/**
 * Opens the workspace to change it, alone: a second writer is refused at once. Creates it where there is none.
 * Throws UserError (exit 4): workspace-not-ours, workspace-locked, workspace-damaged, workspace-newer, workspace-not-readable,
 * workspace-not-writable, passphrase-needed, disk-full.
 */
export function openToWrite(folder: string): Workspace {
  const hadLock = existsSync(lockFile(folder));
  const lock = takeLock(folder);
  try {
    const store = openLocked(folder);
    return {
      folder,
      store,
      close: () => {
        store.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    // Nothing of ours stays with what is not ours.
    const isForeign = error instanceof UserError && FOREIGN.has(error.code);
    if (isForeign && !hadLock) removeLock(folder);
    throw error;
  }
}

/** What is said of a store that is another program's. */
const FOREIGN = new Set(['workspace-not-ours', 'workspace-damaged']);

/** Opens the store to change it, for whoever holds the lock. */
export function openLocked(folder: string): Store {
  return guarded(folder, () => {
    const store = connect(folder);
    try {
      refuseForeign(folder, store);
      store.pragma('journal_mode = WAL');
      store.pragma('synchronous = FULL');
      migrate(store, folder);
      return store;
    } catch (error) {
      store.close();
      throw error;
    }
  });
}

/** Opens the store to look at it as it is, of whatever version; for whoever holds the lock. Throws as `openToRead` does. */
export function openAsIs(folder: string): Store {
  return guarded(folder, () => connect(folder));
}

/**
 * The lock is a transaction on a file of its own: the system frees it when we die, so none is ever stale. Makes the folder a
 * workspace where it may.
 */
export function takeLock(folder: string): Store {
  claimFolder(folder);
  try {
    const lock = openDatabase(lockFile(folder), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    removePart(folder);
    return lock;
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) {
      throw new UserError('workspace-locked', { folder }, 4);
    }
    throw new UserError('workspace-not-writable', { folder, message: (error as Error).message }, 4);
  }
}

const versionOf = (store: Store): number => numberFrom(store, 'PRAGMA user_version');

function numberFrom(store: Store, sql: string): number {
  return (store.prepare(sql).raw(true).get() as unknown as [number])[0];
}

function isOutdated(folder: string): boolean {
  return guarded(folder, () => {
    const store = connect(folder);
    try {
      refuseForeign(folder, store);
      const found = versionOf(store);
      refuseNewer(folder, found);
      return found < migrations.length;
    } finally {
      store.close();
    }
  });
}

/** Another program's store, which happens to be called as ours. */
function refuseForeign(folder: string, store: Store): void {
  const mark = numberFrom(store, 'PRAGMA application_id');
  if (mark === applicationId.ours || mark === applicationId.demo) return;
  // One just begun has no mark and no tables; one of an earlier version has no mark, and a version.
  const tables = "SELECT count(*) FROM pragma_table_info('source') WHERE name = 'lineage'";
  const isBegun =
    numberFrom(store, 'SELECT count(*) FROM sqlite_master') === 0 ||
    (versionOf(store) > 0 && numberFrom(store, tables) === 1);
  if (mark !== 0 || !isBegun) throw new UserError('workspace-not-ours', { folder }, 4);
}

function refuseNewer(folder: string, found: number): void {
  const known = migrations.length;
  if (found > known) throw new UserError('workspace-newer', { folder, found, known }, 4);
}

function migrate(store: Store, folder = ''): void {
  const found = versionOf(store);
  refuseNewer(folder, found);
  for (let version = found; version < migrations.length; version++) {
    store.exec(`BEGIN; ${migrations[version]} PRAGMA user_version = ${version + 1}; COMMIT`);
  }
}

/** SQLite's own complaints about the file or the disk, told as the user's problem. */
function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (isNoDatabase(error) && readKeyFile(folder)) throw new UserError('passphrase-needed', { folder }, 4);
    const { message } = error as Error;
    throw storeProblem(error, folder) ?? new UserError('workspace-damaged', { folder, message }, 4);
  }
}
