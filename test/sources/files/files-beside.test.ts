import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { archivedDictionary, readPlist } from '../../../src/sources/readers/plist.ts';
import { makeContactDb, protobuf } from '../../fixtures/sources/contact-db.ts';
import { makeDatabase } from '../../fixtures/sources/database.ts';
import { encryptDatabase, encryptedWithLog, secretOf, wechat4 } from '../../fixtures/sources/encrypt.ts';
import { contactsIn, readAllWith, readOne, tempFile, tempFolder } from '../../fixtures/sources/files.ts';
import { archivedLabels } from '../../fixtures/sources/plist.ts';
import { iosContacts, openImContact } from '../../fixtures/sources/wechat-3.ts';
import { zipOf } from '../../fixtures/sources/zip.ts';

const KEY = randomBytes(32);

describe('what lies beside a database adds to it', () => {
  it('contactlabel.list of an iPhone: the names of labels', async () => {
    const account = join(tempFolder(), 'a'.repeat(32));
    mkdirSync(join(account, 'DB'), { recursive: true });
    const names = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i + 1, `标签 ${i + 1} 🌹`]));
    writeFileSync(join(account, 'contactlabel.list'), archivedLabels({ ...names, 300: 'Friends' }));
    const friend = (labels: string) => ({
      userName: `wxid_${labels}`,
      type: 3,
      certificationFlag: 0,
      dbContactRemark: protobuf([
        [1, '小满'],
        [8, labels],
      ]),
    });
    const path = iosContacts([friend('18,300'), friend('7'), friend('99')], [], join(account, 'DB'));
    const { warnings } = await readOne(path);
    expect((await contactsIn(path)).map(({ labels }) => labels)).toEqual([
      ['标签 18 🌹', 'Friends'],
      ['标签 7 🌹'],
      [],
    ]);
    expect(warnings).toEqual([{ code: 'unknown-label', row: 3, values: { value: '99' } }]);
  });

  it('text of a property list that breaks off within a character is none', () => {
    // One object, which begins two bytes before the end: 0x61, one character of two bytes.
    const [table, end] = [0x6108, 0x6108 + 2 + 32];
    const bytes = Buffer.alloc(end);
    bytes.write('bplist00', 'latin1');
    bytes.writeUInt16BE(end - 2, table);
    bytes.set([2, 1], end - 32 + 6);
    bytes.writeBigUInt64BE(1n, end - 24);
    bytes.writeBigUInt64BE(BigInt(table), end - 8);
    expect(readPlist(bytes)).toBeNull();
  });

  it('a property list of any bytes is read as far as it makes sense, never thrown at', () => {
    const whole = archivedLabels({ 1: '设计', 2: 'b' });
    expect([...archivedDictionary(whole)].map(([id, fields]) => [id, fields.get('m_nsName')])).toEqual([
      ['1', '设计'],
      ['2', 'b'],
    ]);
    const harmed = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(harmed, fc.nat(whole.length), (changes, length) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        archivedDictionary(bytes);
        readPlist(bytes.subarray(0, length));
      }),
      { numRuns: 300 },
    );
  });

  it('OpenIMResource.db: the companies of OpenIMContact.db', async () => {
    const path = openImContact(
      [{ UserName: '1@openim', NickName: '陈大文', Type: 1, DescWordingId: 'W1' }],
      [],
    );
    const ddl = 'CREATE TABLE OpenIMWordingInfo(WordingId TEXT, AppId TEXT, LangId TEXT, Wording TEXT)';
    const wordings = [{ WordingId: 'W1', LangId: 'zh_CN', Wording: '示例科技' }];
    makeDatabase('OpenIMResource.db', ddl, { OpenIMWordingInfo: wordings }, dirname(path));
    expect(await contactsIn(path)).toMatchObject([{ id: '1@openim', company: '示例科技' }]);
  });

  it("encrypted databases of messages: opened with the owner's key, left alone without", async () => {
    const account = join(tempFolder(), 'db_storage');
    mkdirSync(join(account, 'contact'), { recursive: true });
    mkdirSync(join(account, 'message'));
    const path = join(account, 'contact', 'contact.db');
    makeContactDb(path, { contact: [{ username: 'wxid_1', local_type: 1, nick_name: '小满' }] }).close();
    const table = `Msg_${createHash('md5').update('wxid_1').digest('hex')}`;
    const messages = makeDatabase(
      'message_0.db',
      `CREATE TABLE ${table}(local_id INTEGER PRIMARY KEY, create_time INTEGER, message_content TEXT)`,
      { [table]: [{ create_time: 1_714_960_800, message_content: 'secret' }] },
      join(account, 'message'),
    );
    for (const file of [path, messages]) encryptDatabase(file, secretOf(KEY, wechat4), wechat4);
    const before = readdirSync(join(account, 'message'));
    const open = (key: Buffer) => readAllWith({ keyFile: tempFile('key.txt', key.toString('hex')) }, path);
    expect(await open(KEY)).toMatchObject([
      { reading: { records: [{ contact: { messages: { count: 1, lastAt: '2024-05-06T02:00:00Z' } } }] } },
    ]);
    // Another account's key opens the messages of nobody here.
    encryptDatabase(plainCopy(messages, table), secretOf(randomBytes(32), wechat4), wechat4);
    expect(await open(KEY)).toMatchObject([{ reading: { records: [{ contact: { messages: null } }] } }]);
    expect(readdirSync(join(account, 'message'))).toEqual(before);
  });
});

function plainCopy(path: string, table: string): string {
  writeFileSync(path, '');
  const database = new Database(path);
  database.exec(`CREATE TABLE ${table}(local_id INTEGER PRIMARY KEY, create_time INTEGER)`);
  database.close();
  return path;
}

it('an encrypted database in a zip is read with the write-ahead log beside it', async () => {
  const path = join(tempFolder(), 'contact.db');
  makeContactDb(path, { contact: [{ username: 'wxid_1', local_type: 1, nick_name: 'earlier' }] }).close();
  const copy = encryptedWithLog(path, "UPDATE contact SET nick_name = 'later'", KEY, wechat4);
  const members = { 'db/contact.db': readFileSync(copy), 'db/contact.db-wal': readFileSync(`${copy}-wal`) };
  const results = await readAllWith(
    { keyFile: tempFile('key.txt', KEY.toString('hex')) },
    tempFile('export.zip', zipOf(members)),
  );
  expect(results.filter(({ status }) => status === 'read')).toMatchObject([
    { reading: { records: [{ contact: { nickname: 'later' } }] } },
  ]);
  expect(results.filter(({ status }) => status === 'failed')).toEqual([]);
});
