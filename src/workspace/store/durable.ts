import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file for its owner alone: all of it or none, also when the power goes. */
export function writeDurably(path: string, text: string): void {
  replaceFile(path, text, `${path}.part`);
  syncNames(dirname(path));
}

/** Writes a file for its owner alone, all of the new or all of the old; until it is whole it is called `draft`. */
export function replaceFile(path: string, content: string | Uint8Array, draft: string): void {
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, content, { mode: 0o600, flag: 'wx', flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Puts one file in the place of another: whoever opens that name finds all of the old or all of the new. */
export function moveDurably(from: string, to: string): void {
  sync(from, 'r+');
  renameSync(from, to);
  syncNames(dirname(to));
}

export function removeDurably(path: string): void {
  rmSync(path, { force: true });
  syncNames(dirname(path));
}

/** Windows opens no folder; NTFS keeps a journal of names by itself. */
function syncNames(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
