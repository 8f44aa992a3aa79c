import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILE, type KeyFile, readKeyFile } from './key-file.ts';

/** `PRAGMA application_id` of a store of ours: `MIGR`, and of one that `migrate demo` made, `MIGD`. */
export const applicationId = { ours: 0x4d494752, demo: 0x4d494744 };

export const STORE = 'workspace.db';
export const LOCK = 'lock.db';
/** The store while it is written under another key. */
export const PART = `${STORE}.part`;
export const KEY_PART = `${KEY_FILE}.part`;
/** What SQLite lays beside its files. */
const BESIDE = ['-wal', '-shm', '-journal'];

export const withBeside = (name: string): string[] => [name, ...BESIDE.map((end) => name + end)];

export type StoreKind = 'workspace' | 'demo' | 'other';

/**
 * Whether what stands in a folder under one of our names is ours, by what is in it and never by its name alone. Not to be asked of
 * the store while this process has it open (see `makePrivate`).
 */
export function isOurs(folder: string, name: string): boolean {
  const path = join(folder, name);
  if (!isFile(path)) return false;
  const owner = BESIDE.reduce((of, end) => (of.endsWith(end) ? of.slice(0, -end.length) : of), name);
  // What lies beside a file is whose that is; it may be gone already.
  if (owner !== name) return !isThere(join(folder, owner)) || isOurs(folder, owner);
  if (name === LOCK) return isOurLock(folder);
  if (name === KEY_FILE) return kindInKeyFile(folder) !== undefined;
  if (name === KEY_PART) return /^(?:$|\{\n "kind")/.test(start(path).toString('utf8'));
  return kindOfStore(folder, name) !== 'other';
}

/** It is a transaction and holds nothing. */
export function isOurLock(folder: string): boolean {
  const path = join(folder, LOCK);
  return isFile(path) && lstatSync(path).size === 0;
}

/**
 * Read from the header and the first page, so that nothing is opened: https://www.sqlite.org/fileformat.html. One of an early version has no
 * mark and our tables, one that was just begun none of either; beside one that is encrypted, or damaged, lies our key file or lock.
 */
export function kindOfStore(folder: string, name = STORE): StoreKind {
  const path = join(folder, name);
  if (!isFile(path)) return 'other';
  const page = start(path);
  if (page.length === 0) return 'workspace';
  if (!isPlain(page)) return kindInKeyFile(folder) ?? (isOurLock(folder) ? 'workspace' : 'other');
  const mark = page.readUInt32BE(68);
  if (mark === applicationId.demo) return 'demo';
  if (mark !== 0) return mark === applicationId.ours ? 'workspace' : 'other';
  const log = start(`${path}-wal`).toString('latin1');
  if (OUR_TABLE.test(page.toString('latin1')) || OUR_TABLE.test(log)) return 'workspace';
  return hasNoTables(page) && !log.includes('CREATE ') ? 'workspace' : 'other';
}

/** Of the first step of `migrations`. */
const OUR_TABLE =
  /CREATE TABLE source \(\s*id INTEGER PRIMARY KEY,\s*side TEXT NOT NULL,\s*format TEXT NOT NULL,\s*lineage/;

/** A leaf of a b-tree without a cell. */
const hasNoTables = (page: Buffer): boolean => page[100] === 0x0d && page.readUInt16BE(103) === 0;

function kindInKeyFile(folder: string): KeyFile['kind'] | undefined {
  try {
    return readKeyFile(folder)?.kind;
  } catch {
    // Whoever needs the key is told.
    return undefined;
  }
}

export const isPlainStore = (path: string): boolean => isPlain(start(path));

/** An encrypted store begins with noise. */
function isPlain(page: Buffer): boolean {
  if (page.length < 100) return false;
  // The page size is a power of two, or 1.
  const size = page.readUInt16BE(16);
  return page.toString('latin1', 0, 15) === 'SQLite format 3' && (size & (size - 1)) === 0;
}

/** A page of the greatest size. */
const MOST = 65_536;

/** The first bytes; none where there is no such file. */
function start(path: string): Buffer {
  if (!isFile(path)) return Buffer.alloc(0);
  const bytes = Buffer.alloc(MOST);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** No folder, no device, and no link to anything elsewhere. */
export const isFile = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
