import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { letGoOfDatabases } from '../../../src/engine.ts';
import { purge } from '../../../src/migration/workspace/purge.ts';
import { createEncrypted } from '../../../src/workspace/store/encrypt.ts';
import { openToRead, openToWrite } from '../../../src/workspace/store/open.ts';
import { kindOfStore } from '../../../src/workspace/store/ours.ts';
import { lacks, UNIX } from '../../support/needs.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(temp, 'ours-'));
});

/** Their own database, of which there is no copy. */
async function notes(name: string, more = ''): Promise<Buffer> {
  const path = join(folder, name);
  const database = new Database(path);
  database.exec(`CREATE TABLE notes (a TEXT); INSERT INTO notes VALUES ('only copy'); ${more}`);
  database.close();
  await letGoOfDatabases();
  return readFileSync(path);
}

const files: [what: string, lay: () => Promise<unknown> | unknown][] = [
  ['a database called workspace.db', () => notes('workspace.db')],
  ['one that counts its versions as we do', () => notes('workspace.db', 'PRAGMA user_version = 5')],
  ['noise called workspace.db', () => writeFileSync(join(folder, 'workspace.db'), Buffer.alloc(5000, 0xa7))],
  ['a folder called workspace.db', () => mkdirSync(join(folder, 'workspace.db'))],
  ['a database called lock.db', () => notes('lock.db')],
  ['a text called workspace.db.part', () => writeFileSync(join(folder, 'workspace.db.part'), 'my notes')],
  ['keys of theirs', () => writeFileSync(join(folder, 'workspace.key.json'), '{"my":"keys"}')],
];

describe('a file of the name that one of ours has', () => {
  it.each(files)('%s: nothing is stored there, removed or left behind', async (_, lay) => {
    await lay();
    const [name] = readdirSync(folder);
    const before = existsSync(join(folder, name!, '.')) ? null : readFileSync(join(folder, name!));
    const refused = expect.objectContaining({ exitCode: 4 });
    expect(() => openToWrite(folder).close()).toThrow(refused);
    await expect(purge(folder)).rejects.toMatchObject({ code: 'nothing-to-purge' });
    expect(readdirSync(folder)).toEqual([name]);
    if (before) expect(readFileSync(join(folder, name!)).equals(before)).toBe(true);
  });

  it.skipIf(lacks(UNIX))('a link called workspace.db is not followed', async () => {
    writeFileSync(join(temp, 'diary'), 'mine');
    symlinkSync(join(temp, 'diary'), join(folder, 'workspace.db'));
    expect(() => openToWrite(folder)).toThrow('workspace-not-ours');
    await expect(purge(folder)).rejects.toMatchObject({ code: 'nothing-to-purge' });
    expect(readdirSync(folder)).toEqual(['workspace.db']);
    expect(readFileSync(join(temp, 'diary'), 'utf8')).toBe('mine');
  });
});

describe('a store of ours is known', () => {
  it('as it was made, of an early version without a mark, and as it was just begun', async () => {
    openToWrite(folder).close();
    expect(kindOfStore(folder)).toBe('workspace');
    const begun = mkdtempSync(join(temp, 'begun-'));
    writeFileSync(join(begun, 'workspace.db'), '');
    expect(kindOfStore(begun)).toBe('workspace');
    const store = new Database(join(folder, 'workspace.db'));
    for (const table of ['output', 'reading', 'comparison', 'comparison_column'])
      store.exec(`DROP TABLE ${table}`);
    store.exec('ALTER TABLE source DROP COLUMN removed_at');
    store.exec('PRAGMA application_id = 0; PRAGMA user_version = 3');
    store.close();
    await letGoOfDatabases();
    expect(kindOfStore(folder)).toBe('workspace');
    openToRead(folder).close();
  });

  it('encrypted, by its key file, and by the lock where a purge that was killed had taken the key', async () => {
    await createEncrypted(folder, 'correct horse');
    await letGoOfDatabases();
    expect(kindOfStore(folder)).toBe('workspace');
    await purge(folder);
    expect(existsSync(folder)).toBe(false);
  });
});
