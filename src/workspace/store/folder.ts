import { closeSync, existsSync, openSync, readdirSync, readSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, noteAsOpen } from '../../owner-only.ts';
import { UserError } from '../../user-error.ts';
import { holdsWhatWeWrote } from '../outputs/write-files.ts';
import { CONFIG, configFile, hasConfig } from './config.ts';
import { KEY_FILE, type KeyFile, keyFile, readKeyFile } from './key-file.ts';

/** `PRAGMA application_id` of a store of ours: `MIGR`, and of one that `migrate demo` made, `MIGD`. */
export const applicationId = { ours: 0x4d494752, demo: 0x4d494744 };

const STORE = 'workspace.db';
const LOCK = 'lock.db';
/** The store while it is written under another key. */
const PART = `${STORE}.part`;
/** What SQLite lays beside its files. */
const BESIDE = ['', '-wal', '-shm', '-journal'];
/** What a run that was cut short leaves of a workspace that has no store. */
const UNBEGUN = new Set([...[LOCK, PART].flatMap(withBeside), KEY_FILE, `${KEY_FILE}.part`]);
/** What a system leaves in any folder that somebody looked into. */
const NOBODYS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

export const storeFile = (folder: string): string => join(folder, STORE);
export const lockFile = (folder: string): string => join(folder, LOCK);
export const partFile = (folder: string): string => join(folder, PART);

export type FolderKind = 'absent' | 'empty' | 'workspace' | 'demo' | 'other';

/**
 * What a folder is to us. Only one that is absent or empty may become a workspace. Not to be asked while this process has its
 * store open (see `makePrivate`).
 */
export function kindOfFolder(folder: string): FolderKind {
  if (!existsSync(folder)) return 'absent';
  if (!statSync(folder).isDirectory()) return 'other';
  if (existsSync(storeFile(folder))) return kindOfStore(folder);
  return readdirSync(folder).every((name) => isOfNoMatter(folder, name)) ? 'empty' : 'other';
}

function isOfNoMatter(folder: string, name: string): boolean {
  if (NOBODYS.has(name) || UNBEGUN.has(name) || (name === CONFIG && hasConfig(folder))) return true;
  const path = join(folder, name);
  // One that was only begun has no mark of the demo yet.
  const isDemo = name === 'demo' && ['demo', 'workspace'].includes(kindOfFolder(path));
  return isDemo || holdsWhatWeWrote(path);
}

/**
 * Read from the header, so that nothing is opened: https://www.sqlite.org/fileformat.html, offsets 16 and 68. One without a mark may be
 * just begun; whoever opens it sees.
 */
function kindOfStore(folder: string): FolderKind {
  const header = readHeader(storeFile(folder));
  if (!isPlain(header)) return kindInKeyFile(folder) ?? 'workspace';
  const mark = header.readUInt32BE(68);
  if (mark === applicationId.demo) return 'demo';
  return mark === 0 || mark === applicationId.ours ? 'workspace' : 'other';
}

function kindInKeyFile(folder: string): KeyFile['kind'] | undefined {
  try {
    return readKeyFile(folder)?.kind;
  } catch {
    // Whoever needs the key is told.
    return undefined;
  }
}

/** Does its store need a passphrase? Not to be asked while this process has it open, as `kindOfFolder`. */
export function isEncrypted(folder: string): boolean {
  return existsSync(keyFile(folder)) && !isUnbegun(folder) && !isPlainStore(storeFile(folder));
}

export const isPlainStore = (path: string): boolean => isPlain(readHeader(path));

/** Nothing was ever stored there. */
export function isUnbegun(folder: string): boolean {
  const file = storeFile(folder);
  return !existsSync(file) || (statSync(file).size === 0 && !existsSync(`${file}-wal`));
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header);
  } finally {
    closeSync(file);
  }
  return header;
}

/** An encrypted store begins with noise. */
function isPlain(header: Buffer): boolean {
  // The page size is a power of two, or 1.
  const size = header.readUInt16BE(16);
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && (size & (size - 1)) === 0;
}

/** Makes the folder, for its owner only, where there is none. Throws UserError workspace-not-ours, workspace-not-writable (exit 4). */
export function claimFolder(folder: string): void {
  try {
    if (!existsSync(storeFile(folder))) {
      if (kindOfFolder(folder) === 'other') throw new UserError('workspace-not-ours', { folder }, 4);
      if (!makeFolder(folder)) noteAsOpen(folder);
    }
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
  removeNamed(folder, [KEY_FILE, `${KEY_FILE}.part`, ...withBeside(PART), ...store]);
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
  for (const name of names) rmSync(join(folder, name), { force: true });
}

function withBeside(name: string): string[] {
  return BESIDE.map((end) => name + end);
}

export function removeIfEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (!names.every((name) => NOBODYS.has(name))) return;
  for (const name of names) rmSync(join(folder, name));
  rmdirSync(folder);
}
