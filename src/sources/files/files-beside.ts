import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { isSqlite, type SourceDatabase, withDatabase } from '../readers/sqlite.ts';
import { withPlainCopy } from './decrypt.ts';

/** Files of the same export that lie in these folders, as seen from a file's own, and have such a name. */
export function filesBeside({ path, diskPath }: InputFile, folders: string[], name: RegExp): string[] {
  // A database unpacked or decrypted for us lies alone: what is beside it is found where the user has it.
  const here = dirname(existsSync(path) ? path : (diskPath ?? path));
  const found = folders.flatMap((folder) => {
    const beside = join(here, folder);
    try {
      return readdirSync(beside)
        .filter((file) => name.test(file))
        .map((file) => join(beside, file));
    } catch {
      return [];
    }
  });
  return [...new Set(found)];
}

/**
 * What `use` makes of a database that only adds to another: null where it cannot be read, so that it never stops that one.
 * An encrypted one is opened with the owner's keys.
 */
export function lookBeside<T>(
  path: string,
  keys: readonly string[],
  use: (database: SourceDatabase) => T,
): T | null {
  try {
    if (startsAsSqlite(path)) return withDatabase({ path, diskPath: path }, use);
    return withPlainCopy(path, keys, (diskPath) => withDatabase({ path, diskPath }, use));
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).syscall !== undefined) return null;
    throw error;
  }
}

function startsAsSqlite(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(descriptor, head, 0, head.length, 0);
    return isSqlite(head);
  } finally {
    closeSync(descriptor);
  }
}
