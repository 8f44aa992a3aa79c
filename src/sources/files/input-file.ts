import { type BigIntStats, promises as fs } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';

const HEAD = 64 * 1024;
const MAX_BYTES = 256 * 1024 ** 2;

/** A file on disk, its head read. Throws UserError `not-a-file`; its bytes `file-too-large`. */
export async function inputFile(
  path: string,
  stats: BigIntStats,
  keys: readonly string[],
): Promise<InputFile> {
  if (!stats.isFile()) throw new UserError('not-a-file', { path });
  const handle = await fs.open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return {
      path,
      name: basename(path),
      diskPath: path,
      head: buffer.subarray(0, bytesRead),
      keys,
      bytes() {
        if (stats.size > MAX_BYTES) throw new UserError('file-too-large', { path });
        return fs.readFile(path);
      },
    };
  } finally {
    await handle.close();
  }
}
