import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  makePrivateFolder,
  removeFolder,
  removeLeftovers,
} from '../../src/sources/readers/private-folder.ts';

it('decrypted copies of runs that were killed go at the next start, those of runs that go on stay', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const dead = mkdtempSync(join(tmpdir(), `migrate-${pid}-`));
  writeFileSync(join(dead, 'source.db'), 'names');
  const mine = makePrivateFolder();
  const foreign = join(tmpdir(), `migrate-${pid}-notours-at-all`);
  mkdirSync(foreign);
  removeLeftovers();
  expect([existsSync(dead), existsSync(mine), existsSync(foreign)]).toEqual([false, true, true]);
  removeFolder(mine);
  expect(readdirSync(foreign)).toEqual([]);
  removeFolder(foreign);
});
