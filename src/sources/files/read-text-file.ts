import { promises as fs } from 'node:fs';
import { UserError } from '../../user-error.ts';
import { decodeText, looksLikeText } from '../readers/text.ts';
import { asUserError } from './read-paths.ts';

/** A text file the user names, in whatever encoding. Throws UserError (exit 3), `notText` where it is none. */
export async function readTextFile(path: string, notText: string): Promise<string> {
  try {
    const stats = await fs.stat(path);
    if (stats.isFIFO() || stats.isCharacterDevice()) throw new UserError('not-a-file', { path });
    if (stats.isDirectory()) throw new UserError(notText, { path });
    const bytes = await fs.readFile(path);
    if (!looksLikeText(bytes.subarray(0, 65536))) throw new UserError(notText, { path });
    return decodeText(bytes).text;
  } catch (error) {
    throw asUserError(error, path);
  }
}
