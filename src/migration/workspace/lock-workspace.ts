import { resolve } from 'node:path';
import { UserError } from '../../user-error.ts';
import { outputsElsewhere, outputsInside } from '../../workspace/outputs/outputs.ts';
import { holdsWhatWeWrote } from '../../workspace/outputs/write-files.ts';
import { encryptWith } from '../../workspace/store/encrypt.ts';
import { isEncrypted, isUnbegun, kindOfFolder } from '../../workspace/store/folder.ts';

/** Throws UserError nothing-to-lock (exit 2) where there is no workspace. */
export function refuseNoWorkspace(folder: string): void {
  const kind = kindOfFolder(folder);
  if ((kind !== 'workspace' && kind !== 'demo') || isUnbegun(folder))
    throw new UserError('nothing-to-lock', { folder }, 2);
}

/**
 * Encrypts a workspace, or gives an encrypted one another passphrase. Gives the folders in which files written for the owner
 * lie, which are not encrypted. Throws UserError as `encryptWith`.
 */
export async function lockWorkspace(folder: string, passphrase: string): Promise<string[]> {
  await encryptWith(folder, passphrase);
  const outputs = [...outputsInside(folder), ...(outputsElsewhere(folder) ?? [])];
  return outputs.filter(holdsWhatWeWrote).map((path) => resolve(path));
}

/** Decrypts a workspace for good. Throws UserError as `encryptWith`. */
export function unlockWorkspace(folder: string): Promise<void> {
  return encryptWith(folder, null);
}

/** Throws UserError not-locked (exit 2). */
export function refusePlain(folder: string): void {
  if (!isEncrypted(folder)) throw new UserError('not-locked', { folder }, 2);
}
