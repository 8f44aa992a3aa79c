import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { type ContactDbContent, makeContactDb, protobuf } from '../fixtures/sources/contact-db.ts';
import { makeDatabase } from '../fixtures/sources/database.ts';
import { contactsIn, fates, readAll, readOne, tempFolder } from '../fixtures/sources/files.ts';
import { zipOf } from '../fixtures/sources/zip.ts';
import { lacks, UNIX } from '../support/needs.ts';

const friend = { local_type: 1, flag: 3, delete_flag: 0, verify_flag: 0 };

function contactDb(content: ContactDbContent, folder = tempFolder()): string {
  const path = join(folder, 'contact.db');
  makeContactDb(path, content).close();
  return path;
}

async function kindsOf(content: ContactDbContent, folder?: string) {
  const contacts = await contactsIn(contactDb(content, folder));
  return Object.fromEntries(contacts.map(({ id, kind }) => [id, kind]));
}

describe('a friend in contact.db', () => {
  it('is read with every field', async () => {
    const path = contactDb({
      contact_label: [
        { label_id_: 1, label_name_: '设计' },
        { label_id_: 3, label_name_: '展会, 2024' },
      ],
      contact: [
        {
          ...friend,
          username: 'wxid_a1b2c3d4e5f622',
          alias: 'linxm_88',
          flag: 3 | 64,
          remark: '林晓曼 深圳设计',
          nick_name: '小满🌹\n[玫瑰]',
          description: '2024年展会认识',
          extra_buffer: protobuf([
            [2, 2],
            [4, '慢慢来'],
            [5, 'CN'],
            [6, 'Guangdong'],
            [7, 'Shenzhen'],
            [8, 1_000_014],
            [
              14,
              protobuf([
                [1, 2],
                [2, protobuf([[1, '13800000000']])],
                [2, protobuf([[1, '+86 755 0000 0000']])],
              ]),
            ],
            [27, protobuf([[2, 'https://example.com/background']])],
            [30, '1,3,'],
            [41, 1_714_960_800],
          ]),
        },
      ],
    });
    const reading = await readOne(path);
    expect(reading).toMatchObject({ format: 'wechat-4-db', side: 'wechat', encoding: null, warnings: [] });
    expect(reading.records).toEqual([
      {
        row: 1,
        type: 'contact',
        raw: expect.objectContaining({ username: 'wxid_a1b2c3d4e5f622', flag: 67 }),
        contact: {
          id: 'wxid_a1b2c3d4e5f622',
          kind: 'person',
          wechatId: 'linxm_88',
          nickname: '小满🌹\n[玫瑰]',
          remark: '林晓曼 深圳设计',
          description: '2024年展会认识',
          signature: '慢慢来',
          messages: null,
          labels: ['设计', '展会, 2024'],
          phones: ['13800000000', '+86 755 0000 0000'],
          emails: [],
          region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
          gender: 'female',
          starred: true,
          company: null,
          addedAt: '2024-05-06T02:00:00Z',
          howMet: 'group',
        },
      },
    ]);
  });

  it('shows the user name as 微信号 only where it is an old-style one', async () => {
    const contacts = await contactsIn(
      contactDb({
        contact: ['wxid_1', 'linxm88', 'a123456', 'QQ1000000000', 'someone@openim'].map((username) => ({
          ...friend,
          username,
        })),
      }),
    );
    expect(contacts.map(({ wechatId }) => wechatId)).toEqual(['', 'linxm88', '', 'QQ1000000000', '']);
  });

  it('has the company of WeCom, in Chinese where there are two wordings', async () => {
    const id = 'ABCDEF0123456789ABCDEF@im.wxwork';
    const [contact] = await contactsIn(
      contactDb({
        openim_wording: [
          { lang_id: 'en', wording_id: id, wording: 'Example Robotics' },
          { lang_id: 'zh_CN', wording_id: id, wording: '示例机器人' },
        ],
        contact: [
          {
            username: '25984981@openim',
            local_type: 5,
            nick_name: '陈大文',
            extra_buffer: protobuf([[50, `{"custom_info":{"detail":["${id}"]}}`]]),
          },
        ],
      }),
    );
    expect(contact).toMatchObject({ kind: 'person', company: '示例机器人' });
  });

  it('keeps text that is not UTF-8 or holds a NUL, and an extra buffer that is no protobuf', async () => {
    const path = contactDb({
      contact: [{ ...friend, username: 'wxid_1', extra_buffer: Buffer.from('ffff07', 'hex') }],
    });
    const database = new Database(path);
    database.exec("UPDATE contact SET nick_name = CAST(x'ff41' AS TEXT), remark = CAST(x'420043' AS TEXT)");
    database.close();
    expect(await contactsIn(path)).toMatchObject([{ nickname: '�A', remark: 'B\0C' }]);
  });

  it('is read from a database of a version with fewer columns', async () => {
    const path = join(tempFolder(), 'contact.db');
    const database = new Database(path);
    database.exec(
      "CREATE TABLE contact(username TEXT, local_type INT, nick_name TEXT); INSERT INTO contact VALUES ('wxid_1', 1, '小满')",
    );
    database.close();
    expect(await contactsIn(path)).toMatchObject([
      { id: 'wxid_1', kind: 'person', nickname: '小满', labels: [] },
    ]);
  });

  it('loses labels without a name, with a warning', async () => {
    const reading = await readOne(
      contactDb({ contact: [{ ...friend, username: 'wxid_1', extra_buffer: protobuf([[30, '7,']]) }] }),
    );
    expect(reading.warnings).toEqual([{ code: 'unknown-label', row: 1, values: { value: '7' } }]);
  });
});

describe('kinds in contact.db', () => {
  it('tells people from all else', async () => {
    expect(
      await kindsOf({
        contact: [
          { ...friend, username: 'wxid_friend' },
          { ...friend, username: '1@chatroom', local_type: 2 },
          { ...friend, username: 'gh_1234' },
          { ...friend, username: 'oldpaper', verify_flag: 24 },
          { ...friend, username: 'filehelper' },
          { ...friend, username: 'weixin' },
          { ...friend, username: 'weixinfan' },
          { ...friend, username: 'gh_f0a92aa7146c' },
          { ...friend, username: '@placeholder_foldgroup' },
          { ...friend, username: '99@kefu.openim', local_type: 5 },
          { ...friend, username: '98@openim', local_type: 5 },
          { ...friend, username: 'wxid_blocked', flag: 11 },
          { ...friend, username: 'wxid_deleted', delete_flag: 1 },
          { ...friend, username: 'wxid_was_friend', local_type: 3, flag: 0, quan_pin: 'xiaoman' },
          { ...friend, username: 'wxid_mate', local_type: 3, flag: 4, quan_pin: 'xiaoman' },
          { ...friend, username: 'wxid_residue', local_type: 0, flag: 0 },
        ],
      }),
    ).toEqual({
      wxid_friend: 'person',
      '1@chatroom': 'group',
      gh_1234: 'official',
      oldpaper: 'official',
      filehelper: 'system',
      weixin: 'system',
      weixinfan: 'person',
      gh_f0a92aa7146c: 'system',
      '@placeholder_foldgroup': 'system',
      '99@kefu.openim': 'bot',
      '98@openim': 'person',
      wxid_blocked: 'blocked',
      wxid_deleted: 'former',
      wxid_was_friend: 'former',
      wxid_mate: 'stranger',
      wxid_residue: 'stranger',
    });
  });

  it('knows groups and official accounts by their tables, whatever their names', async () => {
    const path = contactDb({
      contact: ['room', 'paper', 'wxid_1'].map((username) => ({ ...friend, username })),
      chat_room: [{ username: 'room' }],
      biz_info: [{ username: 'paper', type: 1 }],
    });
    expect((await contactsIn(path)).map(({ kind }) => kind)).toEqual(['group', 'official', 'person']);
  });

  it('counts a stranger who is a contact too only once', async () => {
    const reading = await readOne(
      contactDb({
        contact: [{ ...friend, username: 'wxid_1' }],
        stranger: [
          { username: 'wxid_1', local_type: 3 },
          { username: 'wxid_2', local_type: 3, flag: 3, quan_pin: 'x', nick_name: '路人' },
        ],
      }),
    );
    expect(reading.records.map((r) => r.type === 'contact' && [r.row, r.contact.id, r.contact.kind])).toEqual(
      [
        [1, 'wxid_1', 'person'],
        [2, 'wxid_2', 'stranger'],
      ],
    );
  });

  it('knows the owner by the account folder', async () => {
    const folder = join(tempFolder(), 'wxid_me_1a2b', 'db_storage', 'contact');
    mkdirSync(folder, { recursive: true });
    const content = {
      contact: [
        { ...friend, username: 'wxid_me' },
        { ...friend, username: 'wxid_1' },
      ],
    };
    expect(await kindsOf(content, folder)).toEqual({ wxid_me: 'self', wxid_1: 'person' });
  });

  it('gives an unstable user name a key of the row instead', async () => {
    const [contact] = await contactsIn(
      contactDb({ contact: [{ ...friend, username: 'v3_020b3826@stranger', nick_name: '路人' }] }),
    );
    expect(contact).toMatchObject({
      kind: 'stranger',
      wechatId: '',
      id: expect.stringMatching(/^row:[0-9a-f]{16}$/),
    });
  });
});

describe('messages of WeChat 4', () => {
  it('are counted per contact over all databases of the export, their text never read', async () => {
    const account = join(tempFolder(), 'wxid_me_1a2b', 'db_storage');
    const folder = join(account, 'contact');
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(account, 'message'));
    const usernames = ['wxid_1', 'wxid_2', '1@openim'];
    const path = contactDb({ contact: usernames.map((username) => ({ ...friend, username })) }, folder);
    const table = (name: string) => `Msg_${createHash('md5').update(name).digest('hex')}`;
    const ddl = (name: string) =>
      `CREATE TABLE ${table(name)}(local_id INTEGER PRIMARY KEY, create_time INTEGER, message_content TEXT);`;
    const said = (...times: number[]) =>
      times.map((create_time) => ({ create_time, message_content: 'secret' }));
    makeDatabase(
      'message_0.db',
      `CREATE TABLE Name2Id(user_name TEXT PRIMARY KEY); ${ddl('wxid_1')} ${ddl('wxid_2')}`,
      { [table('wxid_1')]: said(1_700_000_000, 1_700_000_001) },
      join(account, 'message'),
    );
    makeDatabase(
      'message_1.db',
      ddl('wxid_1') + ddl('1@openim'),
      { [table('wxid_1')]: said(1_714_960_800), [table('1@openim')]: said(1_700_000_000) },
      join(account, 'message'),
    );
    writeFileSync(join(account, 'message', 'message_2.db'), 'SQLite format 3\0 and then nothing');
    const reading = await readOne(path);
    expect(reading.records.map((record) => record.type === 'contact' && record.contact.messages)).toEqual([
      { count: 3, lastAt: '2024-05-06T02:00:00Z' },
      null,
      { count: 1, lastAt: '2023-11-14T22:13:20Z' },
    ]);
    expect(JSON.stringify(reading)).not.toContain('secret');
    expect(await fates(join(account, '..'))).toContainEqual([path, 'read']);
  });
});

describe('the source database', () => {
  it.each([
    ['alone', []],
    ['with a write-ahead log', ['-wal']],
    ['with a write-ahead log and its index', ['-wal', '-shm']],
  ])('%s is not changed, nor is anything left beside it', async (_, companions) => {
    const name = 'a #?% 库.db';
    const source = join(tempFolder(), name);
    const wal = companions.length > 0;
    const database = makeContactDb(source, { contact: [{ ...friend, username: 'wxid_1' }] }, wal);
    // The files as they lie there while another program has them open; the newest page is only in the log.
    const folder = tempFolder();
    for (const end of ['', ...companions]) {
      writeFileSync(join(folder, name + end), readFileSync(source + end));
    }
    const read = () =>
      readdirSync(folder).map((file) => [file, readFileSync(join(folder, file)).toString('hex')]);
    database.close();
    const before = read();
    expect(before.length).toBe(1 + companions.length);
    expect(await contactsIn(join(folder, name))).toMatchObject([{ id: 'wxid_1' }]);
    expect(read()).toEqual(before);
  });

  it.skipIf(lacks(UNIX))(
    'is read right while another program writes to it, and in a folder that is read-only',
    async () => {
      const folder = tempFolder();
      const path = join(folder, 'contact.db');
      const database = makeContactDb(path, { contact: [{ ...friend, username: 'wxid_1' }] }, true);
      expect(await contactsIn(path)).toMatchObject([{ id: 'wxid_1' }]);
      database.exec("INSERT INTO contact(username, local_type) VALUES ('wxid_2', 1)");
      expect(await contactsIn(path)).toMatchObject([{ id: 'wxid_1' }, { id: 'wxid_2' }]);
      const copy = tempFolder();
      for (const end of ['', '-wal']) {
        writeFileSync(join(copy, `contact.db${end}`), readFileSync(path + end));
      }
      database.close();
      chmodSync(copy, 0o555);
      const root = process.geteuid?.() === 0;
      if (root) process.seteuid?.(65534);
      try {
        expect(await contactsIn(join(copy, 'contact.db'))).toMatchObject([
          { id: 'wxid_1' },
          { id: 'wxid_2' },
        ]);
      } finally {
        if (root) process.seteuid?.(0);
        chmodSync(copy, 0o755);
      }
      expect(readdirSync(copy)).toEqual(['contact.db', 'contact.db-wal']);
    },
  );

  it('may lie in a zip, which leaves nothing behind either', async () => {
    const path = contactDb({ contact: [{ ...friend, username: 'wxid_1' }] });
    const zip = join(dirname(path), 'wxid_1_00ff.zip');
    writeFileSync(zip, zipOf({ 'wxid_1_00ff/db_storage/contact/contact.db': readFileSync(path) }));
    const [result] = await readAll(zip);
    expect(result).toMatchObject({
      path: `${zip}/wxid_1_00ff/db_storage/contact/contact.db`,
      name: 'wxid_1_00ff.zip/wxid_1_00ff/db_storage/contact/contact.db',
      reading: { records: [{ contact: { id: 'wxid_1', kind: 'self' } }] },
    });
  });

  it('may lie in a zip with its write-ahead log', async () => {
    const path = join(tempFolder(), 'contact.db');
    const database = makeContactDb(path, { contact: [{ ...friend, username: 'wxid_1' }] }, true);
    const members = { 'contact.db': readFileSync(path), 'contact.db-wal': readFileSync(`${path}-wal`) };
    database.close();
    const zip = join(tempFolder(), 'export.zip');
    writeFileSync(zip, zipOf(members));
    expect((await readAll(zip))[0]).toMatchObject({ reading: { records: [{ contact: { id: 'wxid_1' } }] } });
  });

  it('is refused when encrypted, damaged or not of contacts', async () => {
    const folder = tempFolder();
    const random = Buffer.from(Array.from({ length: 8192 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 251));
    writeFileSync(join(folder, 'encrypted.db'), random);
    writeFileSync(join(folder, 'damaged.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), random]));
    const other = new Database(join(folder, 'other.db'));
    other.exec('CREATE TABLE message(id)');
    other.close();
    const good = readFileSync(
      contactDb({ contact: Array.from({ length: 500 }, (_, i) => ({ ...friend, username: `wxid_${i}` })) }),
    );
    writeFileSync(join(folder, 'short.db'), good.subarray(0, good.length / 2));
    const named = (name: string) => join(folder, name);
    expect(await fates(...['encrypted.db', 'damaged.db', 'other.db', 'short.db'].map(named))).toEqual([
      [named('encrypted.db'), 'encrypted-database'],
      [named('damaged.db'), 'damaged-database'],
      [named('other.db'), 'unknown-database'],
      [named('short.db'), 'damaged-database'],
    ]);
  });
});
