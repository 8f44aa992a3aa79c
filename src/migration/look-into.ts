import { UserError } from '../user-error.ts';
import { holdsNobody, holdsNothing, loadPeople, type People } from '../workspace/people/people.ts';
import { kindOfFolder } from '../workspace/store/folder.ts';
import { openToRead, type Store } from '../workspace/store/open.ts';

export function readPeople(folder: string): People {
  return lookInto(folder, loadPeople);
}

/** Opens the workspace to read, looks, and closes it. */
export function lookInto<T>(folder: string, look: (store: Store) => T): T {
  const workspace = openToRead(folder);
  try {
    return look(workspace.store);
  } finally {
    workspace.close();
  }
}

/** The same for what takes long. */
export async function lookLongInto<T>(folder: string, look: (store: Store) => Promise<T>): Promise<T> {
  const workspace = openToRead(folder);
  try {
    return await look(workspace.store);
  } finally {
    workspace.close();
  }
}

/** Is it a workspace that was only begun, as a run leaves it that is killed at its start? */
export function isUnused(folder: string): boolean {
  try {
    return kindOfFolder(folder) === 'workspace' && lookInto(folder, holdsNothing);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Throws UserError nothing-imported (exit 2) before the first import. */
export function refuseEmpty(folder: string): void {
  if (lookInto(folder, holdsNobody)) throw new UserError('nothing-imported', { folder }, 2);
}
