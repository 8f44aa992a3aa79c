import { UserError } from '../../user-error.ts';
import { listSources } from '../../workspace/people/imports.ts';
import { type TakenOut, takeOut } from '../../workspace/people/take-out.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { type Lack, lackOf } from './import-exports.ts';

export interface Removal {
  removed: TakenOut[];
  /** The list that is missing now. */
  lacks: Lack | null;
}

/**
 * Takes imported files out of what counts, by the names that `status` shows or by paths; importing one again brings it back. Throws
 * UserError nothing-imported, no-such-import (exit 2); nothing is changed then.
 */
export function removeImports(folder: string, names: string[]): Removal {
  if (lookInto(folder, listSources).length === 0) throw new UserError('nothing-imported', { folder }, 2);
  const workspace = openToWrite(folder);
  try {
    const removed = takeOut(workspace.store, names, new Date().toISOString());
    return { removed, lacks: lackOf(workspace.store) };
  } finally {
    workspace.close();
  }
}
