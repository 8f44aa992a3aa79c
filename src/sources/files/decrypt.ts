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
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { makePrivateFolder, refuseHuge, removeFolder } from '../readers/private-folder.ts';
import { findOpener, type Opener } from '../readers/sqlcipher.ts';
import { decodeText } from '../readers/text.ts';
import { committedPages } from '../readers/wal.ts';

/** The keys in a file: a key in hex or a passphrase a line. Throws UserError `no-key`, or what the system says. */
export function readKeys(keyFile: string): string[] {
  if (statSync(keyFile).size > 65_536) throw new UserError('no-key', { path: keyFile });
  // PowerShell 5 writes UTF-16.
  const lines = decodeText(readFileSync(keyFile)).text.split(/\r?\n/);
  const keys = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (keys.length === 0) throw new UserError('no-key', { path: keyFile });
  return keys;
}

/**
 * Opens an encrypted database with the owner's own key: `use` gets it decrypted, in a file only the owner can read that
 * is removed afterwards. Throws UserError `wrong-key`, `damaged-database` or `too-large-to-copy`.
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
    if (file.diskPath === null) {
      const [bytes, log] = [await file.bytes(), await file.log?.()];
      writeTo(diskPath, (output) => {
        decryptPages(file, bytesOf(bytes), opener, output);
        if (log) applyLog(file, log, opener, output);
      });
    } else decryptFile(file, file.diskPath, opener, diskPath);
    yield* use({ ...file, diskPath, head: readHead(diskPath, file.head.length) });
  } finally {
    removeFolder(folder);
  }
}

/** The same for a file on disk that only adds to another; null where no key opens it. */
export function withPlainCopy<T>(
  path: string,
  keys: readonly string[],
  use: (plainPath: string) => T,
): T | null {
  const opener = keys.length > 0 ? findOpener(readHead(path, HEAD), keys) : null;
  if (!opener) return null;
  const folder = makePrivateFolder();
  try {
    const plainPath = join(folder, 'source.db');
    decryptFile({ path }, path, opener, plainPath);
    return use(plainPath);
  } finally {
    removeFolder(folder);
  }
}

const HEAD = 4096;
/** A log is read at once, bytes. */
const MOST_LOG = 256 * 1024 ** 2;

function writeTo(path: string, write: (output: number) => void): void {
  const output = openSync(path, 'wx', 0o600);
  try {
    write(output);
  } finally {
    closeSync(output);
  }
}

/** Reads bytes at a place into a buffer; says how many there were. */
type Read = (into: Buffer, position: number) => number;

const bytesOf =
  (all: Buffer): Read =>
  (into, position) =>
    all.copy(into, 0, position);

/** What an error names. */
type Named = Pick<InputFile, 'path'>;

function decryptFile(file: Named, path: string, opener: Opener, plainPath: string): void {
  const log = `${path}-wal`;
  const hasLog = existsSync(log);
  refuseHuge(file.path, statSync(path).size);
  if (hasLog && statSync(log).size > MOST_LOG) throw new UserError('too-large-to-copy', { path: log });
  const input = openSync(path, 'r');
  try {
    writeTo(plainPath, (output) => {
      decryptPages(file, (into, position) => readSync(input, into, 0, into.length, position), opener, output);
      if (hasLog) applyLog(file, readFileSync(log), opener, output);
    });
  } finally {
    closeSync(input);
  }
}

function decryptPages(file: Named, read: Read, opener: Opener, output: number): void {
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
function applyLog(file: Named, log: Buffer, opener: Opener, output: number): void {
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
