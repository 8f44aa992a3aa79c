import * as xlsx from '@e965/xlsx';
import numbers from '@e965/xlsx/dist/xlsx.zahl.mjs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  connectionsIn,
  contactsIn,
  fates,
  readAllWith,
  readOne,
  tempFile,
} from '../fixtures/sources/files.ts';
import { zipOf } from '../fixtures/sources/zip.ts';

/** Files that are not quite what their exporter meant: programs and people had them in their hands. */

const TABLE = [
  ['用户名', '备注', '昵称', '手机号', '类型'],
  ['wxid_a1', '林佳伟', '小林🌹', '13800000000', '好友'],
  ['wxid_a2', '赵敏', '敏敏', '', '好友'],
];
const csv = (rows = TABLE) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const both = [
  { id: 'wxid_a1', remark: '林佳伟', nickname: '小林🌹', phones: ['13800000000'], kind: 'person' },
  { id: 'wxid_a2', remark: '赵敏', nickname: '敏敏', phones: [], kind: 'person' },
];
const read = (name: string, content: string | Uint8Array) => contactsIn(tempFile(name, content));
const escaped = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('a text that was read in the wrong encoding and saved', () => {
  const bytes = Buffer.from(csv());
  it.each([
    ['UTF-8 as Latin-1', bytes.toString('latin1')],
    ['GB18030 as Latin-1', iconv.encode(csv(), 'gb18030').toString('latin1')],
    ['GB18030 as Windows-1252', iconv.decode(iconv.encode(csv(), 'gb18030'), 'windows-1252')],
    ['characters as their numbers', escaped(csv())],
  ])('is put right: %s', async (_, text) => {
    expect(await read('contacts.csv', text)).toMatchObject(both);
  });

  it('is put right: UTF-8 as GBK, where no byte was lost', async () => {
    const even = 'wxid,备注,昵称,类型\nwxid_a2,赵敏,敏敏,好友\n';
    expect(await read('b.csv', iconv.decode(Buffer.from(even), 'gb18030'))).toMatchObject([
      { id: 'wxid_a2', remark: '赵敏' },
    ]);
  });

  it.each([
    ['UTF-8 as GBK, which loses every third byte of an odd number', iconv.decode(bytes, 'gb18030')],
    ['UTF-8 as Windows-1252, which lacks five letters', iconv.decode(bytes, 'windows-1252')],
    ['an encoding without Chinese', csv().replace(/[^\0-\x7f]/gu, '?')],
  ])('is told where characters are gone: %s', async (_, text) => {
    const path = tempFile('contacts.csv', text);
    expect(await fates(path)).toEqual([[path, 'scrambled-text']]);
  });

  it('is not what names of Europe, dashes and dots look like', async () => {
    const rows = 'First Name,Last Name,Connected On\nJoão,Conceição,06 Oct 2018\nÅsa,“ÄÖ”,06 Oct 2018\n';
    expect(await connectionsIn(tempFile('a.csv', rows))).toMatchObject([
      { lastName: 'Conceição' },
      { lastName: '“ÄÖ”' },
    ]);
    const dashes = [TABLE[0]!, ['wxid_1', '————……', '鑫瑾 鹏', '', '好友']];
    expect(await read('b.csv', csv(dashes))).toMatchObject([{ remark: '————……', nickname: '鑫瑾 鹏' }]);
  });
});

describe('what is nearly JSON', () => {
  const people = [
    { username: 'wxid_a1', displayName: '林佳伟', remark: '林佳伟', nickname: '小林🌹', type: 'friend' },
    { username: 'wxid_a2', displayName: '赵敏', remark: '赵敏', nickname: '敏敏', type: 'friend' },
  ];
  const json = JSON.stringify({ count: 2, contacts: people }, null, 1);
  const python = (value: unknown) => JSON.stringify(value).replaceAll('"', "'").replaceAll('null', 'None');
  it.each([
    ['commas too many', json.replaceAll(/"\n(\s*)\}/g, '",\n$1}').replace('}\n ]', '},\n ]')],
    ['control characters and tabs in names', json.replace('小林', '小\b\t林\x01')],
    ['as Python prints it', python(people)],
    ['as Python prints it, one a line', people.map(python).join('\n')],
    ['one object a line', people.map((person) => JSON.stringify(person)).join('\n')],
    ['NaN where nothing is', json.replaceAll('"type"', '"alias": NaN, "type"')],
    ['escapes doubled', escaped(json).replaceAll('\\u', '\\\\u')],
    ['written into JSON as text', JSON.stringify(json)],
    ['assigned to a variable', `var contacts = ${json};`],
    ['between fences', `\`\`\`json\n${json}\n\`\`\`\n`],
    ['read as Latin-1', Buffer.from(json).toString('latin1')],
  ])('is read: %s', async (_, text) => {
    const found = await read('contacts.json', text);
    expect(found.map(({ nickname }) => nickname.replaceAll(/[\b\t\x01]/g, ''))).toEqual(['小林🌹', '敏敏']);
    expect(found).toMatchObject([
      { id: 'wxid_a1', wechatId: '' },
      { id: 'wxid_a2', remark: '赵敏' },
    ]);
  });

  it.each([
    ['in a name', json.slice(0, -30)],
    ['behind a person', json.slice(0, json.lastIndexOf('}', json.length - 6) + 1)],
    ['as Python prints it', python(people).slice(0, -1)],
  ])('is told where it is cut short: %s', async (_, text) => {
    const path = tempFile('contacts.json', text);
    expect(await fates(path)).toEqual([[path, 'damaged-json']]);
  });

  it('a printed list with 无 for nothing, and a line of the screen among the people', async () => {
    const lines = [
      "{'昵称': '小林', '微信号': 'linjw_88', '地区': '广东 深圳', '备注': '林佳伟', '标签': '无', '个性签名': '无'}",
      "{'昵称': '4 个项目', '微信号': '无', '地区': '无', '备注': '无', '标签': '无', '个性签名': '无'}",
    ];
    const { records } = await readOne(tempFile('friends.txt', lines.join('\n')));
    expect(records).toMatchObject([
      { contact: { wechatId: 'linjw_88', remark: '林佳伟', labels: [], signature: '' } },
      { type: 'skip', code: 'not-a-name' },
    ]);
  });
});

describe('a list that somebody made', () => {
  it('ends with a line that adds up, which is nobody', async () => {
    const { records } = await readOne(tempFile('contacts.csv', `${csv()}合计,2,,,\n`));
    expect(records.map(({ type }) => type)).toEqual(['contact', 'contact', 'skip']);
  });

  it.each([
    ['wxid', 'remark'],
    ['用户名', '备注'],
  ])('as JSON with no more than %s and %s is read', async (id, remark) => {
    const people = [{ [id]: 'wxid_a1', [remark]: '林佳伟' }];
    expect(await read('mine.json', JSON.stringify(people))).toMatchObject([
      { id: 'wxid_a1', remark: '林佳伟' },
    ]);
  });
});

describe('a spreadsheet', () => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(TABLE), '联系人');
  const types = ['xlsx', 'xlsb', 'biff8', 'xlml', 'ods', 'fods', 'numbers', 'html'] as const;
  it.each(types)('%s is read, whatever the file is called', async (bookType) => {
    const bytes = xlsx.write(book, { type: 'buffer', bookType, numbers: numbers as unknown as string });
    expect(await read('contacts.xls', bytes)).toMatchObject(both);
  });

  it('of OpenDocument is read though parts of it are missing', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const rows = TABLE.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
    const content = `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="S">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const parts = zipOf([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['content.xml', content],
    ]);
    expect(await read('contacts.ods', parts)).toMatchObject(both);
  });

  it('that is a web page keeps digits and entities; another web page is told', async () => {
    const page = `<html><meta charset="utf-8"><table><tr><td>用户名</td><td>备注</td><td>昵称</td></tr>
      <tr><td>wxid_1</td><td>00123</td><td>小林&amp;伟</td></tr></table></html>`;
    expect(await read('contacts.xls', page)).toMatchObject([
      { id: 'wxid_1', remark: '00123', nickname: '小林&伟' },
    ]);
    const other = tempFile('a.html', '<html><body><p>微信</p></body></html>');
    expect(await fates(other)).toEqual([[other, 'not-an-export']]);
  });

  it('may repeat a row as often as there can be rows', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
    const repeat = 'table:number-columns-repeated="16384"';
    const rows = [
      `<table:table-row>${cell('用户名')}${cell('昵称')}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048576">${cell('wxid_1')}${cell('小林', repeat)}</table:table-row>`,
    ];
    const flat = `<?xml version="1.0"?><office:document><office:body><office:spreadsheet><table:table table:name="S">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`;
    expect(await read('contacts.fods', flat)).toMatchObject([{ id: 'wxid_1', nickname: '小林' }]);
  });

  it('is read where a part that tells nothing is damaged', async () => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(TABLE), 'S');
    const bytes = xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
    const part = '_rels/.rels';
    bytes.fill(0xff, bytes.indexOf(part) + part.length, bytes.indexOf(part) + part.length + 8);
    expect(await read('contacts.xlsx', bytes)).toMatchObject(both);
  });

  it('that is no spreadsheet, or damaged, is told', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)]);
    const damaged = tempFile('a.xls', compound);
    expect(await fates(damaged)).toEqual([[damaged, 'damaged-spreadsheet']]);
  });
});

describe('columns', () => {
  it('divided by bars', async () => {
    expect(await read('contacts.csv', TABLE.map((row) => row.join('|')).join('\n'))).toMatchObject(both);
  });

  it('of a Markdown table', async () => {
    const [header, ...rows] = TABLE.map((row) => `| ${row.join(' | ')} |`);
    const page = ['# 联系人', '', header, '|---|:---:|---|---|---|', ...rows, '', '共 2 人'].join('\n');
    expect(await read('contacts.md', page)).toMatchObject(both);
  });

  it('drawn with lines, as databases show them', async () => {
    const line = '+---------+--------+\n';
    const drawn = `${line}| wxid    | 备注   |\n${line}| wxid_a1 | 林\\|佳伟 |\n${line}1 row in set\n`;
    expect(await read('out.txt', drawn)).toMatchObject([{ id: 'wxid_a1', remark: '林|佳伟' }]);
    const box =
      '┌─────────┬──────┐\n│ wxid    │ 备注 │\n├─────────┼──────┤\n│ wxid_a1 │ 林佳 │\n└─────────┴──────┘\n';
    expect(await read('box.txt', box)).toMatchObject([{ id: 'wxid_a1', remark: '林佳' }]);
  });

  it('of LinkedIn in other words', async () => {
    const header =
      'Given Name|Family Name|Profile URL|E-mail|Current Company|Current Position|Date Connected';
    const row = 'Jiawei|Lin|https://www.linkedin.com/in/jiawei-lin-1||Tencent|Engineer|2024-06-07';
    expect(await connectionsIn(tempFile('mine.csv', `${header}\n${row}\n`))).toMatchObject([
      {
        firstName: 'Jiawei',
        lastName: 'Lin',
        company: 'Tencent',
        position: 'Engineer',
        connectedOn: '2024-06-07',
      },
    ]);
  });

  it('named in both languages, or numbered', async () => {
    const text =
      '微信号 (WeChat ID),备注 Remark,昵称/Nickname,手机1,手机2\nlinjw_88,林佳伟,小林,13800000000,13900000000\n';
    expect(await read('contacts.csv', text)).toMatchObject([
      { wechatId: 'linjw_88', remark: '林佳伟', nickname: '小林', phones: ['13800000000', '13900000000'] },
    ]);
  });

  it('of a list of other things do not make it a list of contacts', async () => {
    const path = tempFile('stock.csv', 'Item,Location,Remarks,Group\nLamp,A1,broken,x\n');
    expect(await fates(path)).toEqual([[path, 'unknown-table']]);
  });
});

describe('a program that names columns', () => {
  it.each([
    ['a.py', "import csv\nhdr=['昵称','备注','微信号']\nrows=[('小满','林晓曼','linxm_88')]\n"],
    ['b.py', "csv.writer(f).writerow(['昵称','备注','微信号'])\n"],
    ['c.py', "hdr = [\n'昵称','备注','微信号'\n]\n"],
    ['e.py', 'hdr = [\n"昵称","备注","微信号"\n]\n'],
    ['f.py', 'text = """\n昵称,备注,微信号\n小满,林晓曼,linxm_88\n"""\n'],
    ['d.js', 'const header = ["昵称", "备注", "微信号"];\nmodule.exports = header;\n'],
  ])('is no list: %s', async (name, code) => {
    const path = tempFile(name, code);
    expect(await fates(path)).toEqual([[path, 'not-an-export']]);
  });

  it('is not what brackets and quotes in a header or a name are', async () => {
    const path = tempFile('contacts.csv', '="昵称",备注(名),微信号\n小满("=1"),林晓曼,linxm_88\n');
    expect(await contactsIn(path)).toMatchObject([{ remark: '林晓曼', wechatId: 'linxm_88' }]);
  });
});

describe('a title above the header', () => {
  it.each(['Title = "Contacts of 2020"', 'Exported by ("me")'])(
    'may look like a program: %s',
    async (title) => {
      const path = tempFile('contacts.csv', `${title}\n昵称,备注,微信号\n小满,林晓曼,linxm_88\n`);
      expect(await contactsIn(path)).toMatchObject([{ remark: '林晓曼', wechatId: 'linxm_88' }]);
    },
  );
});

describe('a list whose friend flag is false for everybody', () => {
  const people = ['wxid_a1', 'wxid_a2'].map((id) => ({
    id,
    name: id,
    alias: '',
    weixin: '',
    friend: false,
    type: 1,
  }));
  it('does not know who is a friend: all are taken, and it is told', async () => {
    const { records, warnings } = await readOne(tempFile('contacts.json', JSON.stringify(people)));
    expect(records).toMatchObject([{ contact: { kind: 'person' } }, { contact: { kind: 'person' } }]);
    expect(warnings).toEqual([{ code: 'no-friends' }]);
  });

  it('with one friend in it, knows', async () => {
    const one = [people[0], { ...people[1], friend: true }];
    expect(await read('contacts.json', JSON.stringify(one))).toMatchObject([
      { kind: 'stranger' },
      { kind: 'person' },
    ]);
  });

  it('is left alone where it lists the members of a group', async () => {
    const members = 'wxid,昵称,群昵称,是否好友\nwxid_a1,小林,林,否\nwxid_a2,敏敏,敏,否\n';
    expect(await read('members.csv', members)).toMatchObject([{ kind: 'stranger' }, { kind: 'stranger' }]);
  });
});

describe('--as wechat', () => {
  const vcard =
    'BEGIN:VCARD\nVERSION:3.0\nFN:林佳伟\nN:林;佳伟;;;\nNICKNAME:小林\nTEL:13800000000\nORG:腾讯\nTITLE:设计\nEND:VCARD\n' +
    'BEGIN:VCARD\nVERSION:3.0\nFN:Min Zhao\nX-WECHAT-ID:zhaomin_1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEMAIL:a@b.example\nEND:VCARD\n';
  const google =
    'First Name,Last Name,Nickname,Phone 1 - Value,Organization Name\nMin,Zhao,敏敏,13900000000,华为\n';
  const asWechat = async (name: string, content: string) => {
    const [result] = await readAllWith({ addressBooksAs: 'wechat' }, tempFile(name, content));
    if (result?.status !== 'read') throw new Error(result?.status);
    return result.reading;
  };

  it('takes a vCard as the list of contacts: the name it shows is the remark', async () => {
    const { side, records } = await asWechat('contacts.vcf', vcard);
    expect(side).toBe('wechat');
    expect(records.slice(0, 2)).toMatchObject([
      {
        contact: {
          remark: '林佳伟',
          nickname: '小林',
          phones: ['13800000000'],
          company: '腾讯',
          description: '设计',
        },
      },
      { contact: { id: 'wechat-id:zhaomin_1', wechatId: 'zhaomin_1', remark: 'Min Zhao' } },
    ]);
  });

  it("takes Google's CSV", async () => {
    expect((await asWechat('contacts.csv', google)).records).toMatchObject([
      { contact: { remark: 'Min Zhao', nickname: '敏敏', phones: ['13900000000'], company: '华为' } },
    ]);
  });

  it('an entry without a name keeps its address; the same file again is the same people', async () => {
    const ids = async () =>
      (await asWechat('contacts.vcf', vcard)).records.map((r) => r.type === 'contact' && r.contact.id);
    expect(await ids()).toEqual(await ids());
    expect((await asWechat('contacts.vcf', vcard)).records[2]).toMatchObject({
      contact: { remark: '', emails: ['a@b.example'] },
    });
  });
});
