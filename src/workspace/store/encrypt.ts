import { rmSync } from 'node:fs';
import { databaseUrl, letGoOfDatabases } from '../../engine.ts';
import { UserError } from '../../user-error.ts';
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
import { openLocked, takeLock } from './open.ts';
import { isPlainStore } from './ours.ts';

/**
 * Makes a workspace that is encrypted from its first row on. Throws UserError workspace-not-ours, workspace-locked,
 * workspace-not-writable, no-cipher (exit 4), passphrase-too-late (exit 2) where something was stored already.
 */
export async function createEncrypted(folder: string, passphrase: string): Promise<void> {
  const lock = takeLock(folder);
  try {
    if (!isUnbegun(folder)) throw new UserError('passphrase-too-late', { folder }, 2);
    useKey(folder, await keyFrom(passphrase, writeKeyFile(folder, 'workspace')));
    openLocked(folder).close();
    await letGoOfDatabases();
    refusePlain(storeFile(folder));
  } finally {
    lock.close();
  }
}

/**
 * Writes the store anew under the key of a passphrase, null for no key, and puts it in the old one's place by one renaming:
 * whatever is cut short, the old store is there, whole, or the new one. The key file is on disk before a store that needs it
 * and goes after the last that did. A store that is encrypted must have been given its key.
 *
 * Throws UserError (exit 4) as `openToWrite`, workspace-in-use while somebody reads it, and no-cipher.
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
  const part = partFile(folder);
  const how = key === null ? 'key=' : `cipher=${CIPHER}&hexkey=${key}`;
  try {
    // Everything is in the one file then, and nobody else has it open: a log of the old store would be taken for the new one's.
    store.pragma('journal_mode = DELETE');
    makePrivate(part);
    store.prepare('VACUUM INTO ?').run(`${databaseUrl(part)}?${how}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code?.startsWith('SQLITE_')) throw error;
    if (code.startsWith('SQLITE_BUSY')) throw new UserError('workspace-in-use', { folder }, 4);
    // Not what SQLite says of it, which may hold the key.
    throw new UserError('workspace-not-writable', { folder, message: code }, 4);
  } finally {
    store.close();
  }
  if (key !== null) refusePlain(part);
}

/** An engine built without ciphers takes a key for nothing, and says nothing. */
function refusePlain(file: string): void {
  if (!isPlainStore(file)) return;
  rmSync(file);
  throw new UserError('no-cipher', {}, 4);
}
