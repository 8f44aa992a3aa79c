import type crypto from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { letGoOfDatabases } from '../../src/engine.ts';
import { isEncrypted } from '../../src/workspace/store/folder.ts';
import { useKey } from '../../src/workspace/store/keys.ts';
import { giveKey, openToRead } from '../../src/workspace/store/open.ts';
import { makeEncrypted } from '../support/encrypted.ts';
import { migrate, migrateCold, startMigrate } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const [OLD, NEW] = ['four words of mine', 'five words of mine now'];
const NAME = '欧阳钥匙';
const files = { old: join(temp, 'old.txt'), new: join(temp, 'new.txt') };
const withOld = { MIGRATE_PASSPHRASE_FILE: files.old };

// How a key is made of a passphrase is no matter here, only what is written when. So it is made quickly, whatever the key file asks for.
const QUICK = { N: 1024 };
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  const scrypt = (...[passphrase, salt, length, options, done]: Parameters<typeof real.scrypt>) =>
    real.scrypt(passphrase, salt, length, { ...options, ...QUICK }, done);
  return { ...real, scrypt };
});

/** The same in the program, which kills itself just before the file system would be changed for the nth time. */
const killer = `data:text/javascript,${encodeURIComponent(`
  import crypto from 'node:crypto';
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { scrypt } = crypto;
  crypto.scrypt = (passphrase, salt, length, options, done) =>
    scrypt(passphrase, salt, length, { ...options, ...${JSON.stringify(QUICK)} }, done);
  let left = Number(process.env.KILL_BEFORE);
  for (const name of ['writeFileSync', 'renameSync', 'fsyncSync', 'rmSync']) {
    const real = fs[name];
    fs[name] = (...args) => {
      const changes = name !== 'rmSync' || fs.existsSync(args[0]);
      if (changes && left-- === 0) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    };
  }
  syncBuiltinESMExports();`)}`;
const killing = (n: number) => ({ ...withOld, NODE_OPTIONS: `--import=${killer}`, KILL_BEFORE: String(n) });

/** Whether it came so far; what is not killed must end well. */
function killedBefore(n: number, cwd: string, args: string[]): boolean {
  const { exit } = migrateCold(cwd, args, '', killing(n));
  expect([0, null]).toContain(exit);
  return exit === null;
}

/** Which of the passphrases opens it, `none` where it needs none; and that all of it is there. */
async function opensWith(passphrases: string[], folder: string, rows: number): Promise<string> {
  let opened = 'none';
  if (isEncrypted(folder)) {
    const found = [];
    for (const passphrase of passphrases) if (await giveKey(folder, passphrase)) found.push(passphrase);
    expect(found).toHaveLength(1);
    opened = found[0]!;
  }
  const { store, close } = openToRead(folder);
  expect(store.prepare('SELECT count(*) AS count FROM record').get()).toMatchObject({ count: rows });
  expect(store.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  close();
  useKey(folder, null);
  await letGoOfDatabases();
  return opened;
}

function filesInTheClear(folder: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(NAME));
}

/** A home with a workspace; an encrypted one has a key that is quickly made. */
async function homeWith(rows: number, passphrase: string): Promise<string> {
  const home = mkdtempSync(join(temp, 'home-'));
  if (passphrase !== 'none') await makeEncrypted(home, passphrase);
  const lines = Array.from({ length: rows }, (_, i) => `wxid_${i},${NAME}${i},昵称${i}`);
  writeFileSync(join(home, 'contacts.csv'), `用户名,备注,昵称\n${lines.join('\n')}\n`);
  expect(migrate(home, ['import', 'contacts.csv'], '', passphrase === 'none' ? {} : withOld).exit).toBe(0);
  return home;
}

beforeAll(() => {
  writeFileSync(files.old, `${OLD}\n`);
  writeFileSync(files.new, `${NEW}\n`);
});

describe('kill -9 before any step', () => {
  it.each([
    ['lock', ['lock'], 'none', OLD],
    ['lock, for another passphrase,', ['lock', '--new-passphrase-file', files.new], OLD, NEW],
    ['unlock', ['unlock'], OLD, 'none'],
  ])('of %s leaves the old store or the new, whole; the next try ends it', async (_, args, before, after) => {
    const home = await homeWith(3, before);
    const passphrases = [before, after].filter((passphrase) => passphrase !== 'none');
    const seen = new Set<string>();
    for (let n = 0; ; n++) {
      const cut = join(home, `cut-${n}`);
      cpSync(join(home, '.migrate'), cut, { recursive: true });
      const isKilled = killedBefore(n, home, [...args, '-w', cut]);
      const opened = await opensWith(passphrases, cut, 3);
      seen.add(opened);
      expect([before, after]).toContain(opened);
      // What is encrypted has no copy in the clear beside it, but the one that unlock was about to put in its place.
      if (opened !== 'none' && after !== 'none') expect(filesInTheClear(cut)).toEqual([]);
      if (!isKilled) {
        expect(opened).toBe(after);
        break;
      }
      if (opened === before) expect(killedBefore(Infinity, home, [...args, '-w', cut])).toBe(false);
      else migrate(home, ['status', '-w', cut], '', { MIGRATE_PASSPHRASE_FILE: files.new });
      expect(await opensWith(passphrases, cut, 3)).toBe(after);
      if (after !== 'none') expect(filesInTheClear(cut)).toEqual([]);
      expect(readdirSync(cut).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
    expect(seen).toEqual(new Set([before, after]));
  });
}, 240_000);

it('kill -9 at many moments of a long lock leaves all of it, under the one passphrase or none', async () => {
  const home = await homeWith(4000, 'none');
  const folder = join(home, '.migrate');
  for (let delay = 100; delay <= 700; delay += 100) {
    const child = startMigrate(home, ['lock', '--new-passphrase-file', files.old], killing(Infinity));
    const exit = once(child, 'exit');
    await wait(delay);
    child.kill('SIGKILL');
    await exit;
    if ((await opensWith([OLD], folder, 4000)) === OLD) expect(filesInTheClear(folder)).toEqual([]);
  }
  expect(killedBefore(Infinity, home, ['lock', '--new-passphrase-file', files.old])).toBe(false);
  expect(await opensWith([OLD], folder, 4000)).toBe(OLD);
}, 120_000);
