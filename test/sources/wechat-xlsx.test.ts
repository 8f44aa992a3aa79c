import { describe, expect, it } from 'vitest';
import { contactsIn, fates, readOne, tempFile } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';
import { xlsxOf } from '../fixtures/sources/xlsx.ts';
import { zipOf } from '../fixtures/sources/zip.ts';

const book = (sheets: Parameters<typeof xlsxOf>[0]) => tempFile('contacts.xlsx', xlsxOf(sheets));

describe('spreadsheets of the exporters', () => {
  it('WeChatDataAnalysis', async () => {
    const header =
      '用户名,显示名称,备注,昵称,微信号,类型,公众号类型,公众号类型码,地区,国家/地区码,省份,城市,来源,来源场景码'.split(
        ',',
      );
    const row = [
      'wxid_a1b2c3d4e5f622',
      '林晓曼',
      '林晓曼 深圳设计',
      '小满🌹',
      'linxm_88',
      'friend',
      '',
      '',
      '中国大陆·广东·深圳',
      'CN',
      'Guangdong',
      'Shenzhen',
      '通过扫一扫添加',
      30,
    ];
    expect(await contactsIn(book({ 联系人: [header, row] }))).toEqual([
      {
        ...nobody,
        id: 'wxid_a1b2c3d4e5f622',
        wechatId: 'linxm_88',
        nickname: '小满🌹',
        remark: '林晓曼 深圳设计',
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        howMet: 'scan',
      },
    ]);
  });

  it('EchoTrace', async () => {
    const rows = [
      ['序号', '昵称', '微信ID', '备注', '微信号'],
      [1, '小满🌹', 'wxid_1', '林晓曼', 'linxm_88'],
      [2, '阿明', 'aming888', '', ''],
    ];
    expect(await contactsIn(book({ 通讯录: rows }))).toEqual([
      { ...nobody, id: 'wxid_1', wechatId: 'linxm_88', nickname: '小满🌹', remark: '林晓曼' },
      { ...nobody, id: 'aming888', wechatId: 'aming888', nickname: '阿明' },
    ]);
  });

  it('wx-dump-4j: labels only as numbers, 微信号 may be the user name again', async () => {
    const rows = [
      ['微信Id', '微信号', '备注', '昵称', '描述', '标签Id'],
      ['wxid_1', 'wxid_1', '林晓曼', '小满🌹', '展会认识', '1,3'],
    ];
    expect(await contactsIn(book({ sheet1: rows }))).toEqual([
      { ...nobody, id: 'wxid_1', nickname: '小满🌹', remark: '林晓曼', description: '展会认识' },
    ]);
  });

  it('pandas of wxauto: an unnamed index column, a phone that became a number, nothing where nan', async () => {
    const rows = [
      [null, '昵称', '微信号', '备注', '电话', '标签'],
      [0, '小满', 'linxm_88', '林晓曼', 13800000000, '设计，展会'],
      [1, '阿明', 'nan', null, null, null],
    ];
    expect(await contactsIn(book({ Sheet1: rows }))).toEqual([
      {
        ...nobody,
        id: 'wechat-id:linxm_88',
        wechatId: 'linxm_88',
        nickname: '小满',
        remark: '林晓曼',
        phones: ['13800000000'],
        labels: ['设计', '展会'],
      },
      { ...nobody, id: expect.stringMatching(/^row:/), nickname: '阿明' },
    ]);
  });

  it('a cell with a date is that day', async () => {
    const rows = [
      ['微信ID', '昵称', '加好友时间'],
      ['wxid_1', '小满', new Date('2020-03-01')],
      ['wxid_2', '阿明', new Date('2020-03-01T10:00:00Z')],
    ];
    expect((await contactsIn(book({ 通讯录: rows }))).map(({ addedAt }) => addedAt)).toEqual([
      '2020-03-01',
      '2020-03-01',
    ]);
  });

  it('hostile names survive, line breaks and blanks too', async () => {
    const names = ['=1+1', 'a\nb\tc', '\u202egnp', '<b>&amp;</b>', '"quoted", and more'];
    const rows = [['用户名', '备注', '昵称'], ...names.map((name, i) => [`wxid_${i}`, name, '  '])];
    const contacts = await contactsIn(book({ a: rows }));
    expect(contacts.map(({ remark }) => remark)).toEqual(names);
  });
});

describe('a workbook', () => {
  it('of several sheets gives those that hold contacts', async () => {
    const path = book({
      说明: [['本文件由工具生成']],
      好友: [
        ['用户名', '备注', '昵称'],
        ['wxid_1', 'r', 'n'],
      ],
      空: [],
    });
    expect(await fates(path)).toEqual([
      [`${path}/说明`, 'ignored'],
      [`${path}/好友`, 'read'],
    ]);
  });

  it('with a Connections sheet is read as one', async () => {
    const path = book({
      a: [
        ['First Name', 'Last Name', 'Connected On'],
        ['Wei', 'Zhang', new Date('2018-10-06')],
      ],
    });
    const { format, records } = await readOne(path);
    expect(format).toBe('linkedin-connections');
    expect(records).toMatchObject([{ connection: { firstName: 'Wei', connectedOn: '2018-10-06' } }]);
  });

  it.each([
    [
      'a Word document',
      zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
      'not-an-export',
    ],
    ['broken', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'damaged-spreadsheet'],
    ['cut short', xlsxOf({ a: [['用户名', '昵称']] }).subarray(0, 400), 'damaged-zip'],
    ['without a cell', xlsxOf({ a: [] }), 'empty-file'],
    [
      'a bomb',
      zipOf({
        '[Content_Types].xml': '<x/>',
        'xl/workbook.xml': '<x/>',
        'xl/worksheets/sheet1.xml': Buffer.alloc(20 * 1024 ** 2, 65),
      }),
      'zip-bomb',
    ],
  ])('that is %s is told', async (_, bytes, code) => {
    const path = tempFile('a.xlsx', bytes);
    expect(await fates(path)).toEqual([[path, code]]);
  });
});
