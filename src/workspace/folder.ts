import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { holdsWhatWeWrote } from './write-files.ts';

/** `PRAGMA application_id` of a store of ours: `MIGR`, and of one that `migrate demo` made, `MIGD`. */
export const applicationId = { ours: 0x4d494752, demo: 0x4d494744 };

const STORE = 'workspace.db';
const LOCK = 'lock.db';
/** What SQLite lays beside its files. */
const BESIDE = ['', '-wal', '-shm', '-journal'];
/** What a system leaves in any folder that somebody looked into. */
const NOBODYS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);

export const storeFile = (folder: string): string => join(folder, STORE);
export const lockFile = (folder: string): string => join(folder, LOCK);

export type FolderKind = 'absent' | 'empty' | 'workspace' | 'demo' | 'other';

/**
 * What a folder is to us. Only one that is absent or empty may become a workspace. Not to be asked while this process has its
 * store open (see `makePrivate`).
 */
export function kindOfFolder(folder: string): FolderKind {
  if (!existsSync(folder)) return 'absent';
  if (!statSync(folder).isDirectory()) return 'other';
  if (existsSync(storeFile(folder))) return kindOfStore(storeFile(folder));
  return readdirSync(folder).every((name) => isOfNoMatter(folder, name)) ? 'empty' : 'other';
}

function isOfNoMatter(folder: string, name: string): boolean {
  if (NOBODYS.has(name) || BESIDE.some((end) => name === LOCK + end)) return true;
  const path = join(folder, name);
  // One that was only begun has no mark of the demo yet.
  const isDemo = name === 'demo' && ['demo', 'workspace'].includes(kindOfFolder(path));
  return isDemo || holdsWhatWeWrote(path);
}

/**
 * Read from the header, so that nothing is opened: https://www.sqlite.org/fileformat.html, offsets 16 and 68. One without a mark may be
 * just begun; whoever opens it sees.
 */
function kindOfStore(path: string): FolderKind {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header);
  } finally {
    closeSync(file);
  }
  const mark = header.readUInt32BE(68);
  // The page size is a power of two, or 1.
  const size = header.readUInt16BE(16);
  const isSqlite = header.toString('latin1', 0, 15) === 'SQLite format 3' && (size & (size - 1)) === 0;
  if (isSqlite && mark === applicationId.demo) return 'demo';
  return !isSqlite || mark === 0 || mark === applicationId.ours ? 'workspace' : 'other';
}

/** Makes the folder, for its owner only, where there is none. Throws UserError workspace-not-ours, workspace-not-writable (exit 4). */
export function claimFolder(folder: string): void {
  try {
    if (!existsSync(storeFile(folder))) {
      if (kindOfFolder(folder) === 'other') throw new UserError('workspace-not-ours', { folder }, 4);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
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
function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** Removes the store, by which the folder is known as a workspace, last of what lies beside it: cut short, it can be done again. */
export const removeStore = (folder: string): void => removeDatabase(storeFile(folder));
export const removeLock = (folder: string): void => removeDatabase(lockFile(folder));

function removeDatabase(file: string): void {
  for (const end of BESIDE.toReversed()) rmSync(file + end, { force: true });
}

export function removeIfEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (!names.every((name) => NOBODYS.has(name))) return;
  for (const name of names) rmSync(join(folder, name));
  rmdirSync(folder);
}
