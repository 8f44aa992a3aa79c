import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { readPeople } from '../../../src/migration/look-into.ts';
import type { Connection, Contact } from '../../../src/model.ts';
import { openToWrite } from '../../../src/workspace/store/open.ts';
import { makeContactDb } from '../../fixtures/sources/contact-db.ts';
import { tempFile, tempFolder } from '../../fixtures/sources/files.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tempFolder(), 'home-'));
});

const importAll = (...paths: string[]) => importExports(home, paths);
const counts = async (path: string) => {
  const { files } = await importAll(path);
  const { added, changed, unchanged, vanished } = files[0]!;
  return { added, changed, unchanged, vanished };
};
const people = (): Contact[] => readPeople(home).contacts;
const person = (id: string) => people().find((contact) => contact.id === id);

function contactDb(rows: Record<string, string | number>[]): string {
  const path = join(tempFolder(), 'contact.db');
  makeContactDb(path, { contact: rows.map((row) => ({ local_type: 1, ...row })) }).close();
  return path;
}

describe('an import of nothing, as of a name that was mistyped', () => {
  const leaves = async (folder: string, passphrase?: string) => {
    const { files, errors } = await importExports(folder, [join(home, 'nowhere.csv')], { passphrase });
    expect([files, errors.length]).toEqual([[], 1]);
    return readdirSync(home, { recursive: true }).sort();
  };

  it('leaves no workspace where there was none, and what was there before', async () => {
    expect(await leaves(join(home, 'deep', '.migrate'))).toEqual([]);
    expect(await leaves(join(home, '.migrate'), 'four words of mine')).toEqual([]);
    mkdirSync(join(home, '.migrate'));
    writeFileSync(join(home, '.migrate', 'config.json'), '{ "lang": "zh" }');
    expect(await leaves(join(home, '.migrate'))).toEqual(['.migrate', join('.migrate', 'config.json')]);
  });

  it('leaves a workspace that was there', async () => {
    const folder = join(home, '.migrate');
    openToWrite(folder).close();
    expect(await leaves(folder)).toContain(join('.migrate', 'workspace.db'));
  });
});

describe('a file that turns out bad further down', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => ({ username: `wxid_${i}`, nick_name: `小满 ${i}` }));
  const good = () =>
    tempFile('Connections.csv', 'First Name,Last Name,Connected On\nWei,Zhang,06 Oct 2018\n');

  it('leaves no trace, and the others are imported', async () => {
    const path = contactDb(rows);
    const bytes = readFileSync(path);
    bytes.fill(
      0xff,
      Math.floor(bytes.length / 2 / 4096) * 4096,
      Math.floor(bytes.length / 2 / 4096) * 4096 + 40_960,
    );
    writeFileSync(path, bytes);
    const { files, errors } = await importAll(good(), path, good());
    expect(errors).toMatchObject([{ path, error: { code: 'damaged-database', exitCode: 3 } }]);
    expect(files.map(({ format, added }) => [format, added])).toEqual([
      ['linkedin-connections', 1],
      ['linkedin-connections', 0],
    ]);
    expect(people()).toEqual([]);
  });

  it('once mended is imported as if for the first time', async () => {
    const path = contactDb(rows);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 8192));
    expect((await importAll(path)).files).toEqual([]);
    writeFileSync(path, whole);
    expect(await counts(path)).toEqual({ added: 3000, changed: 0, unchanged: 0, vanished: 0 });
    expect(await counts(path)).toEqual({ added: 0, changed: 0, unchanged: 3000, vanished: 0 });
  });
});

describe('several exports of one account', () => {
  it('a database, then an older exporter: field by field, nothing is lost, both in the provenance', async () => {
    const db = contactDb([
      { username: 'wxid_1', alias: 'linxm_88', remark: '林晓曼', nick_name: '小满', description: '展会认识' },
      { username: 'wxid_2', nick_name: '路人', local_type: 3, flag: 4 },
    ]);
    expect(await counts(db)).toEqual({ added: 1, changed: 0, unchanged: 0, vanished: 0 });
    const exported = tempFile(
      'contacts.csv',
      '用户名,显示名称,备注,昵称,手机号,类型\nwxid_1,林晓曼,,小满满,13800000000,friend\nwxid_2,路人,,路人,,friend\n',
    );
    expect(await counts(exported)).toEqual({ added: 0, changed: 1, unchanged: 0, vanished: 0 });
    expect(person('wxid_1')).toMatchObject({
      wechatId: 'linxm_88',
      remark: '林晓曼',
      nickname: '小满满',
      description: '展会认识',
      phones: ['13800000000'],
      provenance: [
        { file: 'contact.db', format: 'wechat-4-db', row: 1 },
        { file: 'contacts.csv', format: 'wechat-csv', row: 1 },
      ],
    });
    // The exporter calls a group-mate a friend; the database knew better.
    expect(person('wxid_2')!.kind).toBe('stranger');
  });

  it('a list without stable ids: recognised by WeChat id, phone, or remark and nickname together', async () => {
    const db = contactDb([
      { username: 'wxid_1', alias: 'linxm_88', nick_name: '小满' },
      { username: 'wxid_2', nick_name: '阿明', remark: '陈大文' },
      { username: 'wxid_3', nick_name: '阿明' },
      { username: 'wxid_4', nick_name: '小红', remark: '李红' },
    ]);
    const phones = tempFile('p.csv', '用户名,昵称,手机号,类型\nwxid_3,阿明,+86 138-0000-0003,friend\n');
    const wxauto = JSON.stringify([
      { 昵称: '改了名', 微信号: 'LinXM_88', 备注: '林晓曼', 标签: '设计，展会' },
      { 昵称: '阿明', 微信号: '', 备注: '陈大文', 企业: '示例科技' },
      { 昵称: '明', 微信号: '', 备注: '', 电话: '13800000003', 标签: '客户' },
      { 昵称: '小红', 微信号: '', 备注: '', 标签: '别人' },
    ]);
    await importAll(db, phones);
    expect(await counts(tempFile('details.json', wxauto))).toEqual({
      added: 1,
      changed: 3,
      unchanged: 0,
      vanished: 0,
    });
    expect(person('wxid_1')).toMatchObject({
      remark: '林晓曼',
      labels: ['设计', '展会'],
      nickname: '改了名',
    });
    expect(person('wxid_2')).toMatchObject({ company: '示例科技' });
    expect(person('wxid_3')).toMatchObject({ labels: ['客户'] });
    // A nickname alone is no name: this is somebody else.
    expect(person('wxid_4')!.labels).toEqual([]);
    expect(people()).toHaveLength(5);
  });

  it('a newer export of the same list takes the place of the older, whatever order its rows have', async () => {
    const header = '用户名,备注,昵称,微信号,类型';
    const rows = [
      'wxid_1,林晓曼,小满,linxm_88,好友',
      'wxid_2,,阿明,,好友',
      'wxid_3,,路,,好友',
      '1@chatroom,,群,,群聊',
    ];
    const file = (list: string[]) => tempFile('contacts.csv', `${header}\n${list.join('\n')}\n`);
    await importAll(file(rows));
    const newer = [
      'wxid_4,,新,,好友',
      'wxid_2,陈大文,阿明,,好友',
      'wxid_1,林晓曼,小满,linxm_88,好友',
      '1@chatroom,,群,,群聊',
    ];
    expect(await counts(file(newer))).toEqual({ added: 1, changed: 1, unchanged: 1, vanished: 1 });
    expect(
      people()
        .filter(({ kind }) => kind === 'person')
        .map(({ id }) => id),
    ).toEqual(['wxid_4', 'wxid_2', 'wxid_1']);
    // Whoever keeps all exports in one folder wants the newest, however often they are imported.
    const both = await importAll(file(rows), file(newer));
    expect(both.files.map(({ added, changed, vanished }) => added + changed + vanished)).toEqual([0, 0]);
    expect(person('wxid_3')).toBeUndefined();
  });

  it('the older one imported again by itself counts again: a part of a list costs nobody', async () => {
    const file = (count: number, name: string) =>
      tempFile(
        name,
        `用户名,备注,昵称,类型\n${Array.from({ length: count }, (_, i) => `wxid_${i},,友${i},好友`).join('\n')}\n`,
      );
    const whole = file(10, 'whole.csv');
    await importAll(whole);
    const part = (await importAll(file(6, 'part.csv'))).files[0]!;
    expect(part).toMatchObject({ vanished: 4, insteadOf: ['whole.csv'] });
    const again = (await importAll(whole)).files[0]!;
    expect(again).toMatchObject({ added: 4, unchanged: 6, vanished: 0, insteadOf: ['part.csv'] });
    expect(people()).toHaveLength(10);
    expect((await importAll(whole)).files[0]).toMatchObject({ added: 0, unchanged: 10, insteadOf: [] });
  });

  it('an older one never takes the place of what is imported with it', async () => {
    const list = (name: string, numbers: number[]) =>
      tempFile(name, `用户名,备注,昵称,类型\n${numbers.map((i) => `wxid_${i},,友${i},好友`).join('\n')}\n`);
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
    const first = list('first.csv', range(0, 20));
    await importAll(first);
    await importAll(list('second.csv', [...range(0, 12), ...range(100, 140)]));
    const newest = list('newest.csv', range(0, 24));
    for (const paths of [
      [newest, first],
      [first, newest],
    ])
      await importAll(...paths);
    expect(person('wxid_23')).toBeDefined();
  });

  it('what a wrong export said is gone with it', async () => {
    const file = (name: string, remark: string) =>
      tempFile(name, `用户名,备注,昵称,类型\nwxid_1,${remark},友,好友\nwxid_2,林晓曼,小满,好友\n`);
    const right = file('right.csv', '');
    await importAll(right);
    await importAll(file('wrong.csv', '李四'));
    expect(person('wxid_1')?.remark).toBe('李四');
    await importAll(right);
    expect(person('wxid_1')?.remark).toBe('');
  });

  it('two archives of LinkedIn: a slug spelled raw and percent-encoded is one person, the newest job wins', async () => {
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
    const url = 'https://www.linkedin.com/in/';
    const file = (rows: string[]) => tempFile('Connections.csv', `${header}\n${rows.join('\n')}`);
    await importAll(
      file([
        `伟,王,${url}%E7%8E%8B%E4%BC%9F-1,w@example.com,Tencent,Engineer,06 Oct 2018`,
        `A,B,${url}a,,X,Y,01 Jan 2019`,
      ]),
    );
    const again = file([`伟,王,${url}王伟-1,,ByteDance,Lead,06 Oct 2018`, `A,B,${url}a,,X,Y,01 Jan 2019`]);
    expect(await counts(again)).toEqual({ added: 0, changed: 1, unchanged: 1, vanished: 0 });
    const connections: Connection[] = readPeople(home).connections;
    expect(connections.map(({ id, company }) => [id, company])).toEqual([
      [`${url}%E7%8E%8B%E4%BC%9F-1`, 'ByteDance'],
      [`${url}a`, 'X'],
    ]);
  });
});
