import { letGoOfDatabases } from '../../engine.ts';
import { UserError } from '../../user-error.ts';
import { holdsNothing } from '../../workspace/people/people.ts';
import { removeIfEmpty, removeLock, removeStore } from '../../workspace/store/folder.ts';
import { useKey } from '../../workspace/store/keys.ts';
import { openLocked, takeLock } from '../../workspace/store/open.ts';

/** Removes a workspace that was begun for an import of nothing, and the folders that were made for it, the outermost first. */
export async function takeAway(folder: string, made: string[]): Promise<void> {
  try {
    if (!(await removeUnused(folder))) return;
  } catch (error) {
    // Somebody else has begun to use it.
    if (error instanceof UserError) return;
    throw error;
  }
  removeLock(folder);
  useKey(folder, null);
  for (const one of made.toReversed()) removeIfEmpty(one);
}

async function removeUnused(folder: string): Promise<boolean> {
  const lock = takeLock(folder);
  try {
    const store = openLocked(folder);
    const isUnused = holdsNothing(store);
    store.close();
    await letGoOfDatabases();
    if (isUnused) removeStore(folder);
    return isUnused;
  } finally {
    lock.close();
  }
}
