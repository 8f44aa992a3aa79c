import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { storeProblem, UserError } from '../../user-error.ts';
import { removeIfEmpty } from '../store/folder.ts';
import { openAsIs, openToWrite } from '../store/open.ts';
import { holdsWhatWeWrote, removeWhatWeWrote, writeFiles } from './write-files.ts';

/**
 * Writes files for the owner and remembers where, so that `purge` finds them; returns their names. Throws UserError
 * output-is-workspace (exit 2), and as `writeFiles` does.
 */
export function writeOutput(
  workspace: string,
  folder: string,
  files: Parameters<typeof writeFiles>[1],
): string[] {
  // Nobody could tell the store from what may be given away, and `purge` looks for that beside it.
  if (resolve(workspace) === resolve(folder)) throw new UserError('output-is-workspace', { folder }, 2);
  // First, so that a run that is killed between the two leaves nothing that nobody knows of.
  if (isElsewhere(workspace, folder)) {
    const { store, close } = openToWrite(workspace);
    try {
      store.prepare('INSERT OR IGNORE INTO output (folder) VALUES (?)').run(resolve(folder));
    } finally {
      close();
    }
  }
  return writeFiles(folder, files);
}

/** Folders inside the workspace that something was written into. */
export function outputsInside(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(holdsWhatWeWrote);
}

const UNREADABLE = ['workspace-damaged', 'passphrase-needed', 'wrong-passphrase', 'key-file-damaged'];

/**
 * Folders outside a workspace that something was written into; none of a store that is older than these, null where it cannot
 * be read: it is damaged, or its passphrase was not given.
 */
export function outputsElsewhere(workspace: string): string[] | null {
  try {
    const store = openAsIs(workspace);
    try {
      const rows = store.prepare('SELECT folder FROM output ORDER BY folder').all() as { folder: string }[];
      return rows.map(({ folder }) => folder);
    } finally {
      store.close();
    }
  } catch (error) {
    const problem = error instanceof UserError ? error : storeProblem(error, workspace);
    if (!problem) return [];
    if (UNREADABLE.includes(problem.code)) return null;
    throw problem;
  }
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

/** What lies right in these folders, as absolute paths, by name. */
export function filesIn(folders: string[]): string[] {
  return folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

/** Removes from these folders all that is still as we wrote it, and those that are empty then. */
export function removeOutputs(named: string[]): Removed {
  // What was named in vain, a file or something below one, is remembered too.
  const folders = named.filter((path) => existsSync(path) && statSync(path).isDirectory());
  const removed = folders.flatMap((folder) => {
    const names = removeWhatWeWrote(folder);
    removeIfEmpty(folder);
    return names.map((name) => resolve(folder, name));
  });
  return { removed, kept: folders.filter((folder) => existsSync(folder)).map((folder) => resolve(folder)) };
}
