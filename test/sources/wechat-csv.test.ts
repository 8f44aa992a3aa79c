import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { contactsIn, readOne, tempFile } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';

const WEFLOW = '用户名,显示名称,备注,昵称,微信号,标签,描述,个性签名,地区,类型\n';
const csv = (content: string | Uint8Array) => tempFile('contacts.csv', content);
const read = (content: string | Uint8Array) => contactsIn(csv(content));

describe('contact tables of the exporters', () => {
  it('WeFlow: labels, description, signature and Chinese region', async () => {
    expect(
      await read(
        `\ufeff${WEFLOW}"wxid_a1b2c3d4e5f622","林晓曼 深圳设计","林晓曼 深圳设计","小满🌹","linxm_88","设计 | 展会, 2024","2024年展会认识","慢慢来","广东 深圳","好友"\n`,
      ),
    ).toEqual([
      {
        ...nobody,
        id: 'wxid_a1b2c3d4e5f622',
        wechatId: 'linxm_88',
        nickname: '小满🌹',
        remark: '林晓曼 深圳设计',
        description: '2024年展会认识',
        signature: '慢慢来',
        labels: ['设计', '展会, 2024'],
        region: { country: 'CN', province: '广东', city: '深圳' },
      },
    ]);
  });

  it('WeChatDataAnalysis: region codes and the source scene', async () => {
    expect(
      await read(
        '用户名,显示名称,备注,昵称,微信号,类型,公众号类型,公众号类型码,地区,国家/地区码,省份,城市,来源,来源场景码\r\n' +
          'wxid_1,林晓曼,林晓曼,小满,linxm_88,friend,,,中国大陆·广东·深圳,CN,Guangdong,Shenzhen,通过扫一扫添加,30\r\n' +
          'wxid_2,王,,王,,former_friend,,,,,,,通过群聊添加,\r\n',
      ),
    ).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'linxm_88',
        nickname: '小满',
        remark: '林晓曼',
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        howMet: 'scan',
      },
      { ...nobody, id: 'wxid_2', kind: 'former', nickname: '王', howMet: 'group' },
    ]);
  });

  it('MemoTrace: the type mask, phone, gender and words for "empty"', async () => {
    expect(
      await read(
        'UserName,Alias,Type,Remark,NickName,PYInitial,RemarkPYInitial,smallHeadImgUrl,bigHeadImgUrl,label,gender,telephone,signature,country/region,province,city\r\n' +
          'wxid_1,linxm_88,3,林晓曼,小满,XM,LXM,,,设计,女,13800000000,慢慢来,CN,Guangdong,Shenzhen\r\n' +
          'wxid_2,,65539,,阿明,,,,,None,未知,,,,,\r\n' +
          'wxid_3,,4,,路人,,,,,None,男,,,,,\r\nwxid_4,,11,,旧友,,,,,None,男,,,,,\r\n1@chatroom,,3,,群,,,,,,,,,,,\r\n',
      ),
    ).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'linxm_88',
        nickname: '小满',
        remark: '林晓曼',
        signature: '慢慢来',
        labels: ['设计'],
        phones: ['13800000000'],
        gender: 'female',
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
      },
      { ...nobody, id: 'wxid_2', nickname: '阿明' },
      { ...nobody, id: 'wxid_3', kind: 'stranger', nickname: '路人', gender: 'male' },
      { ...nobody, id: 'wxid_4', kind: 'blocked', nickname: '旧友', gender: 'male' },
      { ...nobody, id: '1@chatroom', kind: 'group', nickname: '群' },
    ]);
  });

  it.each([
    ['zero-width spaces', '\u200b\u200b'],
    ['joiners and a byte order mark', '\u200d\u2060 \ufeff'],
    ['marks of direction', '\u200e\u202d'],
    ['the filler of Hangul', '\u3164'],
    ['the blank of Braille', '\u2800'],
  ])('what nobody sees is no remark: %s', async (_, remark) => {
    const [read1] = await read(`用户名,备注,昵称\nwxid_1,"${remark}",小满\n`);
    expect(read1).toEqual({ ...nobody, id: 'wxid_1', nickname: '小满' });
  });

  it('CipherTalk: `official` of a person means a group-mate, and the shape of the id wins over `friend`', async () => {
    const contacts = await read(
      '用户名,显示名称,备注,昵称,手机号,类型,头像URL\n' +
        [
          'wxid_1,official',
          'gh_1,official',
          'filehelper,friend',
          'gh_2,friend',
          'wxid_2,friend',
          '3@kefu.openim,friend',
        ]
          .map((pair) => pair.split(','))
          .map(([id, type]) => `"${id}","x","","x","","${type}",""`)
          .join('\n'),
    );
    expect(contacts.map(({ kind }) => kind)).toEqual([
      'stranger',
      'official',
      'system',
      'official',
      'person',
      'bot',
    ]);
  });

  it('a helper under another id is a helper, and somebody who took its name is whom the owner calls them', async () => {
    const contacts = await read(
      '用户名,备注,昵称,类型\npay_1,,微信支付,好友\n,,订阅号消息,好友\nlaowang88,老王,微信支付,好友\n',
    );
    expect(contacts.map(({ kind }) => kind)).toEqual(['system', 'system', 'person']);
  });

  it('the name of a helper under an id as people are given one is a person', async () => {
    const contacts = await read('用户名,备注,昵称,类型\nwxid_1,,WeRun,好友\nwxid_2,,群发助手,好友\n');
    expect(contacts.map(({ kind }) => kind)).toEqual(['person', 'person']);
  });

  it('chatlog: nothing quoted, so a comma joins the nickname and a line break goes on with it', async () => {
    const reading = await readOne(
      csv(
        'UserName,Alias,Remark,NickName\nwxid_1,linxm_88,林晓曼,小满\nwxid_2,,"老王,Wang, PhD\nlinming,,李明,李\n明\nwxid_3,,,"引"\n',
      ),
    );
    expect(
      reading.records.map(
        (r) => r.type === 'contact' && [r.contact.id, r.contact.remark, r.contact.nickname],
      ),
    ).toEqual([
      ['wxid_1', '林晓曼', '小满'],
      ['wxid_2', '"老王', 'Wang, PhD'],
      ['linming', '李明', '李\n明'],
      ['wxid_3', '', '"引"'],
    ]);
    expect(reading.warnings).toEqual([{ code: 'repaired-quotes' }, { code: 'ragged-row', row: 2 }]);
  });

  it('early WeFlow: quotes inside a cell are not doubled', async () => {
    const contacts = await read(
      '用户名,显示名称,备注,昵称,微信号,标签,详细描述,类型\n' +
        '"wxid_1","x","他说"你好"","小"满"","a1","","第一行\n第二行","好友"\n"wxid_2","x","","小明","","","","黑名单"\n',
    );
    expect(contacts).toMatchObject([
      { id: 'wxid_1', remark: '他说"你好"', nickname: '小"满"', description: '第一行\n第二行' },
      { id: 'wxid_2', kind: 'blocked' },
    ]);
  });

  it('wxauto and hand-made tables: no user name, so the row has a key that is the same next time', async () => {
    const text =
      '昵称,微信号：,地区,备注,电话,标签,个性签名,来源,企业\n' +
      '小满,linxm_88,广东 深圳,林晓曼,"13800000000，13900000000","[\'设计\', \'展会\']",慢慢来,通过名片添加,示例科技\n' +
      '阿明,,,,,,,,\n阿明,,,,,,,,\n';
    const first = await read(text);
    expect(first).toEqual(await read(text));
    expect(first).toMatchObject([
      {
        id: 'wechat-id:linxm_88',
        phones: ['13800000000', '13900000000'],
        labels: ['设计', '展会'],
        company: '示例科技',
        howMet: 'card',
      },
      { id: expect.stringMatching(/^row:[0-9a-f]{16}$/) },
      { id: expect.stringMatching(/^row:[0-9a-f]{16}#2$/) },
    ]);
  });

  it('itchat: web markup is decoded, and the name typed as [玫瑰] is kept', async () => {
    expect(
      await read(
        iconv.encode(
          'NickName,Sex,Province,City,Signature\n<span class="emoji emoji1f339"></span>小满[玫瑰],2,广东,深圳,A &amp; B<br/>C\n',
          'gb18030',
        ),
      ),
    ).toMatchObject([
      {
        nickname: '🌹小满[玫瑰]',
        gender: 'female',
        signature: 'A & B\nC',
        region: { country: null, province: '广东', city: '深圳' },
      },
    ]);
  });

  it('a display name stands in only where there is neither remark nor nickname', async () => {
    expect(await read('用户名,显示名称,类型\nwxid_1,小满,好友\n')).toMatchObject([
      { nickname: '小满', remark: '' },
    ]);
    expect(await read('用户名,显示名称,昵称,类型\nwxid_1,显示,小满,好友\n')).toMatchObject([
      { nickname: '小满', remark: '' },
    ]);
  });

  it('never shows wxid_ as 微信号, nor takes a hash of the web or a ticket for an identity', async () => {
    const contacts = await read(
      'UserName,Alias,Remark,NickName\nwxid_1,wxid_1,,a\nlinxm88,,,b\n@3f2a,,,c\nv3_020b@stranger,,,d\n',
    );
    expect(contacts.map(({ id, wechatId }) => [id.replace(/[0-9a-f]{16}$/, '*'), wechatId])).toEqual([
      ['wxid_1', ''],
      ['linxm88', 'linxm88'],
      ['row:*', ''],
      ['row:*', ''],
    ]);
  });
});

describe('a number that the owner wrote into the remark', () => {
  it('is a phone of the contact, once, and the row keeps its key', async () => {
    const phonesOf = async (rows: string) =>
      (await read(`微信号,备注,手机号\n${rows}`)).map(({ id, phones }) => [id, phones]);
    expect(
      await phonesOf('fang_t,方婷 Fiona 13800138000,\nzhao_4,赵四 139-1234-5679 wx同号,+86 13912345679\n'),
    ).toEqual([
      ['wechat-id:fang_t', ['13800138000']],
      ['wechat-id:zhao_4', ['+86 13912345679']],
    ]);
  });
});

describe('since when somebody is a contact', () => {
  const added = async (text: string) => {
    const reading = await readOne(csv(`用户名,备注,添加时间\nwxid_1,林晓曼,"${text}"\n`));
    const [record] = reading.records;
    return [record?.type === 'contact' && record.contact.addedAt, reading.warnings.map(({ code }) => code)];
  };

  it.each([
    ['1583028000', '2020-03-01T02:00:00Z'],
    ['1583028000000', '2020-03-01T02:00:00Z'],
    ['1583028000.0', '2020-03-01T02:00:00Z'],
    ['2020-03-01T10:00:00+08:00', '2020-03-01T02:00:00Z'],
    ['2020-03-01 10:00:00 +0800', '2020-03-01T02:00:00Z'],
  ])('a moment is told in UTC: %s', async (text, moment) => {
    expect(await added(text)).toEqual([moment, []]);
  });

  it.each([
    '2020-03-01',
    '2020/3/1',
    '2020.3.1',
    '2020-03-01 10:00:00',
    '2020-03-01T10:00:00.000',
    '2020年3月1日',
    '2020年3月1日 下午3:20',
    '2020年3月1日下午3:20',
    '2020年3月1日15:20',
    '20200301',
    '1 Mar 2020',
    'March 1, 2020',
    'Mar 1st 2020, 3:20 PM',
    // As Excel saves the cell of a date that lost its form.
    '43891',
  ])('a day without a zone is that day: %s', async (text) => {
    expect(await added(text)).toEqual(['2020-03-01', []]);
  });

  it('a day above twelve tells the order; where nothing does, nothing is guessed', async () => {
    expect(await added('25/12/2020')).toEqual(['2020-12-25', []]);
    expect(await added('12/25/2020')).toEqual(['2020-12-25', []]);
    expect(await added('03/03/2020')).toEqual(['2020-03-03', []]);
    expect(await added('03/01/2020')).toEqual([null, ['bad-date']]);
    // The year may stand on either side.
    expect(await added('20-03-12')).toEqual([null, ['bad-date']]);
    expect(await added('20201332')).toEqual([null, ['bad-date']]);
  });

  it('before WeChat nobody was added', async () => {
    expect(await added('1970-01-01')).toEqual([null, ['bad-date']]);
  });
});

describe('encodings and delimiters', () => {
  const text = '用户名,备注,昵称\nwxid_1,林晓曼,小满\nwxid_2,王伟,大伟\n';
  const files: [string, string, Uint8Array][] = [
    ['utf-8', 'plain', Buffer.from(text)],
    ['utf-8', 'with a BOM', Buffer.from(`\ufeff${text}`)],
    ['utf-8', 'semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['utf-8', 'old Mac lines', Buffer.from(text.replaceAll('\n', '\r'))],
    ['gb18030', 'Chinese Excel', iconv.encode(text.replaceAll('\n', '\r\n'), 'gb18030')],
    ['utf-16le', 'Unicode text', iconv.encode(text.replaceAll(',', '\t'), 'utf-16le', { addBOM: true })],
    ['utf-16be', 'with a BOM', iconv.encode(text, 'utf-16be', { addBOM: true })],
    [
      'utf-16le',
      'without a BOM',
      iconv.encode(`${'wxid,remark,nickname\n'}wxid_1,林晓曼,小满\nwxid_2,王伟,大伟\n`, 'utf-16le'),
    ],
  ];
  it.each(files)('%s, %s', async (encoding, _, bytes) => {
    const reading = await readOne(csv(bytes));
    expect(reading).toMatchObject({ encoding, warnings: [] });
    expect(
      reading.records.map(
        (r) => r.type === 'contact' && [r.contact.id, r.contact.remark, r.contact.nickname],
      ),
    ).toEqual([
      ['wxid_1', '林晓曼', '小满'],
      ['wxid_2', '王伟', '大伟'],
    ]);
  });

  it('big5, Excel of Taiwan', async () => {
    const reading = await readOne(
      csv(iconv.encode('wxid,備註,暱稱\nwxid_1,林曉曼,陳大文\nwxid_2,王偉,張志明\n', 'big5')),
    );
    expect(reading.encoding).toBe('big5');
    expect(reading.records).toMatchObject([
      { contact: { remark: '林曉曼', nickname: '陳大文' } },
      { contact: { remark: '王偉', nickname: '張志明' } },
    ]);
  });

  it('one broken character does not make UTF-8 another encoding, and is told', async () => {
    const broken = Buffer.concat([
      Buffer.from(text.repeat(8)),
      Buffer.from('wxid_3,'),
      Buffer.from([0xe6, 0x9e]),
      Buffer.from(',李明\n'),
    ]);
    const reading = await readOne(csv(broken));
    expect(reading.encoding).toBe('utf-8');
    expect(reading.warnings).toContainEqual(expect.objectContaining({ code: 'lossy-encoding' }));
  });

  it('finds the header below a title, and tells names lost to a code page', async () => {
    const reading = await readOne(csv('Contacts of 2024\n\nusername,remark,nickname\nwxid_1,???,??\n'));
    expect(reading.warnings).toEqual([{ code: 'lossy-encoding', row: 1, sheetRow: 4 }]);
  });
});

describe('every row is accounted for', () => {
  it('rows are contacts or skips with a reason', async () => {
    const reading = await readOne(
      csv('用户名,备注,昵称,手机号\nwxid_1,a,b,1.38E+10\n,,,\n,,,13800000000\nwxid_1,again,,\nwxid_2,c\n'),
    );
    expect(reading.records.map((r) => [r.row, r.type === 'skip' ? r.code : r.type])).toEqual([
      [1, 'contact'],
      [2, 'empty-row'],
      [3, 'no-name'],
      [4, 'duplicate-row'],
      [5, 'contact'],
    ]);
    expect(reading.warnings.map(({ code, row }) => [code, row])).toEqual([
      ['lossy-number', 1],
      ['empty-row', 2],
      ['no-name', 3],
      ['duplicate-row', 4],
      ['ragged-row', 5],
    ]);
  });

  it('more than three equal warnings are one with a count', async () => {
    const reading = await readOne(csv(`用户名,备注,昵称\n${',,\n'.repeat(5)}`));
    expect(reading.warnings).toEqual([{ code: 'empty-row', row: 1, sheetRow: 2, count: 5 }]);
  });

  it('hostile names and headers survive as they are', async () => {
    const names = [
      '=HYPERLINK("x")',
      '\u001b[31mred',
      '\u202egnp',
      '<script>',
      '👩‍👩‍👧',
      'a\nb',
      "'; DROP TABLE x;--",
      '%s %n',
    ];
    const quoted = names.map((name, i) => `wxid_${i},"${name.replaceAll('"', '""')}",x,polluted`);
    const reading = await readOne(csv(`用户名,备注,昵称,__proto__\n${quoted.join('\n')}\n`));
    expect(reading.records.map((r) => r.type === 'contact' && r.contact.remark)).toEqual(names);
    expect(Object.keys(reading.records[0]!.raw as object)).toContain('__proto__');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('any table of any text gives as many records as rows', async () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/[\ud800-\udfff]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (rows) => {
        const body = rows.map(
          (row, i) => `wxid_${i},${row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')}`,
        );
        const { records } = await readOne(csv(Buffer.from(`用户名,备注,昵称\n${body.join('\n')}`)));
        expect(records.length).toBe(rows.length);
      }),
      { numRuns: 100 },
    );
  });
});
