import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { letGoOfDatabases } from '../../../src/engine.ts';
import { recordAct, setUndone } from '../../../src/workspace/journal/journal.ts';
import { createEncrypted, encryptWith } from '../../../src/workspace/store/encrypt.ts';
import { isEncrypted, kindOfFolder } from '../../../src/workspace/store/folder.ts';
import type * as keyFiles from '../../../src/workspace/store/key-file.ts';
import { keyFrom, readKeyFile } from '../../../src/workspace/store/key-file.ts';
import { useKey } from '../../../src/workspace/store/keys.ts';
import { giveKey, openToRead, openToWrite } from '../../../src/workspace/store/open.ts';
import { tempFolder } from '../../support/temp.ts';

// What a guess costs matters to one test alone; the others are of keys that are quickly made, as a key file may say.
vi.mock('../../../src/workspace/store/key-file.ts', async (original) => {
  const real = await original<typeof keyFiles>();
  const writeKeyFile: typeof real.writeKeyFile = (folder, kind) => {
    const made = { ...real.writeKeyFile(folder, kind), N: 1024 };
    writeFileSync(real.keyFile(folder), JSON.stringify(made));
    return made;
  };
  return { ...real, writeKeyFile };
});

const temp = tempFolder();
const source = (file: string) => join(import.meta.dirname, '../../../src/workspace', file);
const PASSPHRASE = 'four words of mine';
const NAME = '欧阳钥匙 Keymaker';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(temp, 'ws-'));
});

/** Files that hold the name, in UTF-8 or UTF-16; read from a copy, as SQLite may have the folder's own open. */
function filesWith(name: string, where: string): string[] {
  const copy = mkdtempSync(join(temp, 'copy-'));
  spawnSync('cp', ['-r', `${where}/.`, copy]);
  const big = Buffer.from(name, 'utf16le').swap16();
  const forms = [Buffer.from(name), Buffer.from(name, 'utf16le'), big];
  return readdirSync(copy, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)));
}

/** Everything in the store. */
function contentOf(where: string) {
  const { store, close } = openToRead(where);
  const tables = store.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as {
    name: string;
  }[];
  const rows = tables.map(({ name }) => [name, store.prepare(`SELECT * FROM ${name}`).raw(true).all()]);
  const marks = ['application_id', 'user_version'].map((mark) =>
    store.prepare(`PRAGMA ${mark}`).raw(true).get(),
  );
  close();
  return { rows, marks };
}

function fill(where: string): void {
  const { store, close } = openToWrite(where);
  const statements = [{ about: 'label' as const, contact: 'a', label: NAME, worn: true }];
  for (let i = 0; i < 20; i++)
    recordAct(store, { at: '2026-01-01', by: 'decisions', reason: NAME, statements });
  setUndone(store, 7, true, '2026-01-02');
  setUndone(store, 3, true, '2026-01-03');
  close();
}

/** Runs in another process, which ends without closing anything, as one that is killed. */
function inKilledProcess(code: string): void {
  const script = `
    import { openToWrite, giveKey } from '${source('store/open.ts')}';
    import { recordAct } from '${source('journal/journal.ts')}';
    await giveKey(process.argv[1], '${PASSPHRASE}');
    const { store } = openToWrite(process.argv[1]);
    ${code}
    process.kill(process.pid, 'SIGKILL');`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder];
  expect(spawnSync(process.execPath, args).signal).toBe('SIGKILL');
}

const record = `recordAct(store, { at: '2026-01-01', by: 'decisions', reason: '${NAME}', statements: [] });`;

describe('an encrypted workspace', () => {
  it('holds no name in the clear, in no file, while it is written, after a kill and when it is closed', async () => {
    await createEncrypted(folder, PASSPHRASE);
    const { store, close } = openToWrite(folder);
    recordAct(store, { at: '2026-01-01', by: 'decisions', reason: NAME, statements: [] });
    expect(readdirSync(folder)).toContain('workspace.db-wal');
    expect(filesWith(NAME, folder)).toEqual([]);
    close();
    expect(filesWith(NAME, folder)).toEqual([]);
    inKilledProcess(record);
    expect(readdirSync(folder)).toContain('workspace.db-wal');
    expect(filesWith(NAME, folder)).toEqual([]);
    // The search itself finds names where they are in the clear.
    await encryptWith(folder, null);
    expect(filesWith(NAME, folder)).toEqual([expect.stringMatching(/workspace\.db$/)]);
  });

  it('is one to us before anybody gave its passphrase, and opens to nobody without', async () => {
    await createEncrypted(folder, PASSPHRASE);
    fill(folder);
    useKey(folder, null);
    expect([kindOfFolder(folder), isEncrypted(folder)]).toEqual(['workspace', true]);
    const needed = expect.objectContaining({ code: 'passphrase-needed', exitCode: 4 });
    expect(() => openToRead(folder)).toThrow(needed);
    expect(() => openToWrite(folder)).toThrow(needed);
    expect(await giveKey(folder, 'four words of theirs')).toBe(false);
    expect(() => openToRead(folder)).toThrow(needed);
    expect(await giveKey(folder, PASSPHRASE)).toBe(true);
    expect(JSON.stringify(contentOf(folder))).toContain(NAME);
  });

  it('takes a passphrase in whatever way its characters were put together', async () => {
    await createEncrypted(folder, 'café ａｂｃ 密码');
    useKey(folder, null);
    expect(await giveKey(folder, 'cafe\u0301 abc 密码')).toBe(true);
  });

  it('is under all 256 bits of its key', async () => {
    await createEncrypted(folder, PASSPHRASE);
    await letGoOfDatabases();
    const key = await keyFrom(PASSPHRASE, readKeyFile(folder)!);
    expect(key).toMatch(/^[\da-f]{64}$/);
    const tables = (hex: string) => {
      const store = new Database(`${join(folder, 'workspace.db')}`);
      store.exec(`PRAGMA hexkey = '${hex}'`);
      try {
        return (store.prepare('SELECT count(*) AS count FROM sqlite_master').get() as { count: number })
          .count;
      } finally {
        store.close();
      }
    };
    expect(tables(key)).toBeGreaterThan(5);
    const last = (Number.parseInt(key.slice(-1), 16) ^ 1).toString(16);
    expect(() => tables(key.slice(0, -1) + last)).toThrow('file is not a database');
  });

  it('takes no harm from wrong passphrases, also where a killed run left its log', async () => {
    await createEncrypted(folder, PASSPHRASE);
    fill(folder);
    await letGoOfDatabases();
    // So much that the first page is in the log too, which SQLite would write back wrongly.
    inKilledProcess(
      `for (let i = 0; i < 30; i++) store.exec("INSERT INTO match_run VALUES (hex(zeroblob(2000)))");`,
    );
    useKey(folder, null);
    expect(() => openToWrite(folder)).toThrow(expect.objectContaining({ code: 'passphrase-needed' }));
    expect(await giveKey(folder, 'four words of theirs')).toBe(false);
    useKey(folder, '12'.repeat(32));
    expect(() => openToWrite(folder)).toThrow(expect.objectContaining({ code: 'wrong-passphrase' }));
    await letGoOfDatabases();
    expect(await giveKey(folder, PASSPHRASE)).toBe(true);
    const { store, close } = openToRead(folder);
    expect(store.prepare('SELECT count(*) AS count FROM match_run').get()).toMatchObject({ count: 30 });
    expect(store.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    close();
  });

  it.each([
    ['is no JSON', 'four words of mine'],
    [
      'asks for all memory',
      JSON.stringify({ kind: 'workspace', kdf: 'scrypt', N: 2 ** 40, r: 8, p: 1, salt: '00'.repeat(16) }),
    ],
    ['has no salt', JSON.stringify({ kind: 'workspace', kdf: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: '' })],
    ['holds nothing', 'null'],
  ])('says so where its key file %s', async (_, text) => {
    await createEncrypted(folder, PASSPHRASE);
    writeFileSync(join(folder, 'workspace.key.json'), text);
    await expect(giveKey(folder, PASSPHRASE)).rejects.toMatchObject({
      code: 'key-file-damaged',
      exitCode: 4,
    });
  });

  it('costs whoever guesses the passphrase 128 MiB a guess', async () => {
    const real = await vi.importActual<typeof keyFiles>('../../src/workspace/key-file.ts');
    const made = real.writeKeyFile(folder, 'workspace');
    expect(made).toMatchObject({ kdf: 'scrypt', N: 2 ** 17, r: 8, p: 1 });
    expect(real.readKeyFile(folder)).toEqual(made);
    expect(await keyFrom(PASSPHRASE, made)).toMatch(/^[\da-f]{64}$/);
  });

  it('is not made over what is there', async () => {
    fill(folder);
    const before = contentOf(folder);
    await expect(createEncrypted(folder, PASSPHRASE)).rejects.toMatchObject({
      code: 'passphrase-too-late',
      exitCode: 2,
    });
    expect(contentOf(folder)).toEqual(before);
  });

  it('is made where a first try was cut short before anything was stored', async () => {
    writeFileSync(join(folder, 'workspace.key.json'), '{ "kind": "works');
    writeFileSync(join(folder, 'workspace.db'), '');
    await createEncrypted(folder, PASSPHRASE);
    fill(folder);
    expect(isEncrypted(folder)).toBe(true);
  });
});

describe('an engine that takes the key for nothing', () => {
  beforeEach(() => {
    const { exec } = Database.prototype;
    vi.spyOn(Database.prototype, 'exec').mockImplementation(function (this: Database.Database, sql) {
      return sql.startsWith('PRAGMA cipher') ? this : exec.call(this, sql);
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it('makes no workspace that only seems to be encrypted', async () => {
    await expect(createEncrypted(folder, PASSPHRASE)).rejects.toMatchObject({
      code: 'no-cipher',
      exitCode: 4,
    });
    expect(readdirSync(folder)).not.toContain('workspace.db');
  });
});

describe('encrypting, another passphrase, and decrypting', () => {
  it('change nothing of what is stored, and leave nothing of the old behind', async () => {
    fill(folder);
    const before = contentOf(folder);
    const passphrases = [PASSPHRASE, 'five words of mine now', null];
    for (const passphrase of passphrases) {
      await encryptWith(folder, passphrase);
      expect(contentOf(folder)).toEqual(before);
      await letGoOfDatabases();
      expect(isEncrypted(folder)).toBe(passphrase !== null);
      expect(filesWith(NAME, folder).length).toBe(passphrase === null ? 1 : 0);
      for (const other of passphrases) {
        if (!passphrase || !other) continue;
        useKey(folder, null);
        expect(await giveKey(folder, other)).toBe(other === passphrase);
      }
      if (passphrase) await giveKey(folder, passphrase);
    }
    expect(readdirSync(folder).sort()).toEqual(['lock.db', 'workspace.db']);
  });

  it('take up what a killed run left in its log', async () => {
    fill(folder);
    inKilledProcess(record);
    expect(filesWith(NAME, folder)).toContainEqual(expect.stringMatching(/workspace\.db-wal$/));
    await encryptWith(folder, PASSPHRASE);
    expect(filesWith(NAME, folder)).toEqual([]);
    expect(JSON.stringify(contentOf(folder).rows)).toContain(`[21,"2026-01-01","decisions","${NAME}"]`);
  });

  it('wait for nobody who writes', async () => {
    fill(folder);
    const { close } = openToWrite(folder);
    await expect(encryptWith(folder, PASSPHRASE)).rejects.toMatchObject({ code: 'workspace-locked' });
    close();
    expect(isEncrypted(folder)).toBe(false);
  });

  it('do not pull the store from under somebody who reads it', async () => {
    fill(folder);
    const script = `
      import { openToRead } from '${source('store/open.ts')}';
      const { store } = openToRead(process.argv[1]);
      store.prepare('SELECT count(*) FROM act').get();
      console.log('reading');
      setInterval(() => {}, 1000);`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder];
    const reader = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(reader.stdout, 'data');
    await expect(encryptWith(folder, PASSPHRASE)).rejects.toMatchObject({
      code: 'workspace-in-use',
      exitCode: 4,
    });
    expect(isEncrypted(folder)).toBe(false);
    reader.kill('SIGKILL');
    await once(reader, 'exit');
    await encryptWith(folder, PASSPHRASE);
    expect(isEncrypted(folder)).toBe(true);
  });

  it('remove the copy that a killed try left half written', async () => {
    fill(folder);
    await encryptWith(folder, PASSPHRASE);
    for (const end of ['', '-journal']) writeFileSync(join(folder, `workspace.db.part${end}`), NAME);
    openToWrite(folder).close();
    expect(filesWith(NAME, folder)).toEqual([]);
  });

  it('work in folders of any name', async () => {
    const strange = join(folder, "a b'c#d%41?e;é中");
    fill(strange);
    const copy = join(folder, 'copy');
    cpSync(strange, copy, { recursive: true });
    await encryptWith(strange, PASSPHRASE);
    expect(contentOf(strange)).toEqual(contentOf(copy));
    expect(readdirSync(strange).sort()).toEqual(['lock.db', 'workspace.db', 'workspace.key.json']);
  });
});
