import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { letGoOfDatabases } from '../engine.ts';
import { UserError } from '../user-error.ts';
import { kindOfFolder, removeIfEmpty, removeStore } from '../workspace/folder.ts';
import { openToWrite } from '../workspace/open.ts';
import { outputsElsewhere, outputsInside, type Removed, removeOutputs } from '../workspace/outputs.ts';

/** Stores count as files. */
export interface Purged extends Removed {
  /** The store could not be read, so that nobody knows where else something was written. */
  elsewhereUnknown: boolean;
}

/**
 * Removes a workspace, its demo, and every file written for the owner that is still as we wrote it. An encrypted one goes without
 * its passphrase too. Throws UserError nothing-to-purge (exit 2), workspace-locked (exit 4).
 */
export async function purge(folder: string): Promise<Purged> {
  const kind = kindOfFolder(folder);
  const isWorkspace = kind === 'workspace' || kind === 'demo';
  const demo = join(folder, 'demo');
  const hasDemo = kindOfFolder(demo) === 'demo';
  if (!isWorkspace && !hasDemo) throw new UserError('nothing-to-purge', { folder }, 2);
  const purged: Purged = hasDemo ? await purge(demo) : { removed: [], kept: [], elsewhereUnknown: false };
  if (isWorkspace) {
    const elsewhere = await readOutputsElsewhere(folder);
    const { removed, kept } = removeOutputs([...outputsInside(folder), ...(elsewhere ?? [])]);
    purged.removed.push(...removed, resolve(folder, 'workspace.db'));
    purged.kept.push(...kept);
    purged.elsewhereUnknown ||= elsewhere === null;
    removeStore(folder);
  }
  if (existsSync(folder) && kindOfFolder(folder) === 'other') purged.kept.push(resolve(folder));
  removeIfEmpty(folder);
  return purged;
}

/** Null where the store cannot be read: it is damaged, or its passphrase was not given. */
async function readOutputsElsewhere(folder: string): Promise<string[] | null> {
  try {
    const { store, close } = openToWrite(folder);
    const found = outputsElsewhere(store);
    close();
    return found;
  } catch (error) {
    const unreadable = ['workspace-damaged', 'passphrase-needed', 'key-file-damaged'];
    if (error instanceof UserError && unreadable.includes(error.code)) return null;
    throw error;
  } finally {
    await letGoOfDatabases();
  }
}
