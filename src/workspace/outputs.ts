import { isAbsolute, relative, resolve } from 'node:path';
import { openToWrite, type Store } from './open.ts';
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

/** Folders outside the workspace that something was written into. */
export function outputsElsewhere(store: Store): string[] {
  const rows = store.prepare('SELECT folder FROM output ORDER BY folder').all() as { folder: string }[];
  return rows.map(({ folder }) => folder);
}

function isElsewhere(workspace: string, folder: string): boolean {
  const path = relative(resolve(workspace), resolve(folder));
  return path.startsWith('..') || isAbsolute(path);
}
