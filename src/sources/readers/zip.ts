import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import yauzl from 'yauzl';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { makePrivateFolder, removeFolder } from './private-folder.ts';
import { isSqlite } from './sqlite.ts';

/** More than any real export, less than what fills a disk or a memory. Bytes are counted as they come out. */
const MAX_ENTRIES = 50_000;
const MAX_BYTES = 1024 ** 3;
const MAX_MEMBER_BYTES = 256 * 1024 ** 2;
const MAX_RATIO = 200;
const RATIO_FROM = 8 * 1024 ** 2;
/** The same of a whole zip, whose members may each be small. */
const RATIO_OF_ALL_FROM = 64 * 1024 ** 2;
const HEAD = 64 * 1024;

export const isZip = (head: Buffer) => /^504b(0304|0506|0708)/.test(head.subarray(0, 4).toString('hex'));

/** What all members of one zip, nested ones too, may still unpack to. */
export interface Allowance {
  bytes: number;
  entries: number;
}

export const newAllowance = (): Allowance => ({ bytes: MAX_BYTES, entries: MAX_ENTRIES });

/**
 * The members of a zip that are no folders, sorted by name, opened one at a time. A member's name is only ever shown:
 * a database is laid out in a private folder under our own name, with its write-ahead log, removed when the next member is asked for. Throws
 * UserError `damaged-zip`, `zip-password`, `zip-bomb` or `zip-too-large`.
 */
export async function* zipMembers(file: InputFile, allowance: Allowance): AsyncGenerator<InputFile> {
  const zip = await mend(file.path, () =>
    file.diskPath === null
      ? file.bytes().then((bytes) => yauzl.fromBufferPromise(bytes, OPTIONS))
      : yauzl.openPromise(file.diskPath, OPTIONS),
  );
  try {
    allowance.entries -= zip.entryCount;
    if (allowance.entries < 0) throw new UserError('zip-too-large', { path: file.path });
    const entries: { name: string; entry: yauzl.Entry }[] = [];
    const all: yauzl.Entry[] = [];
    await mend(file.path, async () => {
      for await (const entry of zip.eachEntry()) {
        all.push(entry);
        const name = decodeName(entry.fileName as unknown as Buffer);
        if (!name.endsWith('/') && !isHidden(name)) entries.push({ name, entry });
      }
    });
    const unpacked: Unpacked = { file, zip, allowance, packed: packedSize(file, all), bytes: 0 };
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const logs = new Map(entries.map(({ name, entry }) => [name, entry]));
    for (const { name, entry } of entries) {
      yield* openMember(unpacked, entry, name, logs.get(`${name}-wal`));
    }
  } finally {
    zip.close();
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** A zip that is being read, and how much of it was unpacked. */
interface Unpacked {
  file: InputFile;
  zip: yauzl.ZipFile;
  allowance: Allowance;
  packed: number;
  bytes: number;
}

/** Bytes of all members together; the bytes of one are never those of another but in a bomb. */
function packedSize({ path }: InputFile, entries: yauzl.Entry[]): number {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: start, compressedSize } of inOrder) {
    if (start < end) throw new UserError('zip-bomb', { path });
    end = start + LOCAL_HEADER + compressedSize;
  }
  return entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
}

/** At least. (APPNOTE 4.3.7) */
const LOCAL_HEADER = 30;

async function* openMember(
  zip: Unpacked,
  entry: yauzl.Entry,
  name: string,
  log: yauzl.Entry | undefined,
): AsyncGenerator<InputFile> {
  const { file } = zip;
  const path = `${file.path}/${name}`;
  if (entry.isEncrypted()) throw new UserError('zip-password', { path: file.path });
  const read = (from: yauzl.Entry, limit: number) =>
    mend(file.path, async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of counted(zip, from, limit)) chunks.push(chunk);
      return Buffer.concat(chunks);
    });
  const head = (await read(entry, HEAD)).subarray(0, HEAD);
  const member: InputFile = {
    path,
    name: `${file.name}/${name}`,
    diskPath: null,
    head,
    bytes: () => (head.length < HEAD ? Promise.resolve(head) : read(entry, Number.POSITIVE_INFINITY)),
    ...(log && { log: () => read(log, Number.POSITIVE_INFINITY) }),
  };
  if (!isSqlite(head)) {
    yield member;
    return;
  }
  const folder = makePrivateFolder();
  try {
    const diskPath = join(folder, 'source.db');
    const layOut = (from: yauzl.Entry, to: string) =>
      mend(file.path, () =>
        pipeline(counted(zip, from, Number.POSITIVE_INFINITY), createWriteStream(to, { mode: 0o600 })),
      );
    await layOut(entry, diskPath);
    if (log) await layOut(log, `${diskPath}-wal`);
    yield { ...member, diskPath };
  } finally {
    removeFolder(folder);
  }
}

/** The bytes of a member up to about `limit`, counted against what may be unpacked. */
async function* counted(unpacked: Unpacked, entry: yauzl.Entry, limit: number): AsyncGenerator<Buffer> {
  const { file, zip, allowance, packed } = unpacked;
  const stream = await zip.openReadStreamPromise(entry);
  let total = 0;
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    total += chunk.length;
    sum = crc32(chunk, sum);
    allowance.bytes -= chunk.length;
    unpacked.bytes += chunk.length;
    if (unpacked.bytes > RATIO_OF_ALL_FROM && unpacked.bytes > packed * MAX_RATIO) {
      throw new UserError('zip-bomb', { path: file.path });
    }
    if (total > RATIO_FROM && total > entry.compressedSize * MAX_RATIO) {
      throw new UserError('zip-bomb', { path: file.path });
    }
    if (allowance.bytes < 0 || total > MAX_MEMBER_BYTES) {
      throw new UserError('zip-too-large', { path: file.path });
    }
    yield chunk;
    if (total >= limit) return;
  }
  if (sum !== entry.crc32) throw new UserError('damaged-zip', { path: file.path });
}

/** yauzl's complaints about a broken file, in our words. */
async function mend<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new UserError('disk-full', { folder: tmpdir() }, 4);
    throw new UserError('damaged-zip', { path });
  }
}

/** UTF-8, or the Chinese code page of Windows, whatever the flag says. */
function decodeName(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  return (name.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : name).replaceAll('\\', '/');
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && !/^\.+$/.test(part)));
}
