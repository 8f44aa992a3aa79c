import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { convertPathToPattern, glob } from 'tinyglobby';

/**
 * The files and folders that a path with `*` or `?` means, in order: the shells of Windows hand it on as it was typed. The path itself
 * where it is there, or means nothing; brackets and the like are part of names, as they are to those shells.
 */
export async function expand(path: string): Promise<string[]> {
  if (!/[*?]/.test(path) || existsSync(path)) return [path];
  const found = await glob(convertPathToPattern(path).replace(/\\([*?])/g, '$1'), {
    absolute: isAbsolute(path),
    caseSensitiveMatch: process.platform !== 'win32',
    expandDirectories: false,
    onlyFiles: false,
  });
  return found.length === 0 ? [path] : found.map((each) => each.replace(/\/$/, '')).sort();
}
