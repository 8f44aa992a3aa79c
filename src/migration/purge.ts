import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { letGoOfDatabases } from '../engine.ts';
import { removeLeftovers } from '../sources/readers/private-folder.ts';
import { UserError } from '../user-error.ts';
import {
  kindOfFolder,
  lockFile,
  removeIfEmpty,
  removeLock,
  removeStore,
  storeFile,
} from '../workspace/folder.ts';
import { takeLock } from '../workspace/open.ts';
import { outputsElsewhere } from '../workspace/outputs.ts';
import { holdsWhatWeWrote, removeWhatWeWrote } from '../workspace/write-files.ts';
import { isUnused } from './look.ts';

export interface Purged {
  /** Files and stores that are gone, as absolute paths. */
  removed: string[];
  /** Folders we wrote into that hold what is not ours, or was changed since. */
  kept: string[];
}

/**
 * Removes a workspace, its demo, every file written for the owner that is still as we wrote it, and copies of databases that
 * imports left which were killed. Cut short, it goes on when it is run again. Throws UserError nothing-to-purge (exit 2),
 * workspace-locked, workspace-not-writable, disk-full, not-removed (exit 4).
 */
export async function purge(folder: string): Promise<Purged> {
  removeLeftovers();
  const kind = kindOfFolder(folder);
  const isWorkspace = kind === 'workspace' || kind === 'demo';
  const demo = join(folder, 'demo');
  const hasDemo = kindOfFolder(demo) === 'demo' || isUnused(demo);
  // A purge that was killed may have come so far, and a farewell needs no import.
  const isLeft =
    kind === 'empty' && (existsSync(lockFile(folder)) || outputsIn(folder).some(holdsWhatWeWrote));
  if (!isWorkspace && !hasDemo && !isLeft) throw new UserError('nothing-to-purge', { folder }, 2);
  const purged: Purged = hasDemo ? await purge(demo) : { removed: [], kept: [] };
  try {
    if (isWorkspace || isLeft) await empty(folder, purged);
    if (existsSync(folder) && kindOfFolder(folder) === 'other') purged.kept.push(resolve(folder));
    removeIfEmpty(folder);
  } catch (error) {
    const { syscall, path = folder, message } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new UserError('not-removed', { path, message }, 4);
  }
  return purged;
}

/** Nobody else may write meanwhile: what they would lay beside the store would stay. */
async function empty(folder: string, purged: Purged): Promise<void> {
  const hadStore = existsSync(storeFile(folder));
  const lock = takeLock(folder);
  try {
    for (const output of [...outputsIn(folder), ...outputsElsewhere(folder)]) {
      if (!holdsWhatWeWrote(output)) continue;
      purged.removed.push(...removeWhatWeWrote(output).map((name) => resolve(output, name)));
      removeIfEmpty(output);
      if (existsSync(output)) purged.kept.push(resolve(output));
    }
    await letGoOfDatabases();
    removeStore(folder);
    if (hadStore) purged.removed.push(resolve(folder, 'workspace.db'));
  } finally {
    lock.close();
  }
  removeLock(folder);
}

function outputsIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}
