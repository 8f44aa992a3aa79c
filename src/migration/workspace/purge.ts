import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { letGoOfDatabases } from '../../engine.ts';
import { removeLeftovers } from '../../sources/readers/private-folder.ts';
import { UserError } from '../../user-error.ts';
import {
  filesIn,
  outputsElsewhere,
  outputsInside,
  type Removed,
  removeOutputs,
} from '../../workspace/outputs/outputs.ts';
import {
  kindOfFolder,
  lockFile,
  removeConfig,
  removeIfEmpty,
  removeLock,
  removeStore,
  storeFile,
} from '../../workspace/store/folder.ts';
import { takeLock } from '../../workspace/store/open.ts';
import { isUnused } from '../look-into.ts';

/** Stores count as files. */
export interface Purged extends Removed {
  /** What lies in the folders that were left. */
  keptFiles: string[];
  /** The store could not be read, so that nobody knows where else something was written. */
  elsewhereUnknown: boolean;
}

/**
 * Removes a workspace, its demo, every file written for the owner that is still as we wrote it, and copies of databases that
 * imports left which were killed. An encrypted one goes without its passphrase too. Cut short, it goes on when it is run again.
 * Throws UserError nothing-to-purge (exit 2), workspace-locked, workspace-not-writable, disk-full, not-removed (exit 4).
 */
export async function purge(folder: string): Promise<Purged> {
  removeLeftovers();
  const kind = kindOfFolder(folder);
  const isWorkspace = kind === 'workspace' || kind === 'demo';
  const demo = join(folder, 'demo');
  const hasDemo = kindOfFolder(demo) === 'demo' || isUnused(demo);
  // A purge that was killed may have come so far, and a farewell needs no import.
  const isLeft = kind === 'empty' && (existsSync(lockFile(folder)) || outputsInside(folder).length > 0);
  if (!isWorkspace && !hasDemo && !isLeft) throw new UserError('nothing-to-purge', { folder }, 2);
  const purged: Purged = hasDemo
    ? await purge(demo)
    : { removed: [], kept: [], keptFiles: [], elsewhereUnknown: false };
  try {
    if (isWorkspace || isLeft) await empty(folder, purged);
    if (existsSync(folder) && kindOfFolder(folder) === 'other') purged.kept.push(resolve(folder));
    removeIfEmpty(folder);
    purged.keptFiles = filesIn(purged.kept);
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
    const elsewhere = outputsElsewhere(folder);
    const { removed, kept } = removeOutputs([...outputsInside(folder), ...(elsewhere ?? [])]);
    purged.removed.push(...removed);
    purged.kept.push(...kept);
    purged.elsewhereUnknown ||= elsewhere === null;
    await letGoOfDatabases();
    if (removeConfig(folder)) purged.removed.push(resolve(folder, 'config.json'));
    removeStore(folder);
    if (hadStore) purged.removed.push(resolve(folder, 'workspace.db'));
  } finally {
    lock.close();
  }
  removeLock(folder);
}
