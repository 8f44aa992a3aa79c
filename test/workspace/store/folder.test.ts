import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEncrypted } from '../../../src/workspace/store/encrypt.ts';
import { openToRead, openToWrite } from '../../../src/workspace/store/open.ts';
import { expectPrivate, lacks, UNIX } from '../../support/needs.ts';
import { root } from '../../support/program.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(temp, 'ws-'));
});
/** Code of the problem that somebody else is told, with no right to what root or the owner made for itself. */
function toldToAStranger(command: string): string {
  const isRoot = process.getuid?.() === 0;
  const args = [join(root, 'bin/run.js'), ...command.split(' '), '--json', '-w', folder];
  const stranger = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', ...stranger });
  return JSON.parse(stdout).error?.code;
}

const notOurs = expect.objectContaining({ code: 'workspace-not-ours', exitCode: 4 });

describe('a folder named as workspace', () => {
  it('that holds anything else is refused, and left as it is', () => {
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'thesis.doc'), 'years');
    expect(() => openToWrite(folder)).toThrow(notOurs);
    expect(readdirSync(folder)).toEqual(['thesis.doc']);
    if (!lacks(UNIX)) expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  it.each(['.DS_Store', 'Thumbs.db'])('is empty to us with %s in it', (name) => {
    writeFileSync(join(folder, name), '');
    openToWrite(folder).close();
    expect(existsSync(join(folder, name))).toBe(true);
  });

  it.skipIf(lacks(UNIX))(
    'that is there already keeps its mode; what we put into it is for the owner alone',
    () => {
      chmodSync(folder, 0o755);
      const mask = process.umask(0);
      const { store, close } = openToWrite(folder);
      store.exec('CREATE TABLE more (x)');
      for (const file of readdirSync(folder)) expectPrivate(join(folder, file));
      close();
      process.umask(mask);
      expect(statSync(folder).mode & 0o777).toBe(0o755);
    },
  );

  it("is refused where its workspace.db is another program's", () => {
    const file = join(folder, 'workspace.db');
    const other = new Database(file);
    other.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)');
    other.close();
    const before = readFileSync(file);
    expect(() => openToWrite(folder)).toThrow(notOurs);
    expect(readFileSync(file).equals(before)).toBe(true);
    const marked = new Database(file);
    marked.pragma('application_id = 7');
    marked.close();
    expect(() => openToRead(folder)).toThrow(notOurs);
  });

  it.skipIf(lacks(UNIX))("is not taken for empty where it may not be looked into: another user's", () => {
    chmodSync(temp, 0o755);
    openToWrite(folder).close();
    for (const path of [folder, join(folder, 'workspace.db')]) {
      const { mode } = statSync(path);
      chmodSync(path, 0);
      for (const command of ['status', 'people', 'match --no-interactive', 'undo', 'purge --yes'])
        expect([command, toldToAStranger(command)]).toEqual([command, 'workspace-not-readable']);
      chmodSync(path, mode | 0o055);
    }
  });

  it('is taken where a first run was cut short', () => {
    mkdirSync(join(folder, 'new'));
    writeFileSync(join(folder, 'new', 'lock.db'), '');
    openToWrite(join(folder, 'new')).close();
    writeFileSync(join(folder, 'workspace.db'), '');
    expect(openToRead(folder).store).toBeTruthy();
    openToWrite(folder).close();
  });
});

it.each([
  ['plain', null],
  ['encrypted', 'four words of mine'],
])(
  'one that is %s is read and looked at by the process that has it open, and stays locked and whole',
  async (_, passphrase) => {
    if (passphrase) await createEncrypted(folder, passphrase);
    const writing = openToWrite(folder);
    writing.store.exec("INSERT INTO match_run VALUES ('1')");
    openToRead(folder).close();
    expect(() => openToWrite(folder)).toThrow(expect.objectContaining({ code: 'workspace-locked' }));
    // Another process neither gets the lock nor takes the log away.
    const source = `
    import { giveKey, openToRead, openToWrite } from '${join(import.meta.dirname, '../../../src/workspace/store/open.ts')}';
    await giveKey(process.argv[1], '${passphrase}');
    const { store, close } = openToRead(process.argv[1]);
    console.log(store.prepare('SELECT count(*) AS runs FROM match_run').get().runs);
    close();
    try { openToWrite(process.argv[1]); console.log('open'); } catch (error) { console.log(error.code); }`;
    const other = () =>
      spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source, folder], {
        encoding: 'utf8',
      }).stdout.split('\n');
    expect(other()).toEqual(['1', 'workspace-locked', '']);
    openToRead(folder).close();
    writing.store.exec("INSERT INTO match_run VALUES ('2')");
    expect(other()).toEqual(['2', 'workspace-locked', '']);
    writing.close();
  },
);
