import { databaseUrl, letGoOfDatabases } from '../engine.ts';
import { UserError } from '../user-error.ts';
import { moveDurably, removeDurably } from './durable.ts';
import {
  isEncrypted,
  isUnbegun,
  kindOfFolder,
  makePrivate,
  partFile,
  removePart,
  storeFile,
} from './folder.ts';
import { keyFile, keyFrom, readKeyFile, writeKeyFile } from './key-file.ts';
import { CIPHER, useKey } from './keys.ts';
import { openLocked, type Store, takeLock } from './open.ts';

/**
 * Makes a workspace that is encrypted from its first row on. Throws UserError workspace-not-ours, workspace-locked,
 * workspace-not-writable (exit 4), passphrase-too-late (exit 2) where something was stored already.
 */
export async function createEncrypted(folder: string, passphrase: string): Promise<void> {
  const lock = takeLock(folder);
  try {
    if (!isUnbegun(folder)) throw new UserError('passphrase-too-late', { folder }, 2);
    useKey(folder, await keyFrom(passphrase, writeKeyFile(folder, 'workspace')));
    openLocked(folder).close();
  } finally {
    lock.close();
  }
}

/**
 * Writes the store anew under the key of a passphrase, null for no key, and puts it in the old one's place by one renaming:
 * whatever is cut short, the old store is there, whole, or the new one. The key file is on disk before a store that needs it
 * and goes after the last that did. A store that is encrypted must have been given its key.
 *
 * Throws UserError (exit 4) as `openToWrite`, and workspace-in-use while somebody reads it.
 */
export async function encryptWith(folder: string, passphrase: string | null): Promise<void> {
  const lock = takeLock(folder);
  const removeOnExit = () => removePart(folder);
  process.once('exit', removeOnExit);
  try {
    // What this process had open would count as somebody who reads.
    await letGoOfDatabases();
    const key = passphrase === null ? null : await keyFrom(passphrase, ensureKeyFile(folder));
    writePart(folder, key);
    // Windows puts no file in the place of one that is open.
    await letGoOfDatabases();
    moveDurably(partFile(folder), storeFile(folder));
    if (key === null) removeDurably(keyFile(folder));
    useKey(folder, key);
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    // On Windows, where somebody opened it meanwhile.
    if (syscall === 'rename') throw new UserError('workspace-in-use', { folder }, 4);
    throw new UserError('workspace-not-writable', { folder, message }, 4);
  } finally {
    process.off('exit', removeOnExit);
    removePart(folder);
    lock.close();
  }
}

/** That of a plain store is of no use to anybody: it stayed behind. */
function ensureKeyFile(folder: string) {
  const found = isEncrypted(folder) ? readKeyFile(folder) : null;
  return found ?? writeKeyFile(folder, kindOfFolder(folder) === 'demo' ? 'demo' : 'workspace');
}

function writePart(folder: string, key: string | null): void {
  const store = openLocked(folder);
  try {
    leaveNoLog(folder, store);
    const part = partFile(folder);
    makePrivate(part);
    const how = key === null ? 'key=' : `cipher=${CIPHER}&hexkey=${key}`;
    try {
      store.prepare('VACUUM INTO ?').run(`${databaseUrl(part)}?${how}`);
    } catch (error) {
      // What SQLite says of it may hold the key.
      throw new UserError(
        'workspace-not-writable',
        { folder, message: `SQLite: ${(error as { code?: string }).code}` },
        4,
      );
    }
  } finally {
    store.close();
  }
}

/** Everything is in the one file then, and nobody else has it open: a log of the old store would be taken for the new one's. */
function leaveNoLog(folder: string, store: Store): void {
  try {
    store.pragma('journal_mode = DELETE');
  } catch {
    throw new UserError('workspace-in-use', { folder }, 4);
  }
}
