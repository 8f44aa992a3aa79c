import { createRequire } from 'node:module';
import { setImmediate as tick } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type Database from 'libsql';
import { UserError } from './user-error.ts';

export type { Database };

let engine: typeof Database | undefined;

/**
 * Opens a database with the one SQLite engine we have. It is loaded when first needed, so that whatever needs none works where it
 * is missing. Throws UserError no-engine (exit 4), or what SQLite says.
 */
export function openDatabase(path: string, options: Database.Options = {}): Database.Database {
  engine ??= load();
  areOpen = true;
  return new engine(path, options);
}

function load(): typeof Database {
  try {
    return createRequire(import.meta.url)('libsql');
  } catch (error) {
    const [message = ''] = String((error as Error).message).split('\n');
    throw new UserError('no-engine', { message, platform: process.platform, arch: process.arch }, 4);
  }
}

/** A path as SQLite takes it in a URI; of Windows its drives, shares (`\\server\share`) and long paths (`\\?\…`) too. */
export function databaseUrl(path: string): string {
  const short = path.replace(/^\\\\\?\\(UNC\\)?/i, (_, share?: string) => (share ? '\\\\' : ''));
  const url = (process.platform === 'win32' || short.startsWith('\\\\') ? short.replaceAll('\\', '/') : short)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return `file:${url.startsWith('//') ? '//' : ''}${url}`;
}

let areOpen = false;

/**
 * libsql keeps the file of a closed database open until the statements made of it are collected, and Windows does not remove
 * an open file. So they are collected now: afterwards no file of a closed database is open.
 */
export async function letGoOfDatabases(): Promise<void> {
  if (!areOpen) return;
  areOpen = false;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 2; round++) {
    collect();
    await tick();
  }
}
