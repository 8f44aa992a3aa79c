import { isAbsolute, relative, resolve } from 'node:path';
import { storeProblem, UserError } from '../user-error.ts';
import { openAsIs, openToWrite } from './open.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes files for the owner and remembers where, so that `purge` finds them; returns their names. Throws UserError as
 * `writeFiles` does.
 */
export function writeOutput(
  workspace: string,
  folder: string,
  files: Parameters<typeof writeFiles>[1],
): string[] {
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

/** Folders outside a workspace that something was written into; of a store that cannot be read, or is older than these, none. */
export function outputsElsewhere(workspace: string): string[] {
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
    if (problem && problem.code !== 'workspace-damaged') throw problem;
    return [];
  }
}

function isElsewhere(workspace: string, folder: string): boolean {
  const path = relative(resolve(workspace), resolve(folder));
  return path.startsWith('..') || isAbsolute(path);
}
