import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { storeProblem } from '../../../src/user-error.ts';
import { loadActs, recordAct } from '../../../src/workspace/journal/journal.ts';
import { openToRead, openToWrite } from '../../../src/workspace/store/open.ts';
import { expectPrivate } from '../../support/needs.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const fresh = () => mkdtempSync(join(temp, 'ws-'));

describe('the workspace', () => {
  it('is for its owner only, even where everything else is open to all', () => {
    const before = process.umask(0);
    process.umask(0o077);
    const folder = join(fresh(), 'deep', '.migrate');
    const workspace = openToWrite(folder);
    workspace.store.exec('CREATE TABLE more (x)');
    expectPrivate(folder);
    for (const file of readdirSync(folder)) expectPrivate(join(folder, file));
    workspace.close();
    process.umask(before);
  });

  it('refuses a second writer at once, and lets readers in', () => {
    const folder = fresh();
    const first = openToWrite(folder);
    expect(() => openToWrite(folder)).toThrow(
      expect.objectContaining({ code: 'workspace-locked', exitCode: 4 }),
    );
    openToRead(folder).close();
    first.close();
    openToWrite(folder).close();
  });

  it('is free again when its writer was killed', async () => {
    const folder = fresh();
    const source = `
      import { openToWrite } from '${join(import.meta.dirname, '../../../src/workspace/store/open.ts')}';
      openToWrite(process.argv[1]);
      console.log('locked');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(() => openToWrite(folder)).toThrow(expect.objectContaining({ code: 'workspace-locked' }));
    child.kill('SIGKILL');
    await once(child, 'exit');
    openToWrite(folder).close();
  });

  it('of a newer version is refused and left as it is', () => {
    const folder = fresh();
    openToWrite(folder).close();
    const store = new Database(join(folder, 'workspace.db'));
    store.exec('PRAGMA user_version = 99');
    store.close();
    const newer = expect.objectContaining({ code: 'workspace-newer', exitCode: 4 });
    expect(() => openToRead(folder)).toThrow(newer);
    expect(() => openToWrite(folder)).toThrow(newer);
  });

  it('on a full disk says so, and has stored nothing of what failed', () => {
    const { store, close } = openToWrite(fresh());
    const say = (reason: string) => recordAct(store, { at: '2026-11-02', by: 'ask', reason, statements: [] });
    say('before');
    const [pages] = store.prepare('PRAGMA page_count').raw(true).get() as unknown as [number];
    store.pragma(`max_page_count = ${pages}`);
    let thrown: unknown;
    try {
      say('x'.repeat(100_000));
    } catch (error) {
      thrown = error;
    }
    expect(storeProblem(thrown, 'folder')).toMatchObject({ code: 'disk-full', exitCode: 4 });
    expect(loadActs(store).map(({ reason }) => reason)).toEqual(['before']);
    close();
  });

  it('that is damaged is refused', () => {
    const folder = fresh();
    writeFileSync(join(folder, 'workspace.db'), 'SQLite format 3\0 and then nonsense'.repeat(200));
    const damaged = expect.objectContaining({ code: 'workspace-damaged', exitCode: 4 });
    expect(() => openToRead(folder)).toThrow(damaged);
    expect(() => openToWrite(folder)).toThrow(damaged);
    // The lock did not stay behind.
    expect(() => openToWrite(folder)).toThrow(damaged);
  });
});
