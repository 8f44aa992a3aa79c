import { type BigIntStats, promises as fs } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { InputFile, Reading } from './format.ts';
import { sourceFormats } from './formats/index.ts';
import { isZip, newAllowance, zipMembers } from './readers/zip.ts';
import { whyRefused } from './what-is-it.ts';

/** What became of one file; `path` as the user would name it, `name` as in `InputFile`. */
export type FileResult =
  | { path: string; status: 'read'; reading: Reading; name: string }
  | { path: string; status: 'failed'; error: UserError }
  | { path: string; status: 'ignored' };

/** The real files and folders met so far, by device and inode. */
interface Seen {
  files: Set<string>;
  repeats: number;
}

const HEAD = 64 * 1024;
const MAX_BYTES = 256 * 1024 ** 2;
const MAX_NESTED_ZIPS = 3;

/**
 * Reads files, folders and zips in the order given. The user's problems come out as `failed` results; what is thrown is
 * our bug. A file named twice is read once; in a folder or zip, what was not meant for us is `ignored`.
 */
export async function* readPaths(paths: string[]): AsyncGenerator<FileResult> {
  const seen: Seen = { files: new Set(), repeats: 0 };
  for (const path of paths) yield* asResults(path, readPath(path, seen));
}

async function* readPath(path: string, seen: Seen): AsyncGenerator<FileResult> {
  const stats = await fs.stat(path, { bigint: true });
  if (isRepeated(stats, seen)) return;
  if (!stats.isDirectory()) yield* readFile(await inputFile(path, stats), false);
  else {
    const before = seen.repeats;
    yield* expectSomething(path, readFolder(path, seen), () => seen.repeats > before);
  }
}

async function* readFolder(folder: string, seen: Seen): AsyncGenerator<FileResult> {
  const names = (await fs.readdir(folder)).sort();
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    yield* asResults(path, readFolderEntry(path, seen));
  }
}

async function* readFolderEntry(path: string, seen: Seen): AsyncGenerator<FileResult> {
  const stats = await fs.stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    // A link to nowhere, or round in a circle, is no export.
    if (error.code === 'ENOENT' || error.code === 'ELOOP') return null;
    throw error;
  });
  if (!stats) yield { path, status: 'ignored' };
  else if (isRepeated(stats, seen)) return;
  else if (stats.isDirectory()) yield* readFolder(path, seen);
  else if (!stats.isFile()) yield { path, status: 'ignored' };
  else yield* readFile(await inputFile(path, stats), true);
}

/** One file, or all in it when it is a zip. `passOver`: what nobody meant for us is ignored, not refused. */
async function* readFile(file: InputFile, passOver: boolean, depth = 0): AsyncGenerator<FileResult> {
  const { path } = file;
  if (isZip(file.head)) {
    yield* readZip(file, passOver, depth);
    return;
  }
  const format = sourceFormats.find((candidate) => candidate.detect(file));
  if (format) {
    yield { path, status: 'read', reading: await format.read(file), name: file.name };
    return;
  }
  const { error, meantAsExport } = whyRefused(file);
  yield passOver && !meantAsExport ? { path, status: 'ignored' } : { path, status: 'failed', error };
}

async function* readZip(file: InputFile, passOver: boolean, depth: number): AsyncGenerator<FileResult> {
  const { path } = file;
  const allowance = newAllowance();
  const members = async function* (): AsyncGenerator<FileResult> {
    for await (const member of zipMembers(file, allowance)) {
      if (depth < MAX_NESTED_ZIPS) yield* asResults(member.path, readFile(member, true, depth + 1));
    }
  };
  if (passOver) {
    yield* asResults(path, members());
    return;
  }
  yield* expectSomething(path, asResults(path, members()));
}

/** One failure for a folder or zip in which nothing was meant for us. */
async function* expectSomething(
  path: string,
  results: AsyncGenerator<FileResult>,
  alreadyRead = () => false,
): AsyncGenerator<FileResult> {
  let found = false;
  for await (const result of results) {
    if (result.status !== 'ignored') found = true;
    yield result;
  }
  if (!found && !alreadyRead())
    yield { path, status: 'failed', error: new UserError('no-exports', { path }) };
}

/** What goes wrong for a reason of the user's becomes a result; results so far stand. */
async function* asResults(path: string, results: AsyncGenerator<FileResult>): AsyncGenerator<FileResult> {
  try {
    yield* results;
  } catch (error) {
    yield { path, status: 'failed', error: asUserError(error, path) };
  }
}

const SYSTEM_CODES: Record<string, string> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ELOOP: 'not-found',
};

/** A problem of the file system as the user's; anything else is thrown again. */
export function asUserError(error: unknown, path: string): UserError {
  if (error instanceof UserError) return error;
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  return new UserError(SYSTEM_CODES[code ?? ''] ?? 'cannot-read', { path, detail: message });
}

async function inputFile(path: string, stats: BigIntStats): Promise<InputFile> {
  if (!stats.isFile()) throw new UserError('not-a-file', { path });
  const handle = await fs.open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return {
      path,
      name: basename(path),
      diskPath: path,
      head: buffer.subarray(0, bytesRead),
      bytes() {
        if (stats.size > MAX_BYTES) throw new UserError('file-too-large', { path });
        return fs.readFile(path);
      },
    };
  } finally {
    await handle.close();
  }
}

function isRepeated(stats: BigIntStats, seen: Seen): boolean {
  const key = `${stats.dev}:${stats.ino}`;
  if (seen.files.has(key)) {
    seen.repeats++;
    return true;
  }
  seen.files.add(key);
  return false;
}
