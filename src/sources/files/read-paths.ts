import { type BigIntStats, promises as fs } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../user-error.ts';
import type { InputFile, Reading } from '../format.ts';
import { sourceFormats } from '../formats/index.ts';
import { type UnknownTable, unknownTable } from '../formats/mapped-table.ts';
import type { ColumnSample, Mapping } from '../mapping.ts';
import { lossIn } from '../readers/scrambled.ts';
import { hasHtmlTable, isSpreadsheet, sheetsOf } from '../readers/spreadsheet.ts';
import { decodeText, looksLikeText, mixesEncodings } from '../readers/text.ts';
import { type Allowance, isZip, newAllowance, zipMembers } from '../readers/zip.ts';
import { asWechat } from '../wechat/as-wechat.ts';
import { readKeys, withDecrypted } from './decrypt.ts';
import { expand } from './expand-wildcards.ts';
import { inputFile } from './input-file.ts';
import { whyRefused } from './why-refused.ts';

/** What became of one file; `path` as the user would name it, `name` as in `InputFile`. */
export type FileResult =
  | { path: string; status: 'read'; reading: Reading; name: string }
  | { path: string; status: 'failed'; error: UserError; columns?: ColumnSample[] }
  | { path: string; status: 'ignored' };

/** The real files and folders met so far, by device and inode. */
interface Seen {
  files: Set<string>;
  repeats: number;
  keys: readonly string[];
  mapColumns: MapColumns;
  addressBooksAs: AddressBooksAs;
}

/** What address books are: entries that tell more of people, or the list of WeChat contacts itself. */
export type AddressBooksAs = 'address-book' | 'wechat';

/** Says what the columns of a table are that no format knows; null where nobody can. */
type MapColumns = (table: UnknownTable) => Promise<Mapping | null>;

/** What holds for a file and all that is packed in it. */
interface Surroundings {
  /** What nobody meant for us is ignored, not refused. */
  passOver: boolean;
  /** The owner's keys for encrypted databases. */
  keys: readonly string[];
  mapColumns: MapColumns;
  addressBooksAs: AddressBooksAs;
  /** How many zips deep, and what they may still unpack to. */
  depth: number;
  allowance: Allowance;
}

const MAX_NESTED_ZIPS = 3;

export interface ReadOptions {
  keyFile?: string | undefined;
  mapColumns?: MapColumns;
  addressBooksAs?: AddressBooksAs | undefined;
}

/**
 * Reads files, folders and zips in the order given, and those that `*` and `?` mean. The user's problems come out as `failed`
 * results; what is thrown is our bug. A file named twice is read once; in a folder or zip, what was not meant for us is `ignored`.
 * `keyFile` holds the owner's own keys for encrypted databases; `mapColumns` is asked about tables that no format knows.
 */
export async function* readPaths(
  paths: string[],
  { keyFile, mapColumns = async () => null, addressBooksAs = 'address-book' }: ReadOptions = {},
): AsyncGenerator<FileResult> {
  const seen: Seen = { files: new Set(), repeats: 0, keys: [], mapColumns, addressBooksAs };
  if (keyFile !== undefined) {
    try {
      seen.keys = readKeys(keyFile);
    } catch (error) {
      yield { path: keyFile, status: 'failed', error: asUserError(error, keyFile) };
    }
  }
  for (const given of paths)
    for (const path of await expand(given)) yield* asResults(path, readPath(path, seen));
}

async function* readPath(path: string, seen: Seen): AsyncGenerator<FileResult> {
  const stats = await fs.stat(path, { bigint: true });
  if (isRepeated(stats, seen)) return;
  if (!stats.isDirectory())
    yield* readFile(await inputFile(path, stats, seen.keys), surroundings(false, seen));
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
  // A link leads anywhere, to the whole disk too: who means that folder names it.
  else if (stats.isDirectory()) {
    if ((await fs.lstat(path)).isSymbolicLink()) yield { path, status: 'ignored' };
    else yield* readFolder(path, seen);
  } else if (!stats.isFile()) yield { path, status: 'ignored' };
  else yield* readFile(await inputFile(path, stats, seen.keys), surroundings(true, seen));
}

function surroundings(passOver: boolean, { keys, mapColumns, addressBooksAs }: Seen): Surroundings {
  return { passOver, keys, mapColumns, addressBooksAs, depth: 0, allowance: newAllowance() };
}

/** One file, or all in it when it is a zip. */
async function* readFile(file: InputFile, around: Surroundings): AsyncGenerator<FileResult> {
  const { path } = file;
  if (isSpreadsheet(file.head)) {
    yield* readSpreadsheet(file, around);
    return;
  }
  if (isZip(file.head)) {
    yield* readZip(file, around);
    return;
  }
  if (looksLikeText(file.head) && mixesEncodings(file.head)) throw new UserError('mixed-encodings', { path });
  const loss = lossIn(decodeText(file.head).text);
  if (loss) throw new UserError('scrambled-text', { path, loss });
  const format = sourceFormats.find((candidate) => candidate.detect(file));
  if (format) {
    const reading = await format.read(file);
    const isList = format.side === 'address-book' && around.addressBooksAs === 'wechat';
    yield { path, status: 'read', reading: isList ? asWechat(reading) : reading, name: file.name };
    return;
  }
  if (hasHtmlTable(file.head)) {
    yield* readSpreadsheet(file, around);
    return;
  }
  const { error, meantAsExport } = whyRefused(file);
  if (error.code === 'encrypted-database' && around.keys.length > 0) {
    yield* withDecrypted(file, around.keys, (plain) => readFile(plain, around));
    return;
  }
  const table = mayBeTable(error) ? await unknownTable(file, around.passOver) : null;
  const mapping = table && (await around.mapColumns(table));
  if (mapping) yield { path, status: 'read', reading: table.read(mapping), name: file.name };
  else if (around.passOver && !meantAsExport) yield { path, status: 'ignored' };
  else yield { path, status: 'failed', error, ...(table && { columns: table.columns }) };
}

const mayBeTable = ({ code, values }: UserError) =>
  code === 'unknown-table' || (code === 'not-an-export' && values.kind === 'json');

/** Each sheet is a table; beside one that is read, the others may be anything. */
async function* readSpreadsheet(file: InputFile, around: Surroundings): AsyncGenerator<FileResult> {
  const { path } = file;
  const { passOver } = around;
  let sheets: InputFile[];
  try {
    sheets = await sheetsOf(file);
  } catch (error) {
    if (!passOver || (error as UserError).code !== 'not-an-export') throw error;
    yield { path, status: 'ignored' };
    return;
  }
  const [only, ...more] = sheets;
  if (!only) yield { path, status: 'failed', error: new UserError('empty-file', { path }) };
  else if (more.length === 0) yield* readFile(only, around);
  else {
    const members = async function* (): AsyncGenerator<FileResult> {
      for (const sheet of sheets)
        yield* asResults(sheet.path, readFile(sheet, { ...around, passOver: true }));
    };
    yield* passOver ? members() : expectSomething(path, members());
  }
}

async function* readZip(file: InputFile, around: Surroundings): AsyncGenerator<FileResult> {
  const { path } = file;
  const within = { ...around, passOver: true, depth: around.depth + 1 };
  const members = async function* (): AsyncGenerator<FileResult> {
    if (around.depth >= MAX_NESTED_ZIPS) throw new UserError('zip-too-deep', { path });
    for await (const member of zipMembers(file, around.allowance)) {
      yield* asResults(member.path, readFile(member, within));
    }
  };
  if (around.passOver) {
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

function isRepeated(stats: BigIntStats, seen: Seen): boolean {
  const key = `${stats.dev}:${stats.ino}`;
  if (seen.files.has(key)) {
    seen.repeats++;
    return true;
  }
  seen.files.add(key);
  return false;
}
