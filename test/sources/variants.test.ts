import { describe, expect, it } from 'vitest';
import { connectionsIn, contactsIn, fates, readOne, tempFile } from '../fixtures/sources/files.ts';

const csv = (text: string) => tempFile('contacts.csv', text);
const json = (value: unknown) => tempFile('contacts.json', JSON.stringify(value));

describe('WeFlow', () => {
  it('joins labels by a bar, so that one label may hold a comma', async () => {
    const people = await contactsIn(
      csv(
        '\ufeff用户名,显示名称,备注,昵称,微信号,标签,详细描述,类型\n"wxid_1","林","林","小","","展,会","","好友"\n',
      ),
    );
    expect(people[0]!.labels).toEqual(['展,会']);
  });

  it('may write any choice of fields, as CSV and as JSON', async () => {
    const file = (name: string) =>
      csv(`\ufeff用户名,显示名称,微信号,类型\n"wxid_1","${name}","linxm_88","好友"\n`);
    expect((await contactsIn(file('小满')))[0]).toMatchObject({ nickname: '小满', wechatId: 'linxm_88' });
    // Shown for somebody who has no name, an id is none.
    expect((await contactsIn(file('linxm_88')))[0]!.nickname).toBe('');
    const contacts = [
      {
        username: 'wxid_1',
        type: 'friend',
        typeLabel: '好友',
        nickname: '小满',
        detailDescription: '慢慢来',
      },
      { username: 'wxid_2', type: 'former_friend', typeLabel: '已删除好友' },
    ];
    expect(await contactsIn(json({ exportedAt: '2026-07-03T00:00:00Z', count: 2, contacts }))).toMatchObject([
      { id: 'wxid_1', nickname: '小满', signature: '慢慢来', description: '', kind: 'person' },
      { id: 'wxid_2', kind: 'former' },
    ]);
  });

  it('and its list of the members of a group is told apart, as CSV and as JSON', async () => {
    const member = { wxid: 'wxid_1', nickname: '小', groupNickname: 'g', isOwner: false, isFriend: true };
    const paths = [
      json({ success: true, members: [member] }),
      csv(
        '会话信息\n微信ID,1@chatroom,,昵称,同事群\n导出工具,WeFlow\n微信昵称,微信备注,群昵称,wxid,微信号\n小,,g,wxid_1,\n',
      ),
    ];
    expect((await fates(...paths)).map(([, fate]) => fate)).toEqual(['group-members', 'group-members']);
  });
});

it('a Type mask tells stars too; 10086 is no mask', async () => {
  const header = 'UserName,Alias,Type,Remark,NickName,PYInitial';
  const people = await contactsIn(
    csv(`${header}\r\nwxid_1,,67,,a,\r\nwxid_2,,3,,b,\r\nwxid_3,,10086,,c,\r\n`),
  );
  expect(people.map(({ starred, kind }) => [starred, kind])).toEqual([
    [true, 'person'],
    [false, 'person'],
    [false, 'stranger'],
  ]);
});

it.each([
  ['13800000000 13900000000', ['13800000000', '13900000000']],
  ['138 0000 0000', ['138 0000 0000']],
  ['+86 13800000000', ['+86 13800000000']],
  ['13800000000;13900000000', ['13800000000', '13900000000']],
])('the phone cell %j', async (cell, phones) => {
  expect((await contactsIn(csv(`用户名,昵称,手机号\nwxid_1,a,${cell}\n`)))[0]!.phones).toEqual(phones);
});

describe('WeChat for the web', () => {
  it('writes entities where no emoji is, in JSON and in CSV; CSV doubles the quotes of emoji', async () => {
    const member = { UserName: '@1', NickName: 'A &amp; B', RemarkName: '', Signature: 'a<br/>b' };
    expect(await contactsIn(json({ MemberList: [member] }))).toMatchObject([
      { nickname: 'A & B', signature: 'a\nb' },
    ]);
    expect(await contactsIn(csv('NickName,RemarkName,Sex,Signature\nA &amp; B,,2,x\n'))).toMatchObject([
      { nickname: 'A & B' },
    ]);
    const emoji = '"小<span class=""emoji emoji1f339""></span>"';
    expect(await contactsIn(csv(`NickName,Sex,Province,Signature\n${emoji},2,广东,x\n`))).toMatchObject([
      { nickname: '小🌹' },
    ]);
  });

  it('wxpy spells the keys its own way', async () => {
    const friend = {
      nick_name: '小',
      remark_name: '林',
      sex: 2,
      province: '广东',
      city: '深圳',
      user_name: '@x',
    };
    expect(await contactsIn(json([friend]))).toMatchObject([
      { nickname: '小', remark: '林', gender: 'female' },
    ]);
  });
});

it('lists to be read: a block of YAML, and empty fields at the end of a TXT line', async () => {
  const yaml =
    '- username: wxid_1\n  display: |-\n    第一行\n    第二行\n- username: wxid_2\n  display: b\n';
  expect((await contactsIn(tempFile('c.yaml', yaml))).map(({ nickname }) => nickname)).toEqual([
    '第一行\n第二行',
    'b',
  ]);
  const txt = '联系人导出\n账号: wxid_me\n\n[1] 用户名: wxid_1 | 备注:  | 昵称: 小 | 来源:  | 来源场景码: \n';
  expect((await contactsIn(tempFile('c.txt', txt)))[0]).toMatchObject({ nickname: '小', howMet: null });
});

describe('WeCom', () => {
  const header = '客户名称,描述,添加人,添加时间,手机,企业';
  it('a customer of two followers is one, unless phone or company speak against it', async () => {
    const rows = [
      '小满@微信,a,王,2024-05-06,13800000000,',
      '小满@微信,b,李,2024-05-08,,',
      '小满@微信,c,陈,2024-05-08,13911111111,',
    ];
    const { records } = await readOne(csv(`${header}\n${rows.join('\n')}\n`));
    expect(records.map((record) => (record.type === 'skip' ? record.code : record.type))).toEqual([
      'contact',
      'other-follower',
      'contact',
    ]);
  });

  it('a list of colleagues is an address book, below its instructions', async () => {
    const text =
      '"填写须知：\n1、姓名必填",,,,,,,,\n姓名,帐号,别名,职务,部门,性别,手机,座机,个人邮箱\n张三,zs,Zed,总监,公司/部门,男,13800000000,0755-1234567,z@example.com\n';
    expect((await readOne(csv(text))).records).toMatchObject([
      {
        bridge: {
          names: ['张三', 'Zed'],
          phones: ['13800000000', '0755-1234567'],
          emails: ['z@example.com'],
          title: '总监',
        },
      },
    ]);
  });
});

it("LinkedIn's export of 2016 has Outlook's columns: connections by the name of the file, without dates", async () => {
  const text =
    '"Title","First Name","Middle Name","Last Name","E-mail Address","Company","Job Title"\n"","Wei","Ann","Wang","w@example.com","Tencent","Engineer"\n';
  const path = tempFile('linkedin_connections_export_microsoft_outlook.csv', text);
  expect((await readOne(path)).warnings).toEqual([]);
  expect(await connectionsIn(path)).toMatchObject([
    {
      firstName: 'Wei Ann',
      lastName: 'Wang',
      email: 'w@example.com',
      position: 'Engineer',
      connectedOn: null,
    },
  ]);
  expect((await readOne(csv(text))).format).toBe('address-book-csv');
});

it('a messenger entry named QQ is none of WeChat, whatever its label says', async () => {
  const card =
    'BEGIN:VCARD\nVERSION:3.0\nFN:A\nitem1.IMPP;X-SERVICE-TYPE=QQ:x-apple:12345678\nitem1.X-ABLabel:微信号\nEND:VCARD\n';
  expect((await readOne(tempFile('a.vcf', card))).records).toMatchObject([{ bridge: { wechatIds: [] } }]);
});

it.each([
  ['名,姓,网址,邮箱,公司,职位,建立联系日期', '2018年10月6日'],
  ['Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el', '06 oct 2018'],
  ['Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am', '06 Okt. 2018'],
])('Connections with a header in another language, made by hand: %s', async (header, date) => {
  const path = tempFile(
    'Connections.csv',
    `${header}\n伟,王,https://www.linkedin.com/in/w,a@b.com,腾讯,工程师,${date}\n`,
  );
  expect(await connectionsIn(path)).toMatchObject([
    {
      firstName: '伟',
      lastName: '王',
      email: 'a@b.com',
      company: '腾讯',
      position: '工程师',
      connectedOn: '2018-10-06',
    },
  ]);
});

it('JSON of one object a line is a list; labels that are only numbers are told', async () => {
  const person = (wxid: string) =>
    JSON.stringify({ wxid, code: 'linxm_88', remark: '林', name: '小', gender: '女' });
  expect(await contactsIn(tempFile('c.jsonl', `${person('wxid_1')}\n${person('wxid_2')}\n`))).toMatchObject([
    { id: 'wxid_1', wechatId: 'linxm_88', nickname: '小', gender: 'female' },
    { id: 'wxid_2' },
  ]);
  expect(
    (await fates(tempFile('c.jsonl', `${person('wxid_1')}\n${person('wxid_2').slice(0, 40)}`)))[0]![1],
  ).toBe('damaged-json');
  const { warnings } = await readOne(
    csv('微信Id,微信号,备注,昵称,描述,标签Id\nwxid_1,linxm,林,小,认识,"1,3"\n'),
  );
  expect(warnings).toEqual([{ code: 'numbered-labels' }]);
});

it('names of one script or several, one a line, are a list; prose and lists of things are none', async () => {
  const names = 'New Friends\nOfficial Accounts\nK\nKevin Wang\nMary Li\nTom 陈\nJ. Smith\n4 friends\n';
  expect((await contactsIn(tempFile('names.txt', names))).map(({ nickname }) => nickname)).toEqual([
    'Kevin Wang',
    'Mary Li',
    'Tom 陈',
    'J. Smith',
  ]);
  const others = [
    'milk\neggs\nbread\n',
    'TODO\nbuy a new phone\ncall the bank\n',
    'numpy==1.26\npandas>=2\n',
  ];
  for (const text of others) {
    expect((await fates(tempFile('notes.txt', text)))[0]![1]).toBe('not-an-export');
  }
});
