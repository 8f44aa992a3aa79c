import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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
  // The number of our own process, as it is given again in a container, and one that somebody else has by now.
  const [same, old] = [process.pid, process.ppid].map((id) => mkdtempSync(join(tmpdir(), `migrate-${id}-`)));
  utimesSync(old!, 0, 0);
  removeLeftovers();
  expect([existsSync(same!), existsSync(old!)]).toEqual([false, false]);
  expect([existsSync(dead), existsSync(mine), existsSync(foreign)]).toEqual([false, true, true]);
  removeFolder(mine);
  expect(readdirSync(foreign)).toEqual([]);
  removeFolder(foreign);
});

it("a folder called like such a copy that holds anything else is somebody's, and stays", () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const theirs = mkdtempSync(join(tmpdir(), `migrate-${pid}-`));
  writeFileSync(join(theirs, 'thesis.doc'), 'years');
  removeLeftovers();
  expect(readdirSync(theirs)).toEqual(['thesis.doc']);
  rmSync(theirs, { recursive: true });
});

it('nothing is looked for where there is no such folder', () => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = join(tmpdir(), 'nowhere', 'at-all');
  try {
    expect(removeLeftovers).not.toThrow();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});
