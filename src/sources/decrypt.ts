import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { InputFile } from './format.ts';
import { makePrivateFolder, removeFolder } from './readers/private-folder.ts';
import { findOpener, type Opener } from './readers/sqlcipher.ts';
import { committedPages } from './readers/wal.ts';

/** The keys in a file: a key in hex or a passphrase a line. Throws UserError `no-key`, or what the system says. */
export function readKeys(keyFile: string): string[] {
  if (statSync(keyFile).size > 65_536) throw new UserError('no-key', { path: keyFile });
  const lines = readFileSync(keyFile, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const keys = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (keys.length === 0) throw new UserError('no-key', { path: keyFile });
  return keys;
}

/**
 * Opens an encrypted database with the owner's own key: `use` gets it decrypted, in a file only the owner can read that
 * is removed afterwards. Throws UserError `wrong-key` or `damaged-database`.
 */
export async function* withDecrypted<T>(
  file: InputFile,
  keys: readonly string[],
  use: (plain: InputFile) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const opener = findOpener(file.head, keys);
  if (!opener) throw new UserError('wrong-key', { path: file.path });
  const folder = makePrivateFolder();
  try {
    const diskPath = join(folder, 'source.db');
    const output = openSync(diskPath, 'wx', 0o600);
    try {
      if (file.diskPath === null) decryptPages(file, bytesOf(await file.bytes()), opener, output);
      else decryptFile(file, file.diskPath, opener, output);
    } finally {
      closeSync(output);
    }
    yield* use({ ...file, diskPath, head: readHead(diskPath, file.head.length) });
  } finally {
    removeFolder(folder);
  }
}

/** Reads bytes at a place into a buffer; says how many there were. */
type Read = (into: Buffer, position: number) => number;

const bytesOf =
  (all: Buffer): Read =>
  (into, position) =>
    all.copy(into, 0, position);

function decryptFile(file: InputFile, path: string, opener: Opener, output: number): void {
  const input = openSync(path, 'r');
  try {
    decryptPages(file, (into, position) => readSync(input, into, 0, into.length, position), opener, output);
  } finally {
    closeSync(input);
  }
  if (existsSync(`${path}-wal`)) applyLog(file, readFileSync(`${path}-wal`), opener, output);
}

function decryptPages(file: InputFile, read: Read, opener: Opener, output: number): void {
  const { pageSize } = opener.cipher;
  const chunk = Buffer.alloc(pageSize * 256);
  for (let position = 0; ; ) {
    const length = read(chunk, position);
    if (length === 0) return;
    for (let at = 0; at < length; at += pageSize) {
      const number = (position + at) / pageSize + 1;
      const page = at + pageSize <= length ? opener.page(chunk.subarray(at, at + pageSize), number) : null;
      if (!page) throw new UserError('damaged-database', { path: file.path, detail: `page ${number}` });
      writeSync(output, page, 0, pageSize, position + at);
    }
    position += length;
  }
}

/** Writes what a write-ahead log holds into the decrypted file. */
function applyLog(file: InputFile, log: Buffer, opener: Opener, output: number): void {
  const committed = committedPages(log);
  if (!committed) return;
  const { pageSize } = opener.cipher;
  for (const { number, offset } of committed.pages) {
    const page = opener.page(log.subarray(offset, offset + pageSize), number);
    if (!page)
      throw new UserError('damaged-database', { path: `${file.path}-wal`, detail: `page ${number}` });
    writeSync(output, page, 0, pageSize, (number - 1) * pageSize);
  }
  ftruncateSync(output, committed.size * pageSize);
}

function readHead(path: string, length: number): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(descriptor, head, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}
