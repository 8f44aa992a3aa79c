import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * Writes files into a folder, readable by their owner only, each all of the new or all of the old, whenever the power goes;
 * returns their names. Throws UserError report-not-writable (exit 2).
 */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): string[] {
  const names: string[] = [];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, content] of files) {
      replaceFile(folder, name, content);
      names.push(name);
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    throw new UserError('report-not-writable', { folder, message: (error as Error).message }, 2);
  }
  return names;
}

function replaceFile(folder: string, name: string, content: string | Uint8Array): void {
  const draft = join(folder, `.${name}.part`);
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  renameSync(draft, join(folder, name));
}
