import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { contactsIn, readOne, tempFile } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';

const vcf = (content: string | Uint8Array) => tempFile('contacts.vcf', content);
const bridgesIn = async (path: string) =>
  (await readOne(path)).records.map((record) => (record.type === 'bridge' ? record.bridge : record));

describe('vCard', () => {
  it('2.1 of Android: quoted-printable with soft line breaks, a charset, a photo', async () => {
    const card =
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97;=E6=99=93=E6=9B=BC;;;\r\n' +
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97=E6=99=93=E6=9B=BC\r\nTEL;CELL;PREF:138-0000-0000\r\nTEL;WORK:0755-0000000\r\nEMAIL;HOME:Lin@Example.com\r\n' +
      'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=A4=BA=E4=BE=8B=E7=A7=91=\r\n=E6=8A=80;=E8=AE=BE=E8=AE=A1\r\nTITLE:Designer\r\n' +
      'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAAAAAAAAAA\r\n\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=CE=A2=D0=C5=BA=C5: linxm_88\r\nEND:VCARD\r\n';
    const reading = await readOne(vcf(card));
    expect(reading).toMatchObject({
      format: 'address-book-vcard',
      side: 'address-book',
      encoding: 'utf-8',
      warnings: [],
    });
    expect(await bridgesIn(vcf(card))).toEqual([
      {
        id: expect.stringMatching(/^address-book:[0-9a-f]{16}$/),
        kind: 'address-book',
        names: ['林晓曼', '晓曼 林'],
        emails: ['lin@example.com'],
        phones: ['138-0000-0000', '0755-0000000'],
        wechatIds: ['linxm_88'],
        profileUrls: [],
        company: '示例科技',
        title: 'Designer',
        lastAt: null,
        count: 1,
      },
    ]);
  });

  it('3.0 of Apple: groups, labels, folding, escapes, social profiles', async () => {
    const card =
      'BEGIN:VCARD\nVERSION:3.0\nN:Chen;Amy;;;\nFN:Amy Chen\nNICKNAME:陈美,Meimei\nORG:Example\\, Inc.;Design;\nitem1.EMAIL;type=INTERNET:amy@exa\n mple.com\n' +
      'TEL;type=CELL;type=VOICE;type=pref:+86 138 0000 0000\nitem2.URL;type=pref:https://www.linkedin.com/in/amychen\nitem2.X-ABLabel:_$!<HomePage>!$_\n' +
      'IMPP;X-SERVICE-TYPE=微信号;type=pref:x-apple:amy_one1\nitem3.IMPP:x-apple:amy_two2\nitem3.X-ABLabel:微信号\nX-SOCIALPROFILE;type=Wechat;x-user=amy_three:x-apple:amy_three\n' +
      'X-SOCIALPROFILE;type=wechat:x-apple://com.apple.social.wechat?username=amy_four\nIMPP;X-SERVICE-TYPE=QQ;type=pref:x-apple:10000000\nX-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/amy-c\nNOTE:met 2024\\nWeChat ID: amy_five5\nEND:VCARD\n';
    expect(await bridgesIn(vcf(card))).toMatchObject([
      {
        id: 'address-book:amychen',
        names: ['Amy Chen', '陈美', 'Meimei'],
        emails: ['amy@example.com'],
        phones: ['+86 138 0000 0000'],
        company: 'Example, Inc.',
        profileUrls: ['https://www.linkedin.com/in/amychen', 'http://www.linkedin.com/in/amy-c'],
        wechatIds: ['amy_one1', 'amy_two2', 'amy_three', 'amy_four', 'amy_five5'],
      },
    ]);
  });

  it.each([
    ['X-WECHAT:linxm_88'],
    ['X-SOCIALPROFILE;type=wechat:linxm_88'],
    ['IMPP;X-SERVICE-TYPE=微信;type=HOME;TYPE=WeChat:linxm_88'],
    ['IMPP;TYPE=WECHAT:linxm_88'],
    ['IMPP:wechat:linxm_88'],
    ['IMPP;TYPE="home,weixin":linxm_88'],
    ['NOTE:微信号：linxm_88'],
    ['NOTE:微信: linxm_88'],
    ['NOTE:电话 1 wx: linxm_88\\nmore'],
  ])('a WeChat id as %s', async (line) => {
    expect(await bridgesIn(vcf(`BEGIN:VCARD\nVERSION:3.0\nFN:A\n${line}\nEND:VCARD\n`))).toMatchObject([
      { wechatIds: ['linxm_88'] },
    ]);
  });

  it.each([
    ['X-QQ:10000000'],
    ['IMPP;TYPE=home:x-apple:someone1'],
    ['NOTE:微信 is blocked'],
    ['NOTE:box: someone1'],
  ])('no WeChat id as %s', async (line) => {
    expect(await bridgesIn(vcf(`BEGIN:VCARD\nVERSION:3.0\nFN:A\n${line}\nEND:VCARD\n`))).toMatchObject([
      { wechatIds: [] },
    ]);
  });

  it('4.0: URIs for numbers, lower case, and in GBK', async () => {
    const card =
      'begin:vcard\nversion:4.0\nfn:林晓曼\nn:林;晓曼;;;\ntel;value=uri;type="voice,cell":tel:+86-138-0000-0000;ext=1\nemail:mailto:a@example.com\nphoto:data:image/png;base64,AAAA\nend:vcard\nBEGIN:VCARD\nVERSION:4.0\nNOTE:x\nEND:VCARD\n';
    const reading = await readOne(vcf(iconv.encode(card, 'gbk')));
    expect(reading.encoding).toBe('gb18030');
    expect(reading.records).toMatchObject([
      { bridge: { names: ['林晓曼', '晓曼 林'], phones: ['+86-138-0000-0000'], emails: ['a@example.com'] } },
      { type: 'skip', code: 'no-name' },
    ]);
  });

  it('with thousands of soft line breaks is read as quickly as it is long', async () => {
    const card = (breaks: number) =>
      vcf(
        `BEGIN:VCARD\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97${'=E5=\n'.repeat(breaks)}\nEND:VCARD`,
      );
    const cost = async (breaks: number) => {
      const start = process.cpuUsage();
      await readOne(card(breaks));
      return process.cpuUsage(start).user;
    };
    await cost(2_000);
    expect(await cost(40_000)).toBeLessThan(200 * (await cost(2_000)) + 1e5);
  });

  it.each([
    ['address book', 'UID:2', 'bridge'],
    ['list of WeChat', 'X-WECHAT-ID:wxid_2', 'contact'],
  ])(
    'that ends in the middle of a card, as %s: the whole cards are read, and the one cut short is told',
    async (_, id, type) => {
      const whole = `BEGIN:VCARD\nVERSION:3.0\nFN:林晓曼\n${id}1\nEND:VCARD\n`;
      for (const cut of ['FN:陈大', `FN:陈大文\n${id}\nEND:VCA`]) {
        const reading = await readOne(vcf(`${whole}BEGIN:VCARD\nVERSION:3.0\n${cut}`));
        expect(reading.records).toMatchObject([{ type }, { type: 'skip', code: 'cut-card' }]);
        expect(reading.warnings).toEqual([{ code: 'cut-card', row: 2 }]);
      }
    },
  );

  it('of any lines is read, never thrown', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD',
        'END:VCARD',
        'N;ENCODING=QUOTED-PRINTABLE:=E6=',
        'TEL;:',
        'X-:',
        ';;:',
        ' a',
        'NOTE:\\',
      ),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        await readOne(vcf(`BEGIN:VCARD\n${lines.join('\n')}`));
      }),
      { numRuns: 200 },
    );
  });
});

describe('vCard with the user name in every card is a WeChat list', () => {
  const xiaoman = { ...nobody, id: 'wxid_1', nickname: '小满🌹', remark: '林晓曼 深圳设计' };

  it('WeFlow G2 and G3: the remark stands in the note without a name, raw line breaks and all', async () => {
    const g3 =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:林晓曼 深圳设计\r\nNICKNAME:小满🌹\r\nNOTE:林晓曼 深圳设计\\n标签: 设计, 展会\\n描述: 2024年,展会;认识\r\nTel: 138 on the second line\\n个性签名: 慢慢来\\n地区: 广东 深圳\r\nX-WECHAT-ID:wxid_1\r\nEND:VCARD\r\n\r\n' +
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:阿明\r\nNICKNAME:阿明\r\nX-WECHAT-ID:aming888\r\nEND:VCARD\r\n';
    expect(await contactsIn(vcf(g3))).toEqual([
      {
        ...xiaoman,
        labels: ['设计', '展会'],
        description: '2024年,展会;认识\nTel: 138 on the second line',
        signature: '慢慢来',
        region: { country: 'CN', province: '广东', city: '深圳' },
      },
      { ...nobody, id: 'aming888', wechatId: 'aming888', nickname: '阿明' },
    ]);
    const g2 = g3.replace('描述: ', '详细描述: ');
    expect((await contactsIn(vcf(g2)))[0]!.description).toMatch(/^2024年/);
  });

  it('WeFlow G4: every part named and escaped', async () => {
    const g4 =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:林晓曼 深圳设计\r\nNICKNAME:小满🌹\r\nNOTE:备注: 林晓曼 深圳设计\\n微信号: linxm_88\\n标签: 设计\\n描述: a\\, b\\; c\\\\d\r\nX-WECHAT-ID:wxid_1\r\nEND:VCARD\r\n';
    expect(await contactsIn(vcf(g4))).toEqual([
      { ...xiaoman, wechatId: 'linxm_88', labels: ['设计'], description: 'a, b; c\\d' },
    ]);
  });

  it('CipherTalk: the nickname in the note, officials too', async () => {
    const cards =
      'BEGIN:VCARD\nVERSION:3.0\nFN:林晓曼 深圳设计\nN:林晓曼 深圳设计;;;;\nNICKNAME:小满🌹\nNOTE:微信昵称: 小满🌹\nTEL;TYPE=CELL:13800000000\nX-WECHAT-ID:wxid_1\nPHOTO;VALUE=URI:https://wx.qlogo.cn/x\nEND:VCARD\n' +
      'BEGIN:VCARD\nVERSION:3.0\nFN:新闻\nN:新闻;;;;\nNICKNAME:新闻\nX-WECHAT-ID:gh_1\nEND:VCARD\n';
    expect(await contactsIn(vcf(cards))).toEqual([
      { ...xiaoman, phones: ['13800000000'] },
      { ...nobody, id: 'gh_1', nickname: '新闻', kind: 'official' },
    ]);
  });
});

describe('address books as tables', () => {
  const csv = (content: string | Uint8Array) => tempFile('contacts.csv', content);

  it("Google's, today", async () => {
    const header =
      'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value';
    const row =
      '晓曼,,林,,,,,,小满,,示例科技,设计师,,,"wx: other_id1",,设计 ::: * myContacts,* Home,A@example.com ::: b@example.com,,,Mobile,+86 138 0000 0000,LinkedIn,https://www.linkedin.com/in/xiaoman,微信,linxm_88';
    const reading = await readOne(csv(`${header}\n${row}\n${','.repeat(26)}\n`));
    expect(reading).toMatchObject({ format: 'address-book-csv', side: 'address-book' });
    expect(reading.records).toMatchObject([
      {
        bridge: {
          id: 'address-book:xiaoman',
          names: ['林晓曼', '晓曼 林', '小满'],
          emails: ['a@example.com', 'b@example.com'],
          phones: ['+86 138 0000 0000'],
          wechatIds: ['linxm_88', 'other_id1'],
          company: '示例科技',
          title: '设计师',
        },
      },
      { type: 'skip', code: 'empty-row' },
    ]);
  });

  it("Google's, until 2024", async () => {
    const header =
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title';
    expect(
      await bridgesIn(
        csv(
          `${header}\nAmy Chen,Amy,,Chen,,,,* myContacts,* Home,amy@example.com,Home,WeChat,amy_chen,Mobile,13800000000 ::: 13900000000,,Example,Designer\n`,
        ),
      ),
    ).toMatchObject([
      {
        names: ['Amy Chen'],
        emails: ['amy@example.com'],
        phones: ['13800000000', '13900000000'],
        wechatIds: ['amy_chen'],
        company: 'Example',
        title: 'Designer',
      },
    ]);
  });

  it("Outlook's, in English and in Chinese GBK", async () => {
    expect(
      await bridgesIn(
        csv(
          '"First Name","Middle Name","Last Name","Title","Company","Job Title","Mobile Phone","Business Phone 2","E-mail Address","E-mail 2 Address","Notes","User 1","Web Page"\n"Amy","J","Chen","","Example","Designer","13800000000","0755 1","amy@example.com","a2@example.com","WeChat: amy_chen","",""\n',
        ),
      ),
    ).toMatchObject([
      {
        names: ['Amy J Chen'],
        emails: ['amy@example.com', 'a2@example.com'],
        phones: ['13800000000', '0755 1'],
        wechatIds: ['amy_chen'],
        company: 'Example',
        title: 'Designer',
      },
    ]);
    const chinese = await readOne(
      csv(
        iconv.encode(
          '"名","中间名","姓","单位","职务","移动电话","电子邮件地址","附注"\r\n"晓曼","","林","示例科技","设计师","13800000000","lin@example.com","微信号：linxm_88"\r\n',
          'gbk',
        ),
      ),
    );
    expect(chinese.encoding).toBe('gb18030');
    expect(chinese.records).toMatchObject([
      {
        bridge: {
          names: ['林晓曼', '晓曼 林'],
          phones: ['13800000000'],
          emails: ['lin@example.com'],
          wechatIds: ['linxm_88'],
          company: '示例科技',
          title: '设计师',
        },
      },
    ]);
  });
});
