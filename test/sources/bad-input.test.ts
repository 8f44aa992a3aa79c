import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceProblems } from '../../src/text/sources.ts';
import { makeContactDb } from '../fixtures/sources/contact-db.ts';
import { readAll, readOne, tempFile, tempFolder } from '../fixtures/sources/files.ts';
import { zipOf } from '../fixtures/sources/zip.ts';
import { lacks, UNIX } from '../support/needs.ts';

const GOOD = '用户名,备注,昵称\nwxid_1,林晓曼,小满\n';
/** 林晓曼 */
const GBK = Buffer.from('c1d6cffec2fc', 'hex');
const CONNECTIONS = 'First Name,Last Name,Connected On\nWei,Zhang,06 Oct 2018\n';

const database = () => {
  const path = join(tempFolder(), 'contact.db');
  const contact = Array.from({ length: 2000 }, (_, i) => ({ username: `wxid_${i}`, local_type: 1 }));
  makeContactDb(path, { contact }).close();
  return readFileSync(path);
};

const nested = (depth: number): Buffer =>
  depth === 0 ? zipOf({ 'a.csv': GOOD }) : zipOf({ 'inner.zip': nested(depth - 1) });

/** One member twice in the directory, once in the file. */
function overlapping(): Buffer {
  const zip = zipOf({ 'a.csv': GOOD });
  const start = zip.readUInt32LE(zip.length - 6);
  const [entry, end] = [zip.subarray(start, zip.length - 22), Buffer.from(zip.subarray(zip.length - 22))];
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(entry.length * 2, 12);
  return Buffer.concat([zip.subarray(0, start), entry, entry, end]);
}

/** The first cell, and one named as the last that a sheet may have. */
function farSheet(): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
  });
}

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE msg [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">
<!ENTITY c "${'&b;'.repeat(1000)}">]><msg username="wxid_1" nickname="&c;" alias="" certflag="0"/>`;
const OUTSIDE = `<?xml version="1.0"?><!DOCTYPE msg [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<msg username="wxid_1" nickname="&a;" alias="" certflag="0"/>`;

/** Each bad file: its name, its bytes, and the code of what is said of it. */
const bad: [string, string, () => string | Uint8Array, string][] = [
  ['cut short database', 'contact.db', () => database().subarray(0, 20_000), 'damaged-database'],
  [
    'database of nothing but its first bytes',
    'contact.db',
    () => database().subarray(0, 50),
    'damaged-database',
  ],
  [
    'altered database',
    'contact.db',
    () => Buffer.concat([database().subarray(0, 9000), randomBytes(60_000)]),
    'damaged-database',
  ],
  ['cut short zip', 'a.zip', () => zipOf({ 'a.csv': GOOD.repeat(100) }).subarray(0, 60), 'damaged-zip'],
  ['random bytes as CSV', 'contacts.csv', () => randomBytes(5000), 'not-an-export'],
  ['random bytes as a database', 'contact.db', () => randomBytes(8192), 'encrypted-database'],
  [
    'random bytes as a zip',
    'a.zip',
    () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(5000)]),
    'damaged-zip',
  ],
  ['random bytes as XLSX', 'a.xlsx', () => randomBytes(5000), 'not-an-export'],
  [
    'picture named CSV',
    'contacts.csv',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(500)]),
    'not-an-export',
  ],
  [
    'zip bomb',
    'bomb.zip',
    () => zipOf({ 'a.csv': Buffer.concat([Buffer.from(GOOD), Buffer.alloc(64 * 1024 ** 2, 'a')]) }),
    'zip-bomb',
  ],
  ['zip whose members share their bytes', 'bomb.zip', overlapping, 'zip-bomb'],
  ['zip in a zip in a zip in a zip', 'deep.zip', () => nested(4), 'zip-too-deep'],
  [
    'quote never closed',
    'Connections.csv',
    () =>
      `${CONNECTIONS}${'A,"B, C",06 Oct 2018\n'.repeat(9)}A,"B,06 Oct 2018\n${'A,"B, C",06 Oct 2018\n'.repeat(30)}Z,"Z`,
    'unbalanced-quotes',
  ],
  [
    'quote never closed in a short file',
    'Connections.csv',
    () => `${CONNECTIONS}A,"B,06 Oct 2018\nC,D,07 Oct 2018\n`,
    'unbalanced-quotes',
  ],
  [
    'half in UTF-8, half in GBK',
    'contacts.csv',
    () => Buffer.concat([Buffer.from(`${GOOD}wxid_2,`), GBK, Buffer.from(','), GBK, Buffer.from('\n')]),
    'mixed-encodings',
  ],
  [
    'half in UTF-8, half in GBK, below a header of ASCII and far down',
    'contacts.csv',
    () =>
      Buffer.concat([
        Buffer.from(`UserName,Remark,NickName\n${'wxid_1,a,b\n'.repeat(9000)}wxid_2,林晓曼,小满\nwxid_3,`),
        GBK,
        Buffer.from(',x\n'),
      ]),
    'mixed-encodings',
  ],
  ['nothing', 'contacts.csv', () => '', 'empty-file'],
  ['document type with entities', 'card.xml', () => ENTITIES, 'xml-doctype'],
  ['document type that names a file', 'card.xml', () => OUTSIDE, 'xml-doctype'],
  [
    'JSON nested deeper than anybody writes',
    'contacts.json',
    () =>
      `{"exportedAt":"2026-01-01","count":1,"contacts":[{"username":"wxid_1","displayName":"小满","remark":"","type":"friend","nickname":"小","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`,
    'damaged-json',
  ],
  [
    'name card with more attributes than WeChat has',
    'card.xml',
    () =>
      `<msg username="wxid_1" nickname="a" ${Array.from({ length: 10_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    'damaged-xml',
  ],
  ['sheet from the first cell to the last there can be', 'a.xlsx', () => farSheet(), 'unknown-table'],
  [
    'cell that fills the memory',
    'contacts.csv',
    () => `${GOOD}wxid_2,"${'b'.repeat(17 * 1024 ** 2)}",小满\n`,
    'row-too-long',
  ],
  [
    'JSON cut short',
    'contacts.json',
    () =>
      '{"exportedAt":"2026-01-01","count":1,"contacts":[{"username":"wxid_1","displayName":"小满","remark":"","type":"friend","nickname":"小',
    'damaged-json',
  ],
];

describe('a bad file', () => {
  it.each(bad)(
    '%s: one clear line, nothing of it read, the others still are',
    async (_, name, content, code) => {
      const folder = tempFolder();
      mkdirSync(join(folder, 'a'));
      const path = join(folder, 'a', name);
      writeFileSync(path, content());
      writeFileSync(join(folder, 'before.csv'), CONNECTIONS);
      writeFileSync(join(folder, 'z.csv'), CONNECTIONS);
      const paths = [join(folder, 'before.csv'), path, join(folder, 'z.csv')];
      const results = await readAll(...paths);
      expect(results.map((result) => result.status)).toEqual(['read', 'failed', 'read']);
      const error = results[1]?.status === 'failed' ? results[1].error : null;
      expect(error).toMatchObject({ code, exitCode: 3, values: { path: expect.stringContaining(path) } });
      for (const language of ['en', 'zh'] as const) {
        const { what, tryThis } = sourceProblems[language][error!.code as 'empty-file'](error!.values);
        expect(`${what} ${tryThis}`).toMatch(/^[^\n]{20,400}$/);
        expect(what).toContain(path);
      }
    },
  );

  it.skipIf(lacks(UNIX))('the user may not read stops no other', async () => {
    const [closed, open] = [tempFile('a.csv', GOOD), tempFile('b.csv', GOOD)];
    chmodSync(closed, 0);
    const root = process.geteuid?.() === 0;
    chmodSync(join(open, '..'), 0o755);
    chmodSync(join(closed, '..'), 0o755);
    if (root) process.seteuid?.(65534);
    try {
      const results = await readAll(closed, open);
      expect(results).toMatchObject([{ error: { code: 'no-permission' } }, { status: 'read' }]);
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});

describe('what is odd but can be read, is read', () => {
  it('members of a zip whose names lead out of it', async () => {
    const zip = tempFile('slip.zip', zipOf([['../../../../etc/slip.csv', GOOD]]));
    const [result] = await readAll(zip);
    // yauzl refuses such names; whichever way, nothing is written anywhere.
    expect(['read', 'failed']).toContain(result?.status);
  });

  it('columns called __proto__, constructor and toString', async () => {
    const path = tempFile(
      'a.csv',
      '用户名,备注,昵称,__proto__,constructor,toString,__proto__\nwxid_1,林晓曼,小满,a,b,c,d\n',
    );
    const { records } = await readOne(path);
    expect(records).toMatchObject([{ contact: { id: 'wxid_1', nickname: '小满', remark: '林晓曼' } }]);
    expect(Object.entries(records[0]!.raw as object)).toContainEqual(['__proto__', 'a']);
    expect(({} as { a?: string }).a).toBeUndefined();
  });

  it('keys called __proto__ in JSON', async () => {
    const path = tempFile(
      'contacts.json',
      '{"contacts":[{"username":"wxid_1","nickname":"小满","remark":"","alias":"","displayName":"小满","type":"friend","__proto__":{"polluted":"yes"}}],"__proto__":{"polluted":"yes"}}',
    );
    expect((await readOne(path)).records).toMatchObject([{ contact: { id: 'wxid_1' } }]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('a field of 10 MB, of which the beginning is enough', async () => {
    const long = '长'.repeat(3_500_000);
    const path = tempFile('a.csv', `用户名,备注,昵称\nwxid_1,"${long}",小满\nwxid_2,王,明\n`);
    const { records, warnings } = await readOne(path);
    expect(records).toMatchObject([
      { contact: { id: 'wxid_1', remark: long.slice(0, 10_000) } },
      { contact: { id: 'wxid_2', remark: '王' } },
    ]);
    expect(warnings).toMatchObject([{ code: 'long-text', row: 1 }]);
  });

  it('a file pasted together from two encodings: the rows in the one it is mostly in are right', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `wxid_${i},林晓曼,小满\n`).join('');
    const path = tempFile(
      'a.csv',
      Buffer.concat([Buffer.from(`用户名,备注,昵称\n${rows}wxid_99,`), GBK, Buffer.from(',小满\n')]),
    );
    const { records, warnings } = await readOne(path);
    expect(records[0]).toMatchObject({ contact: { remark: '林晓曼' } });
    expect(records[60]).toMatchObject({ contact: { id: 'wxid_99', nickname: '小满' } });
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'lossy-encoding', row: 61, sheetRow: 62 }),
    );
  });
});

it('a database that would fill the disk if it were copied is refused, and not copied', async () => {
  const path = tempFile('contact.db', database());
  writeFileSync(`${path}-wal`, Buffer.alloc(100, 55));
  truncateSync(path, 200 * 1024 ** 3);
  expect(await readAll(path)).toMatchObject([
    { status: 'failed', error: { code: 'too-large-to-copy', exitCode: 3 } },
  ]);
});

it('a zip of members that each unpack to a little too much is not read to its end', async () => {
  const members = Array.from(
    { length: 30 },
    (_, i) => [`${i}.csv`, GOOD + 'a'.repeat(4 * 1024 ** 2)] as [string, string],
  );
  const results = await readAll(tempFile('bomb.zip', zipOf(members)));
  expect(results.at(-1)).toMatchObject({ status: 'failed', error: { code: 'zip-bomb' } });
  expect(results.length).toBeLessThan(20);
  // Every byte of it is looked at until the refusal, which takes its time on a busy machine.
}, 120_000);
