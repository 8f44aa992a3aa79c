import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { removeImports } from '../../../src/migration/import/remove-imports.ts';
import { readPeople } from '../../../src/migration/look-into.ts';
import { readStatus } from '../../../src/migration/workspace/read-status.ts';
import { tempFile, tempFolder } from '../../fixtures/sources/files.ts';

let home: string;
beforeEach(() => {
  home = join(mkdtempSync(join(tempFolder(), 'home-')), '.migrate');
});

const list = (name: string, rows: string[]) => tempFile(name, `用户名,备注,昵称,类型\n${rows.join('\n')}\n`);
const remarks = () => readPeople(home).contacts.map(({ remark }) => remark);

it('a list that doubled everybody is taken out again, by its path', async () => {
  await importExports(home, [list('mine.csv', ['wxid_1,王伟,伟,好友', 'wxid_2,李娜,娜,好友'])]);
  const doubles = list('doubles.csv', ['a,王伟,Wei,好友', 'b,李娜,Na,好友']);
  await importExports(home, [doubles]);
  expect(remarks()).toEqual(['王伟', '李娜', '王伟', '李娜']);
  const { removed, lacks } = removeImports(home, [doubles]);
  expect(removed).toMatchObject([{ file: 'doubles.csv', rows: 2, people: 2 }]);
  expect([remarks(), lacks]).toEqual([['王伟', '李娜'], 'connections']);
});

it('of a folder with an older and a newer export, imported again, the newer counts', async () => {
  const older = list('a.csv', ['wxid_1,王伟,伟,好友', 'wxid_2,李娜,娜,好友']);
  const newer = list('b.csv', ['wxid_1,王伟 字节,伟,好友', 'wxid_2,李娜,娜,好友']);
  await importExports(home, [older, newer]);
  removeImports(home, ['b.csv']);
  expect(remarks()).toEqual(['王伟', '李娜']);
  for (const paths of [[older, newer], [newer], [newer, older]]) {
    await importExports(home, paths);
    expect(remarks()).toEqual(['王伟 字节', '李娜']);
  }
});

it('the last list taken out, there is nothing more to take out, and the list is missing', async () => {
  await importExports(home, [list('mine.csv', ['wxid_1,王伟,伟,好友'])]);
  expect(removeImports(home, ['mine.csv']).lacks).toBe('contacts');
  expect(readStatus(home, '2026-11-30')).toMatchObject({ contacts: 0, sources: [] });
  expect(() => removeImports(home, ['mine.csv'])).toThrow(
    expect.objectContaining({ code: 'nothing-imported', exitCode: 2 }),
  );
});

it('where nothing was imported, no workspace is made to say so', () => {
  expect(() => removeImports(home, ['mine.csv'])).toThrow(
    expect.objectContaining({ code: 'nothing-imported' }),
  );
  expect(existsSync(home)).toBe(false);
});
