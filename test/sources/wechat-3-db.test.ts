import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protobuf } from '../fixtures/sources/contact-db.ts';
import { makeDatabase, nastyNames } from '../fixtures/sources/database.ts';
import { contactsIn, readOne, tempFolder } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';
import {
  enMicroMsg,
  extraBuf,
  iosContacts,
  lvbuff,
  macContacts,
  macGroups,
  mergedWindows,
  microMsg,
  oldIos,
  openImContact,
  windowsMessages,
} from '../fixtures/sources/wechat-3.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

async function kindsIn(path: string) {
  return Object.fromEntries((await contactsIn(path)).map(({ id, kind }) => [id, kind]));
}

/** User name, mask, verify flag and what it is, wherever the mask is used. */
const kinds = [
  ['wxid_friend', 3, 0, 'person'],
  ['wxid_starred', 67, 0, 'person'],
  ['wxid_not_see', 259, 0, 'person'],
  ['wxid_hidden_moments', 65539, 0, 'person'],
  ['wxid_seen_in_groups', 7, 0, 'person'],
  ['wxid_pinned', 2051, 0, 'person'],
  ['wxid_blocked', 11, 0, 'blocked'],
  ['wxid_mate', 4, 0, 'stranger'],
  ['wxid_app', 2, 0, 'stranger'],
  ['wxid_residue', 0, 0, 'stranger'],
  ['wxid_was', 256, 0, 'former'],
  ['oldpaper', 3, 24, 'official'],
  ['gh_1234', 3, 0, 'official'],
  ['1@chatroom', 2, 0, 'group'],
  ['filehelper', 3, 0, 'system'],
  ['weixin', 3, 56, 'system'],
  ['weixinfan', 3, 0, 'person'],
  ['100@openim', 3, 0, 'person'],
  ['99@kefu.openim', 3, 0, 'bot'],
  ['123@qqim', 1, 0, 'stranger'],
] as const;
const expectedKinds = Object.fromEntries(kinds.map(([name, , , kind]) => [name, kind]));

describe('MicroMsg.db of WeChat 3 on Windows', () => {
  it('is read with every field', async () => {
    const path = microMsg(
      [
        {
          UserName: 'wxid_a1b2c3d4e5f622',
          Alias: 'linxm_88',
          Type: 3 | 64,
          Reserved1: 1,
          Remark: '林晓曼 深圳设计',
          NickName: '小满🌹',
          LabelIDList: '1,3,',
          PYInitial: 'XM?',
          Reserved6: '2024年展会认识',
          ExtraBuf: extraBuf([
            ['DDF32683', 0],
            ['74752C06', 2],
            ['88E28FCE', Buffer.alloc(8)],
            ['46CF10C4', '慢慢来 🐢'],
            ['A4D9024A', 'CN'],
            ['E2EAA8D1', 'Guangdong'],
            ['1D025BBF', 'Shenzhen'],
            ['759378AD', '13800000000,+86 755 0000 0000'],
            ['F917BCC0', '示例机器人', true],
          ]),
        },
      ],
      [
        { LabelId: 1, LabelName: '设计' },
        { LabelId: 3, LabelName: '展会, 2024' },
      ],
    );
    const reading = await readOne(path);
    expect(reading).toMatchObject({ format: 'wechat-3-windows-db', side: 'wechat', warnings: [] });
    expect(reading.records).toEqual([
      {
        row: 1,
        type: 'contact',
        raw: expect.objectContaining({ username: 'wxid_a1b2c3d4e5f622', pyinitial: 'XM?' }),
        contact: {
          ...nobody,
          id: 'wxid_a1b2c3d4e5f622',
          wechatId: 'linxm_88',
          nickname: '小满🌹',
          remark: '林晓曼 深圳设计',
          description: '2024年展会认识',
          signature: '慢慢来 🐢',
          labels: ['设计', '展会, 2024'],
          phones: ['13800000000', '+86 755 0000 0000'],
          region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
          gender: 'female',
          starred: true,
          company: '示例机器人',
        },
      },
    ]);
  });

  it('tells people by the bits of Type', async () => {
    const rows = kinds.map(([UserName, Type, VerifyFlag]) => ({ UserName, Type, VerifyFlag }));
    const deleted = { UserName: 'wxid_deleted', Type: 3, DelFlag: 1 };
    expect(await kindsIn(microMsg([...rows, deleted]))).toEqual({ ...expectedKinds, wxid_deleted: 'former' });
  });

  it('keeps label ids where the table of labels is missing', async () => {
    const path = microMsg([{ UserName: 'wxid_1', Type: 3, LabelIDList: '1,3,' }], null);
    expect((await contactsIn(path))[0]?.labels).toEqual(['1', '3']);
  });

  it('keeps every nasty name, and an ExtraBuf that ends anywhere', async () => {
    const whole = extraBuf([
      ['74752C06', 1],
      ['46CF10C4', '签名'],
    ]);
    const rows = nastyNames.map((NickName, i) => ({
      UserName: `wxid_${i}`,
      Type: 3,
      NickName,
      Remark: NickName,
      ExtraBuf: whole.subarray(0, (i * 3) % whole.length),
    }));
    const read = await contactsIn(microMsg(rows));
    expect(read.map(({ nickname }) => nickname)).toEqual(nastyNames.map((name) => name.trim()));
    expect(read.map(({ remark }) => remark)).toEqual(nastyNames.map((name) => name.trim()));
  });

  it('knows the owner by the folder, and counts the messages of MSG0.db in Multi', async () => {
    const folder = join(tempFolder(), 'WeChat Files', 'wxid_me', 'Msg');
    mkdirSync(join(folder, 'Multi'), { recursive: true });
    windowsMessages(
      [
        { StrTalker: 'wxid_1', CreateTime: 1_700_000_000, StrContent: 'secret' },
        { StrTalker: 'wxid_1', CreateTime: 1_714_960_800, StrContent: 'secret' },
      ],
      join(folder, 'Multi'),
    );
    const path = microMsg(
      ['wxid_me', 'wxid_1', 'wxid_2'].map((UserName) => ({ UserName, Type: 3 })),
      [],
      folder,
    );
    expect(await contactsIn(path)).toMatchObject([
      { id: 'wxid_me', kind: 'self', messages: null },
      { id: 'wxid_1', kind: 'person', messages: { count: 2, lastAt: '2024-05-06T02:00:00Z' } },
      { id: 'wxid_2', kind: 'person', messages: null },
    ]);
    expect(JSON.stringify(await readOne(path))).not.toContain('secret');
  });
});

describe('OpenIMContact.db', () => {
  it('has the people of WeCom and their company', async () => {
    const path = openImContact(
      [
        {
          UserName: '25984981@openim',
          NickName: '陈大文',
          Type: 2,
          Remark: '陈总',
          Sex: 1,
          DescWordingId: 'W1',
        },
        { UserName: '25984982@openim', NickName: '路人', Type: 4 },
        { UserName: '25984983@kefu.openim', NickName: '客服', Type: 1 },
      ],
      [{ WordingId: 'W1', LangId: 'zh_CN', Wording: '示例机器人' }],
    );
    expect(await contactsIn(path)).toMatchObject([
      {
        kind: 'person',
        nickname: '陈大文',
        remark: '陈总',
        gender: 'male',
        company: '示例机器人',
        wechatId: '',
      },
      { kind: 'stranger' },
      { kind: 'bot' },
    ]);
  });

  it('may be merged with MicroMsg.db and the messages into one database', async () => {
    const path = mergedWindows(
      [{ UserName: 'wxid_1', Type: 3, NickName: '小满' }],
      [{ UserName: '1@openim', Type: 1, NickName: '陈大文' }],
      [{ StrTalker: '1@openim', CreateTime: 1_714_960_800 }],
    );
    expect(await contactsIn(path)).toMatchObject([
      { id: 'wxid_1', messages: null },
      { id: '1@openim', messages: { count: 1, lastAt: '2024-05-06T02:00:00Z' } },
    ]);
  });
});

describe('WeChat 3 on a Mac', () => {
  it('is read with every field', async () => {
    const path = macContacts([
      {
        m_nsUsrName: 'wxid_1',
        nickname: '小满🌹',
        m_nsRemark: '林晓曼 深圳设计',
        m_nsAliasName: 'linxm_88',
        m_uiSex: 2,
        m_uiType: 67,
        m_uiCertificationFlag: 0,
      },
    ]);
    expect(await readOne(path)).toMatchObject({ format: 'wechat-3-mac-db', warnings: [] });
    expect(await contactsIn(path)).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'linxm_88',
        nickname: '小满🌹',
        remark: '林晓曼 深圳设计',
        gender: 'female',
        starred: true,
      },
    ]);
  });

  it('tells people by the bits of m_uiType; group_new.db holds groups', async () => {
    const rows = kinds.map(([m_nsUsrName, m_uiType, m_uiCertificationFlag]) => ({
      m_nsUsrName,
      m_uiType,
      m_uiCertificationFlag,
    }));
    expect(await kindsIn(macContacts(rows))).toEqual(expectedKinds);
    expect(await kindsIn(macGroups([{ m_nsUsrName: '1@chatroom', nickname: '群', m_uiType: 3 }]))).toEqual({
      '1@chatroom': 'group',
    });
  });
});

describe('EnMicroMsg.db of Android', () => {
  const buffer = lvbuff([
    ...[1, 2, 'fb', 5n, 7, 'lin@example.com', '13800000000', 0, 3, '', '', 0, 0],
    ...['慢慢来', '广东', '深圳', '', 0, 1_000_030, '', 0, '', 'CN_Guangdong_Shenzhen', 0, 0, 'newer'],
  ]);

  it('is read with every field', async () => {
    const path = enMicroMsg({
      rcontact: [
        {
          username: 'wxid_1',
          alias: 'linxm_88',
          conRemark: '林晓曼 深圳设计',
          nickname: '小满🌹',
          type: 67,
          lvbuff: buffer,
          encryptUsername: 'v3_abc@stranger',
          contactLabelIds: '1,3',
          createTime: 1_714_960_800_000,
        },
        { username: '1@openim', nickname: '陈大文', type: 3, descWordingId: 'W1' },
        { username: 'wxid_me', nickname: '我', type: 3 },
      ],
      ContactLabel: [
        { labelID: '1', labelName: '设计' },
        { labelID: '3', labelName: '展会' },
      ],
      OpenIMWordingInfo: [
        { wordingId: 'W1', language: 'zh_CN', wording: '示例机器人' },
        { wordingId: 'W1', language: 'en', wording: 'Example Robotics' },
      ],
      userinfo: [
        { id: 2, type: 3, value: 'wxid_me' },
        { id: 4, type: 3, value: '我' },
      ],
      Stranger: [
        {
          encryptUsername: 'v3_abc@stranger',
          conRemark: '旧备注',
          conDescription: '展会认识',
          conPhone: '075500000000',
        },
      ],
      addr_upload2: [
        {
          id: 1,
          realname: '林晓曼',
          username: 'wxid_1',
          moblie: '+86 138 0000 0000',
          email: 'xm@example.com',
        },
        { id: 2, realname: '王建国', username: '', moblie: '13900000000' },
      ],
      message: [
        { talker: 'wxid_1', createTime: 1_700_000_000_000, content: 'secret' },
        { talker: 'wxid_1', createTime: 1_714_960_800_000, content: 'secret' },
        { talker: '1@chatroom', createTime: 1_714_960_800_000, content: 'secret' },
      ],
    });
    const reading = await readOne(path);
    expect(reading).toMatchObject({ format: 'wechat-android-db', warnings: [] });
    expect(await contactsIn(path)).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'linxm_88',
        nickname: '小满🌹',
        remark: '林晓曼 深圳设计',
        description: '展会认识',
        signature: '慢慢来',
        labels: ['设计', '展会'],
        phones: ['13800000000', '075500000000', '+86 138 0000 0000'],
        emails: ['lin@example.com', 'xm@example.com'],
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        gender: 'female',
        starred: true,
        addedAt: '2024-05-06T02:00:00Z',
        howMet: 'scan',
        messages: { count: 2, lastAt: '2024-05-06T02:00:00Z' },
      },
      { ...nobody, id: '1@openim', nickname: '陈大文', company: '示例机器人' },
      { ...nobody, id: 'wxid_me', kind: 'self', nickname: '我' },
    ]);
    expect(
      reading.records.flatMap((record) => (record.type === 'bridge' ? [record.bridge] : [])),
    ).toMatchObject([{ kind: 'address-book', names: ['王建国'], phones: ['13900000000'], wechatIds: [] }]);
    expect(JSON.stringify(reading)).not.toContain('secret');
  });

  it('takes the name in the phone where there is no remark, else keeps it as a description', async () => {
    const path = enMicroMsg({
      rcontact: [
        { username: 'wxid_1', type: 3 },
        { username: 'wxid_2', type: 3, conRemark: '老王' },
      ],
      addr_upload2: [
        { id: 1, realname: '林晓曼', username: 'wxid_1' },
        { id: 2, realname: '王建国', username: 'wxid_2' },
      ],
    });
    expect(await contactsIn(path)).toMatchObject([
      { remark: '林晓曼', description: '' },
      { remark: '老王', description: '王建国' },
    ]);
  });

  it('tells people by the bits of type', async () => {
    const rows = kinds.map(([username, type, verifyFlag]) => ({ username, type, verifyFlag }));
    const deleted = { username: 'wxid_deleted', type: 3, deleteFlag: 1 };
    const path = enMicroMsg({ rcontact: [...rows, deleted] });
    expect(await kindsIn(path)).toEqual({ ...expectedKinds, wxid_deleted: 'former' });
  });

  it('reads an lvbuff that ends anywhere, and an old database with fewer columns', async () => {
    for (let length = 0; length < buffer.length; length += 5) {
      const path = enMicroMsg({
        rcontact: [{ username: 'wxid_1', type: 3, lvbuff: buffer.subarray(0, length) }],
      });
      expect((await contactsIn(path)).length).toBe(1);
    }
    const old = makeDatabase(
      'EnMicroMsg.db',
      'CREATE TABLE rcontact(username TEXT PRIMARY KEY, conRemark TEXT, nickname TEXT, type INTEGER, lvbuff BLOB)',
      { rcontact: [{ username: 'wxid_1', nickname: '小满', type: 3, lvbuff: buffer }] },
    );
    expect(await contactsIn(old)).toMatchObject([
      { nickname: '小满', signature: '慢慢来', gender: 'female' },
    ]);
  });
});

describe('WCDB_Contact.sqlite of iOS', () => {
  const remark = protobuf([
    [1, '小满🌹'],
    [2, 'linxm_88'],
    [3, '林晓曼 深圳设计'],
    [4, 'linxiaoman'],
    [7, '2024年展会认识'],
    [8, '18,42'],
  ]);
  const profile = protobuf([
    [1, 2],
    [2, 'CN'],
    [3, 'Guangdong'],
    [4, 'Shenzhen'],
    [5, '慢慢来'],
  ]);

  it('is read with every field', async () => {
    const folder = join(tempFolder(), md5('wxid_me'), 'DB');
    mkdirSync(folder, { recursive: true });
    const path = iosContacts(
      [
        {
          userName: 'wxid_1',
          type: 67,
          certificationFlag: 0,
          dbContactRemark: remark,
          dbContactProfile: profile,
          dbContactSocial: protobuf([
            [1, 'hash'],
            [11, protobuf([[1, '13800000000']])],
            [11, '+86 755 0000 0000'],
          ]),
        },
        { userName: 'wxid_me', type: 3, certificationFlag: 0, dbContactRemark: protobuf([[1, '我']]) },
      ],
      [{ userName: '1@openim', type: 3, certificationFlag: 0, dbContactRemark: protobuf([[1, '陈大文']]) }],
      folder,
    );
    makeDatabase(
      'message_1.sqlite',
      `CREATE TABLE Chat_${md5('wxid_1')}(TableVer INTEGER, MesLocalID INTEGER, CreateTime INTEGER, Message TEXT)`,
      { [`Chat_${md5('wxid_1')}`]: [{ CreateTime: 1_714_960_800, Message: 'secret' }] },
      folder,
    );
    expect(await readOne(path)).toMatchObject({ format: 'wechat-ios-db', warnings: [] });
    expect(await contactsIn(path)).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'linxm_88',
        nickname: '小满🌹',
        remark: '林晓曼 深圳设计',
        description: '2024年展会认识',
        signature: '慢慢来',
        labels: ['18', '42'],
        phones: ['13800000000', '+86 755 0000 0000'],
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        gender: 'female',
        starred: true,
        messages: { count: 1, lastAt: '2024-05-06T02:00:00Z' },
      },
      { ...nobody, id: 'wxid_me', kind: 'self', nickname: '我' },
      { ...nobody, id: '1@openim', nickname: '陈大文' },
    ]);
  });

  it('tells people by the bits of type', async () => {
    const rows = kinds.map(([userName, type, certificationFlag]) => ({ userName, type, certificationFlag }));
    expect(await kindsIn(iosContacts(rows))).toEqual(expectedKinds);
  });

  it('of an old phone is MM.sqlite, with remarks and messages in tables of their own', async () => {
    const path = oldIos(
      {
        Friend: [
          {
            UsrName: 'wxid_1',
            NickName: '小满',
            Email: 'lin@example.com',
            Mobile: '13800000000',
            Sex: 2,
            Type: 3,
          },
          { UsrName: 'wxid_2', NickName: '路人', Type: 4 },
        ],
        Friend_Ext: [{ UsrName: 'wxid_1', ConRemark: '林晓曼' }],
        [`Chat_${md5('wxid_1')}`]: [{ CreateTime: 1_714_960_800 }],
      },
      `CREATE TABLE Chat_${md5('wxid_1')}(TableVer INTEGER, MesLocalID INTEGER, CreateTime INTEGER, Message TEXT);`,
    );
    expect(await contactsIn(path)).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        nickname: '小满',
        remark: '林晓曼',
        phones: ['13800000000'],
        emails: ['lin@example.com'],
        gender: 'female',
        messages: { count: 1, lastAt: '2024-05-06T02:00:00Z' },
      },
      { ...nobody, id: 'wxid_2', kind: 'stranger', nickname: '路人' },
    ]);
  });
});
