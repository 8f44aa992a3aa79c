import { UserError } from '../user-error.ts';
import { openToRead, type Store } from '../workspace/open.ts';
import { holdsNobody, loadPeople, type People } from '../workspace/people.ts';

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

/** Throws UserError nothing-imported (exit 2) before the first import. */
export function refuseEmpty(folder: string): void {
  if (lookInto(folder, holdsNobody)) throw new UserError('nothing-imported', { folder }, 2);
}
