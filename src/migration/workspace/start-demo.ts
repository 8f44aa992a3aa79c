import { UserError } from '../../user-error.ts';
import { kindOfFolder } from '../../workspace/store/folder.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { applicationId } from '../../workspace/store/ours.ts';
import { isUnused } from '../look-into.ts';
import { purge } from './purge.ts';

/** Makes the workspace of the demo, of which everything may go. Throws UserError demo-folder-taken (exit 2). */
export async function startDemo(folder: string): Promise<void> {
  const kind = kindOfFolder(folder);
  const isBegun = isUnused(folder);
  if ((kind === 'workspace' && !isBegun) || kind === 'other')
    throw new UserError('demo-folder-taken', { folder }, 2);
  if (kind === 'demo' || isBegun) await purge(folder);
  const { store, close } = openToWrite(folder);
  store.pragma(`application_id = ${applicationId.demo}`);
  // The mark is read from the file itself.
  store.pragma('wal_checkpoint(TRUNCATE)');
  close();
}
