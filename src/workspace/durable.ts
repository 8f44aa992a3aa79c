import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file for its owner alone: all of it or none, also when the power goes. */
export function writeDurably(path: string, text: string): void {
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  moveDurably(draft, path);
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
