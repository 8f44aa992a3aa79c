import { resolve } from 'node:path';
import { type Database, databaseUrl, openDatabase } from '../../engine.ts';
import { UserError } from '../../user-error.ts';
import { storeFile } from './folder.ts';

/** The one cipher libsql has: AES-256 in CBC mode, page by page, with no check of whether somebody changed a page. */
export const CIPHER = 'aes256cbc';

/** Keys this process was given, in hex, by the folder whose store they open. */
const keys = new Map<string, string>();

/** From now on the folder's store is opened with this key; with null, as it is. */
export function useKey(folder: string, key: string | null): void {
  if (key === null) keys.delete(resolve(folder));
  else keys.set(resolve(folder), key);
}

/**
 * Opens the store, with its key where one was given. Throws UserError wrong-passphrase (exit 4) where that does not fit: somebody
 * changed the passphrase meanwhile.
 */
export function connect(folder: string): Database.Database {
  const key = keys.get(resolve(folder));
  if (key !== undefined && !fits(folder, key)) throw new UserError('wrong-passphrase', { folder }, 4);
  const store = openDatabase(storeFile(folder), { timeout: 10_000 });
  if (key !== undefined) handOver(key, store);
  return store;
}

/**
 * Asked of the store's file as it lies there, without its log: SQLite takes up the log a killed run left as soon as it opens a
 * store, and with a wrong key it would, on closing, write nonsense into it.
 */
export function fits(folder: string, key: string): boolean {
  const store = openDatabase(`${databaseUrl(storeFile(folder))}?immutable=1`);
  try {
    handOver(key, store);
    store.prepare('PRAGMA user_version').get();
    return true;
  } catch (error) {
    if (isNoDatabase(error)) return false;
    throw error;
  } finally {
    store.close();
  }
}

/** What SQLite says of a file that is encrypted, or encrypted under another key. */
export const isNoDatabase = (error: unknown): boolean =>
  (error as { code?: string }).code === 'SQLITE_NOTADB';

/**
 * In hex, because all 256 bits are the key then: libsql's own option `encryptionKey` takes a text, of which the cipher uses the first
 * 32 bytes.
 */
function handOver(key: string, store: Database.Database): void {
  store.exec(`PRAGMA cipher = '${CIPHER}'; PRAGMA hexkey = '${key}'`);
}
