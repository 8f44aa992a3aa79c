import { randomBytes, scrypt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../user-error.ts';
import { writeDurably } from './durable.ts';

/*
 * From a passphrase to the key of the store.
 *
 * scrypt (RFC 7914), because it is memory-hard and Node brings OpenSSL's own, at full speed on every version we run on.
 * Argon2id is in Node from 24.7 only; as a library it is WebAssembly or JavaScript, slower for the owner than native code for
 * whoever guesses, so that as much waiting would protect less. N = 2^17, r = 8, p = 1 is what OWASP's Password Storage Cheat Sheet
 * asks of scrypt: 128 MiB a guess.
 */
const STRENGTH = { N: 2 ** 17, r: 8, p: 1 };

/** Stands beside an encrypted store: how its key is made of the passphrase, never the key. Lost, nobody opens the store again. */
export interface KeyFile {
  /** What the store's own mark says, which cannot be read without the key. */
  kind: 'workspace' | 'demo';
  kdf: 'scrypt';
  N: number;
  r: number;
  p: number;
  /** Hex. It stays when the passphrase changes, so that no crash can leave a store and a salt that do not belong together. */
  salt: string;
}

export const KEY_FILE = 'workspace.key.json';
export const keyFile = (folder: string): string => join(folder, KEY_FILE);

export function writeKeyFile(folder: string, kind: KeyFile['kind']): KeyFile {
  const made: KeyFile = { kind, kdf: 'scrypt', ...STRENGTH, salt: randomBytes(16).toString('hex') };
  writeDurably(keyFile(folder), `${JSON.stringify(made, null, 1)}\n`);
  return made;
}

/** Null where there is none. Throws UserError key-file-damaged (exit 4). */
export function readKeyFile(folder: string): KeyFile | null {
  const path = keyFile(folder);
  if (!existsSync(path)) return null;
  let found: KeyFile | undefined;
  try {
    found = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Told below.
  }
  if (!found || !isKeyFile(found)) throw new UserError('key-file-damaged', { path }, 4);
  return found;
}

/** The bounds keep a file that somebody tampered with from taking all memory. */
function isKeyFile({ kind, kdf, N, r, p, salt }: KeyFile): boolean {
  return (
    (kind === 'workspace' || kind === 'demo') &&
    kdf === 'scrypt' &&
    Number.isInteger(Math.log2(N)) &&
    [N / 2 ** 20, r / 16, p / 16].every((share) => share > 0 && share <= 1) &&
    /^([\da-f]{2}){16,64}$/.test(salt)
  );
}

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** 256 bits in hex. A passphrase typed on another system or keyboard may be composed otherwise: NFKC makes it the same. */
export async function keyFrom(passphrase: string, { N, r, p, salt }: KeyFile): Promise<string> {
  const memory = 128 * r * (N + p);
  const key = await derive(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, {
    N,
    r,
    p,
    maxmem: 2 * memory,
  });
  return key.toString('hex');
}
