import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letGoOfDatabases } from '../../src/engine.ts';
import { type KeyFile, keyFrom } from '../../src/workspace/store/key-file.ts';
import { useKey } from '../../src/workspace/store/keys.ts';
import { openToWrite } from '../../src/workspace/store/open.ts';

/** What a key file may say, though we write none of so little cost: for tests that are not about making one. */
const QUICK: KeyFile = { kind: 'workspace', kdf: 'scrypt', N: 1024, r: 8, p: 1, salt: 'ab'.repeat(16) };

/** Makes the workspace of a home encrypted, with nothing in it yet, and its key one that is quickly made of the passphrase. */
export async function makeEncrypted(home: string, passphrase: string): Promise<void> {
  const folder = join(home, '.migrate');
  mkdirSync(folder);
  writeFileSync(join(folder, 'workspace.key.json'), JSON.stringify(QUICK));
  useKey(folder, await keyFrom(passphrase, QUICK));
  openToWrite(folder).close();
  useKey(folder, null);
  await letGoOfDatabases();
}
