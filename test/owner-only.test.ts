import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  closeToOthers,
  foldersOpenToOthers,
  makeFolder,
  noteAsOpen,
  onlyFor,
  sidIn,
  whoAmI,
} from '../src/owner-only.ts';
import { tempFolder } from './support/temp.ts';

const temp = tempFolder();
const SYSTEM = 'C:\\Windows\\System32';
const SID = 'S-1-5-21-3623811015-3361044348-30300820-1013';

describe('a folder for its owner alone', () => {
  it('is made with those above it; one that is there keeps its mode', () => {
    const before = process.umask(0);
    const there = mkdtempSync(join(temp, 'there-'));
    mkdirSync(join(there, 'open'), { mode: 0o755 });
    expect(makeFolder(join(there, 'open'))).toBe(false);
    expect(makeFolder(join(there, 'new', 'deep'))).toBe(true);
    process.umask(before);
    const modes = ['open', 'new', 'new/deep'].map((name) => statSync(join(there, name)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o700, 0o700]);
    expect(foldersOpenToOthers()).toEqual([]);
  });
});

describe('on Windows', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('the account is known by its number, whatever its name', () => {
    expect(whoAmI(SYSTEM)).toEqual(['C:\\Windows\\System32\\whoami.exe', ['/user', '/fo', 'csv', '/nh']]);
    expect(sidIn(`"pc\\lin","${SID}"\r\n`)).toBe(SID);
    expect(sidIn(`"電腦\\林 ""小"" S-1-5-18","${SID}"\r\n`)).toBe(SID);
    expect(sidIn('ERROR: unable to get user claims\r\n')).toBe(null);
    expect(sidIn('')).toBe(null);
  });

  it('nothing is inherited, and that account alone enters it and all within', () => {
    expect(onlyFor(SID, 'D:\\my data\\.migrate', SYSTEM)).toEqual([
      'C:\\Windows\\System32\\icacls.exe',
      ['D:\\my data\\.migrate', '/inheritance:r', '/grant:r', `*${SID}:(OI)(CI)F`, '/Q'],
    ]);
  });

  it('a folder that cannot be closed is made all the same, and noted once; in the user folder nobody else gets in', () => {
    vi.stubGlobal('process', { ...process, platform: 'win32', cwd: process.cwd, env: {} });
    const folder = join(temp, 'cannot-be-closed');
    makeFolder(folder);
    closeToOthers(folder);
    expect(existsSync(folder)).toBe(true);
    noteAsOpen(join(homedir(), 'migrate'));
    expect(foldersOpenToOthers()).toEqual([folder]);
  });
});
