import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { removeIfEmpty } from './folder.ts';
import { openToWrite, type Store } from './open.ts';
import { holdsWhatWeWrote, removeWhatWeWrote, writeFiles } from './write-files.ts';

/**
 * Writes files for the owner and remembers where, so that `purge` finds them; returns their names. Throws UserError as
 * `writeFiles` does.
 */
export function writeOutput(
  workspace: string,
  folder: string,
  files: Parameters<typeof writeFiles>[1],
): string[] {
  const names = writeFiles(folder, files);
  if (isElsewhere(workspace, folder)) {
    const { store, close } = openToWrite(workspace);
    try {
      store.prepare('INSERT OR IGNORE INTO output (folder) VALUES (?)').run(resolve(folder));
    } finally {
      close();
    }
  }
  return names;
}

/** Folders inside the workspace that something was written into. */
export function outputsInside(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(holdsWhatWeWrote);
}

/** Folders outside the workspace that something was written into. */
export function outputsElsewhere(store: Store): string[] {
  const rows = store.prepare('SELECT folder FROM output ORDER BY folder').all() as { folder: string }[];
  return rows.map(({ folder }) => folder);
}

function isElsewhere(workspace: string, folder: string): boolean {
  const path = relative(resolve(workspace), resolve(folder));
  return path.startsWith('..') || isAbsolute(path);
}

export interface Removed {
  /** Files that are gone, as absolute paths. */
  removed: string[];
  /** Folders that hold what is not ours, or was changed since. */
  kept: string[];
}

/** Removes from these folders all that is still as we wrote it, and those that are empty then. */
export function removeOutputs(folders: string[]): Removed {
  const removed = folders.flatMap((folder) => {
    const names = removeWhatWeWrote(folder);
    removeIfEmpty(folder);
    return names.map((name) => resolve(folder, name));
  });
  return { removed, kept: folders.filter((folder) => existsSync(folder)).map((folder) => resolve(folder)) };
}
