import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contactsIn, fates, tempFile, tempFolder } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';

const card = (fields: Record<string, string> = {}, before = '') => {
  const attributes = {
    bigheadimgurl: 'https://wx.qlogo.cn/x/0',
    smallheadimgurl: 'https://wx.qlogo.cn/x/132',
    username: 'wxid_a1b2c3d4e5f622',
    nickname: '小满🌹',
    fullpy: 'xiaoman',
    shortpy: '',
    alias: 'linxm_88',
    imagestatus: '3',
    scene: '17',
    province: '广东',
    city: '深圳',
    sign: '慢慢来',
    sex: '2',
    certflag: '0',
    certinfo: '',
    brandFlags: '0',
    regionCode: 'CN_Guangdong_Shenzhen',
    biznamecardinfo: '',
    antispamticket: '',
    ...fields,
  };
  const list = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `${before}<?xml version="1.0"?>\n<msg ${list.join(' ')} />\n`;
};
const read = (text: string) => contactsIn(tempFile('card.xml', text));

const XIAOMAN = {
  ...nobody,
  id: 'wxid_a1b2c3d4e5f622',
  wechatId: 'linxm_88',
  nickname: '小满🌹',
  signature: '慢慢来',
  region: { country: 'CN', province: '广东', city: '深圳' },
  gender: 'female',
  howMet: 'card',
};

describe('a name card', () => {
  it('is a person met by card', async () => {
    expect(await read(card())).toEqual([XIAOMAN]);
  });

  it('may be sent in a group, without XML declaration, or have its region only as a code', async () => {
    const bare = card({ province: '', city: '' }).replace('<?xml version="1.0"?>\n', '');
    expect(await read(`wxid_sender:\n${bare}`)).toEqual([
      { ...XIAOMAN, region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' } },
    ]);
  });

  it('may be escaped once or twice, with raw line breaks and markup', async () => {
    const [once] = await read(card({ nickname: 'A &amp; &lt;b&gt; &quot;C&quot; &#x1F339;' }));
    expect(once!.nickname).toBe('A & <b> "C" 🌹');
    expect((await read(card({ nickname: 'A &amp;amp; B&amp;#39;s' })))[0]!.nickname).toBe("A & B's");
    expect((await read(card({ nickname: 'a\nb\u202e=1+1' })))[0]!.nickname).toMatch(/^a\s?\n?b\u202e=1\+1$/);
  });

  it('with a ticket for a user name has a derived key; an official account is none', async () => {
    expect(await read(card({ username: 'v3_020b@stranger' }))).toMatchObject([
      { id: 'wechat-id:linxm_88', kind: 'person' },
    ]);
    expect(await read(card({ username: 'gh_1' }))).toMatchObject([{ kind: 'official' }]);
    expect(await read(card({ certflag: '24' }))).toMatchObject([{ kind: 'official' }]);
    expect(await read(card({ username: '2@openim', openimdesc: '示例科技' }))).toMatchObject([
      { id: '2@openim', kind: 'person', company: '示例科技' },
    ]);
  });

  it('comes in folders of them, or several in one file', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'cards'));
    writeFileSync(join(folder, 'cards/1.xml'), card());
    writeFileSync(join(folder, 'cards/2.xml'), card({ username: 'wxid_2' }));
    writeFileSync(join(folder, 'cards/3.xml'), '<plist version="1.0"/>');
    expect((await fates(folder)).map(([, fate]) => fate)).toEqual(['read', 'read', 'ignored']);
    const both = `<messages>${card()}${card({ username: 'wxid_2' })}</messages>`.replaceAll(
      '<?xml version="1.0"?>',
      '',
    );
    expect(await read(both.slice('<messages>'.length, -'</messages>'.length))).toHaveLength(2);
  });
});

it('a friend request is a stranger, with what was said', async () => {
  const text =
    '<msg fromusername="wxid_1" encryptusername="v3_x@stranger" fromnickname="阿明" content="我是&quot;展会&quot;的阿明" fullpy="aming" imagestatus="3" scene="30" country="CN" province="Guangdong" city="Shenzhen" sign="慢" percard="1" sex="1" alias="aming_1" ticket="v4_x@stranger" opcode="2" chatroomusername=""><brandlist count="0" ver="640"></brandlist></msg>';
  expect(await read(text)).toEqual([
    {
      ...nobody,
      id: 'wxid_1',
      kind: 'stranger',
      wechatId: 'aming_1',
      nickname: '阿明',
      description: '我是"展会"的阿明',
      signature: '慢',
      gender: 'male',
      region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
      howMet: 'scan',
    },
  ]);
});

it.each([
  ['a DOCTYPE', `<!DOCTYPE msg [<!ENTITY x "y">]>${card()}`, 'xml-doctype'],
  ['an end cut off', card().slice(0, 300), 'damaged-xml'],
])('XML with %s is told', async (_, text, code) => {
  const path = tempFile('card.xml', text);
  expect(await fates(path)).toEqual([[path, code]]);
});
