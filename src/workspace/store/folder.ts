import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder, noteAsOpen } from '../../owner-only.ts';
import { UserError } from '../../user-error.ts';
import { holdsWhatWeWrote } from '../outputs/write-files.ts';
import { CONFIG, configFile, hasConfig } from './config.ts';
import { KEY_FILE, keyFile } from './key-file.ts';
import {
  isFile,
  isOurLock,
  isOurs,
  isPlainStore,
  KEY_PART,
  kindOfStore,
  LOCK,
  PART,
  STORE,
  type StoreKind,
  withBeside,
} from './ours.ts';

/** What a run that was cut short leaves of a workspace that has no store. */
const UNBEGUN = new Set([...[LOCK, PART].flatMap(withBeside), KEY_FILE, KEY_PART]);
/** What a system leaves in any folder that somebody looked into. */
const NOBODYS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

export const storeFile = (folder: string): string => join(folder, STORE);
export const lockFile = (folder: string): string => join(folder, LOCK);
export const partFile = (folder: string): string => join(folder, PART);

export type FolderKind = 'absent' | 'empty' | StoreKind;

/**
 * What a folder is to us. Only one that is absent or empty may become a workspace. Not to be asked while this process has its
 * store open (see `makePrivate`). Throws UserError workspace-not-readable (exit 4).
 */
export function kindOfFolder(folder: string): FolderKind {
  if (!existsSync(folder)) return 'absent';
  if (!statSync(folder).isDirectory()) return 'other';
  if (hasStore(folder)) return kindOfStore(folder);
  const names = looking(folder, () => readdirSync(folder));
  return names.every((name) => isOfNoMatter(folder, name)) ? 'empty' : 'other';
}

/** Asked by trying to read it: of what is in another user's folder `existsSync` says that it is not there. */
function hasStore(folder: string): boolean {
  return looking(folder, () => {
    try {
      accessSync(storeFile(folder), constants.R_OK);
      return true;
    } catch (error) {
      if (isForbidden(error)) throw error;
      return false;
    }
  });
}

function looking<T>(folder: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const { message } = error as Error;
    throw isForbidden(error) ? new UserError('workspace-not-readable', { folder, message }, 4) : error;
  }
}

const isForbidden = (error: unknown): boolean =>
  /^(EACCES|EPERM)$/.test(`${(error as { code?: string }).code}`);

function isOfNoMatter(folder: string, name: string): boolean {
  if (NOBODYS.has(name) || (name === CONFIG && hasConfig(folder))) return true;
  if (UNBEGUN.has(name)) return isOurs(folder, name);
  const path = join(folder, name);
  // One that was only begun has no mark of the demo yet.
  const isDemo = name === 'demo' && ['demo', 'workspace'].includes(kindOfFolder(path));
  return isDemo || holdsWhatWeWrote(path);
}

/** Does its store need a passphrase? Not to be asked while this process has it open, as `kindOfFolder`. */
export function isEncrypted(folder: string): boolean {
  return existsSync(keyFile(folder)) && !isUnbegun(folder) && !isPlainStore(storeFile(folder));
}

/** Nothing was ever stored there. Throws UserError workspace-not-readable (exit 4). */
export function isUnbegun(folder: string): boolean {
  const file = storeFile(folder);
  return !hasStore(folder) || (statSync(file).size === 0 && !existsSync(`${file}-wal`));
}

/** Makes the folder, for its owner only, where there is none. Throws UserError (exit 4): workspace-not-ours, -not-readable, -not-writable. */
export function claimFolder(folder: string): void {
  try {
    if (!hasStore(folder)) {
      if (kindOfFolder(folder) === 'other') throw new UserError('workspace-not-ours', { folder }, 4);
      if (!makeFolder(folder)) noteAsOpen(folder);
    } else if (!isFile(storeFile(folder))) throw new UserError('workspace-not-ours', { folder }, 4);
    if (existsSync(lockFile(folder)) && !isOurLock(folder))
      throw new UserError('workspace-not-ours', { folder }, 4);
    for (const file of [storeFile(folder), lockFile(folder)]) makePrivate(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('workspace-not-writable', { folder, message: (error as Error).message }, 4);
  }
}

/**
 * Made before SQLite makes it, which would let others read it in a folder that is open to others. One that is there is not even
 * opened: closing it again would drop the locks that this process has on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/**
 * Removes the store of a workspace that nobody else has open: the key first, so that what a cut leaves opens to nobody, and the
 * store itself, by which the folder is known as a workspace, last, so that it can be done again.
 */
export function removeStore(folder: string): void {
  const store = withBeside(STORE).toReversed();
  removeNamed(folder, [KEY_FILE, KEY_PART, ...withBeside(PART), ...store]);
}

/** Removes the owner's `config.json`; false where there is none, or one of another program. */
export function removeConfig(folder: string): boolean {
  if (!hasConfig(folder)) return false;
  rmSync(configFile(folder));
  return true;
}

export const removeLock = (folder: string): void => removeNamed(folder, withBeside(LOCK));

/** Removes what a run left that was killed while it wrote the store anew; for whoever holds the lock. */
export const removePart = (folder: string): void => removeNamed(folder, withBeside(PART));

function removeNamed(folder: string, names: string[]): void {
  // Told before any is gone: the key says whose an encrypted store is.
  const ours = names.filter((name) => isOurs(folder, name));
  for (const name of ours) rmSync(join(folder, name), { force: true });
}

export function removeIfEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (!names.every((name) => NOBODYS.has(name))) return;
  for (const name of names) rmSync(join(folder, name));
  rmdirSync(folder);
}
