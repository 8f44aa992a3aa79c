import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { letGoOfDatabases } from '../engine.ts';
import { UserError } from '../user-error.ts';
import { kindOfFolder, removeIfEmpty, removeStore } from '../workspace/folder.ts';
import { openToWrite } from '../workspace/open.ts';
import { outputsElsewhere } from '../workspace/outputs.ts';
import { holdsWhatWeWrote, removeWhatWeWrote } from '../workspace/write-files.ts';

export interface Purged {
  /** Files and stores that are gone, as absolute paths. */
  removed: string[];
  /** Folders we wrote into that hold what is not ours, or was changed since. */
  kept: string[];
}

/**
 * Removes a workspace, its demo, and every file written for the owner that is still as we wrote it. Throws UserError
 * nothing-to-purge (exit 2), workspace-locked (exit 4).
 */
export async function purge(folder: string): Promise<Purged> {
  const kind = kindOfFolder(folder);
  const isWorkspace = kind === 'workspace' || kind === 'demo';
  const demo = join(folder, 'demo');
  const hasDemo = kindOfFolder(demo) === 'demo';
  if (!isWorkspace && !hasDemo) throw new UserError('nothing-to-purge', { folder }, 2);
  const purged: Purged = hasDemo ? await purge(demo) : { removed: [], kept: [] };
  if (isWorkspace) {
    const outputs = [...outputsIn(folder), ...(await elsewhere(folder))];
    for (const output of outputs) {
      purged.removed.push(...removeWhatWeWrote(output).map((name) => resolve(output, name)));
      removeIfEmpty(output);
      if (existsSync(output)) purged.kept.push(resolve(output));
    }
    removeStore(folder);
    purged.removed.push(resolve(folder, 'workspace.db'));
  }
  if (existsSync(folder) && kindOfFolder(folder) === 'other') purged.kept.push(resolve(folder));
  removeIfEmpty(folder);
  return purged;
}

function outputsIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(holdsWhatWeWrote);
}

/** Of a store that cannot be read nobody knows where else it wrote. */
async function elsewhere(folder: string): Promise<string[]> {
  try {
    const { store, close } = openToWrite(folder);
    const found = outputsElsewhere(store);
    close();
    return found;
  } catch (error) {
    if (error instanceof UserError && error.code === 'workspace-damaged') return [];
    throw error;
  } finally {
    await letGoOfDatabases();
  }
}
