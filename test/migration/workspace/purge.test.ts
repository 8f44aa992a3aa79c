import { spawnSync } from 'node:child_process';
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { letGoOfDatabases } from '../../../src/engine.ts';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { writeReport } from '../../../src/migration/report/write-report.ts';
import { purge } from '../../../src/migration/workspace/purge.ts';
import { startDemo } from '../../../src/migration/workspace/start-demo.ts';
import { writeOutput } from '../../../src/workspace/outputs/outputs.ts';
import { kindOfFolder } from '../../../src/workspace/store/folder.ts';
import { openToWrite } from '../../../src/workspace/store/open.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const samples = join(import.meta.dirname, '../../../templates/sample-exports');
let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
  folder = join(home, '.migrate');
});

describe('purge', () => {
  it('removes the workspace and every report, wherever it was written, and says so', async () => {
    await importExports(folder, [samples]);
    await writeReport(folder, join(folder, 'report'), 'en');
    await writeReport(folder, join(home, 'elsewhere'), 'en');
    const { removed, kept } = await purge(folder);
    expect(readdirSync(home)).toEqual([]);
    expect(removed).toContain(join(home, 'elsewhere', 'index.html'));
    expect(removed).toContain(join(folder, 'workspace.db'));
    expect(kept).toEqual([]);
  });

  it('leaves what is not ours, or was changed, and says where', async () => {
    await importExports(folder, [samples]);
    await writeReport(folder, join(home, 'out'), 'en');
    writeFileSync(join(home, 'out', 'report.csv'), 'with my notes');
    writeFileSync(join(home, 'out', 'mine.txt'), 'mine');
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    const { kept, keptFiles } = await purge(folder);
    expect(kept).toEqual([join(home, 'out'), folder]);
    expect(keptFiles).toEqual([
      join(home, 'out', 'mine.txt'),
      join(home, 'out', 'report.csv'),
      join(folder, 'letter.txt'),
    ]);
    expect(readdirSync(join(home, 'out'))).toEqual(['mine.txt', 'report.csv']);
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  it('goes on where somebody once named a file to write to, and leaves that file', async () => {
    await importExports(folder, [samples]);
    const letter = join(home, 'letter.txt');
    writeFileSync(letter, 'mine');
    for (const named of [letter, join(letter, 'below')])
      expect(() => writeOutput(folder, named, [['a.txt', () => 'a']])).toThrow();
    expect((await purge(folder)).kept).toEqual([]);
    expect(readdirSync(home)).toEqual(['letter.txt']);
  });

  it('need not look beside the store: nothing is written for the owner into the workspace itself', async () => {
    await importExports(folder, [samples]);
    const problem = expect.objectContaining({ code: 'output-is-workspace', exitCode: 2 });
    expect(() => writeOutput(folder, `${folder}/report/..`, [['a.txt', () => 'a']])).toThrow(problem);
    expect(readdirSync(folder)).not.toContain('a.txt');
  });

  it('touches no folder that is no workspace, and none that is in use', async () => {
    writeFileSync(join(home, 'thesis.doc'), 'years');
    for (const other of [home, join(home, 'nowhere'), join(home, 'thesis.doc')])
      await expect(purge(other)).rejects.toMatchObject({ code: 'nothing-to-purge', exitCode: 2 });
    const { close } = openToWrite(folder);
    await expect(purge(folder)).rejects.toMatchObject({ code: 'workspace-locked' });
    close();
    expect(readFileSync(join(home, 'thesis.doc'), 'utf8')).toBe('years');
  });

  it.each([
    ['a report elsewhere that was cut short', 'report'],
    ['the lock alone', 'lock'],
    ['what was written without a store', 'output'],
  ])('goes on where a run was killed, with %s left', async (_, what) => {
    const out = join(home, 'out');
    if (what === 'report') {
      openToWrite(folder).close();
      const cut = () => {
        throw new Error('killed');
      };
      expect(() =>
        writeOutput(folder, out, [
          ['a.csv', () => 'names'],
          ['b.csv', cut],
        ]),
      ).toThrow('killed');
    } else if (what === 'output') {
      writeOutput(folder, join(folder, 'announce'), [['message.en.txt', () => 'farewell']]);
    } else {
      mkdirSync(folder);
      writeFileSync(join(folder, 'lock.db'), '');
    }
    await purge(folder);
    expect(readdirSync(home)).toEqual([]);
  });

  it('says what it could not remove, and does it when run again', async () => {
    openToWrite(folder).close();
    const out = join(folder, 'report');
    writeOutput(folder, out, [['a.csv', () => 'names']]);
    const remove = fs.rmSync;
    const failing = vi.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
      if (path !== join(out, 'a.csv')) return remove(path, options);
      throw Object.assign(new Error('EACCES: permission denied'), { syscall: 'unlink', path });
    });
    syncBuiltinESMExports();
    const told = { code: 'not-removed', exitCode: 4, values: { path: join(out, 'a.csv') } };
    await expect(purge(folder)).rejects.toMatchObject(told);
    failing.mockRestore();
    syncBuiltinESMExports();
    await purge(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('takes along a demo that was only begun', async () => {
    openToWrite(folder).close();
    openToWrite(join(folder, 'demo')).close();
    await purge(folder);
    expect(readdirSync(home)).toEqual([]);
  });

  it('takes along copies of databases that killed imports left', async () => {
    openToWrite(folder).close();
    vi.stubEnv('TMPDIR', home);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(join(home, `migrate-${pid}-abcdef`));
    await purge(folder);
    vi.unstubAllEnvs();
    expect(readdirSync(home)).toEqual([]);
  });

  it('removes a store that cannot be read any more', async () => {
    openToWrite(folder).close();
    writeFileSync(join(folder, 'workspace.db'), 'nonsense'.repeat(100));
    await purge(folder);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the demo', () => {
  it('begins anew where it worked before, and nowhere else', async () => {
    const demo = join(home, 'demo');
    for (let run = 0; run < 2; run++) {
      await startDemo(demo);
      await importExports(demo, [samples]);
      await writeReport(demo, join(demo, 'report'), 'en');
    }
    expect(existsSync(join(demo, 'report', 'index.html'))).toBe(true);
  });

  it('works where a run before was killed as it began', async () => {
    const demo = join(home, 'demo');
    openToWrite(demo).close();
    await startDemo(demo);
    expect(kindOfFolder(demo)).toBe('demo');
  });

  it.each(['a thesis', 'a workspace'])('leaves a folder demo with %s in it alone', async (what) => {
    const demo = join(home, 'demo');
    if (what === 'a workspace') await importExports(demo, [samples]);
    else {
      mkdirSync(demo);
      writeFileSync(join(demo, 'thesis.doc'), 'years');
    }
    await letGoOfDatabases();
    const before = readdirSync(demo);
    await expect(startDemo(demo)).rejects.toMatchObject({ code: 'demo-folder-taken', exitCode: 2 });
    await letGoOfDatabases();
    expect(readdirSync(demo)).toEqual(before);
  });
});
