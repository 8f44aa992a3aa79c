import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWarnings, sourceProblems } from '../../../src/text/sources.ts';
import { UserError } from '../../../src/user-error.ts';
import { fates, readAll, tempFile, tempFolder } from '../../fixtures/sources/files.ts';
import { zipOf } from '../../fixtures/sources/zip.ts';
import { lacks, UNIX } from '../../support/needs.ts';

const CONNECTIONS = 'First Name,Last Name,Connected On\nWei,Zhang,06 Oct 2018\n';
const CONTACTS = '用户名,备注,昵称\nwxid_1,林晓曼,小满\n';
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(4000)]);

function tree(files: Record<string, string | Uint8Array>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe('a folder', () => {
  it('is walked in order; what is not ours is ignored, what was meant as an export is told', async () => {
    const folder = tree({
      'b/Connections.csv': CONNECTIONS,
      'a.csv': CONTACTS,
      'photo.jpg': JPEG,
      'picture.csv': JPEG,
      'empty.csv': '',
      'Skills.csv': 'Name\nTypeScript\n',
      'encrypted.db': randomBytes(8192),
      'damaged.zip': Buffer.concat([Buffer.from('504b0304', 'hex'), randomBytes(100)]),
      '.hidden/a.csv': CONTACTS,
      '.migrate/x.csv': CONTACTS,
      'export.zip': zipOf({ 'Basic/Connections.csv': CONNECTIONS, 'Basic/messages.csv': 'x' }),
      'other.zip': zipOf({ 'readme.md': 'hello' }),
    });
    if (!lacks('links to files')) {
      symlinkSync(folder, join(folder, 'loop'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    }
    linkSync(join(folder, 'a.csv'), join(folder, 'same-file.csv'));
    const under = (name: string) => join(folder, name);
    expect(await fates(folder)).toEqual([
      [under('Skills.csv'), 'ignored'],
      [under('a.csv'), 'read'],
      [under('b/Connections.csv'), 'read'],
      [under('damaged.zip'), 'damaged-zip'],
      [under('dangling'), 'ignored'],
      [under('empty.csv'), 'empty-file'],
      [under('encrypted.db'), 'encrypted-database'],
      [under('export.zip/Basic/Connections.csv'), 'read'],
      [under('export.zip/Basic/messages.csv'), 'ignored'],
      [under('other.zip/readme.md'), 'ignored'],
      [under('photo.jpg'), 'ignored'],
      [under('picture.csv'), 'not-an-export'],
    ]);
  });

  it.skipIf(lacks('links to files'))('that links to another folder is not left by that link', async () => {
    const elsewhere = tree({ 'contacts.csv': CONTACTS });
    const folder = tree({ 'a.csv': CONTACTS });
    symlinkSync(elsewhere, join(folder, 'up'));
    expect(await fates(folder)).toEqual([
      [join(folder, 'a.csv'), 'read'],
      [join(folder, 'up'), 'ignored'],
    ]);
  });

  it('with nothing in it for us is one failure', async () => {
    const folder = tree({ 'photo.jpg': JPEG });
    expect(await fates(folder)).toEqual([
      [join(folder, 'photo.jpg'), 'ignored'],
      [folder, 'no-exports'],
    ]);
    const zip = tempFile('empty.zip', zipOf({}));
    expect(await fates(zip)).toEqual([[zip, 'no-exports']]);
  });

  it('whose only export was named already is not a failure', async () => {
    const folder = tree({ 'a.csv': CONTACTS });
    const path = join(folder, 'a.csv');
    expect(await fates(path, path, folder)).toEqual([[path, 'read']]);
  });
});

describe('a file', () => {
  it.each([
    ['empty.csv', '', 'empty-file'],
    ['blank.csv', '\n \n', 'empty-file'],
    ['a.csv', JPEG, 'not-an-export'],
    ['a.pdf', '%PDF-1.7', 'not-an-export'],
    ['a.xlsx', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'damaged-spreadsheet'],
    ['a.json', '{"contacts":[]}', 'not-an-export'],
    ['a.vcf', '\nVERSION:3.0\r\n', 'not-an-export'],
    ['notes.txt', 'hello', 'not-an-export'],
    ['budget.csv', 'date,amount\n2024,5\n', 'unknown-table'],
    ['group.csv', '微信昵称,微信备注,群昵称,wxid,微信号\na,b,c,wxid_1,d\n', 'group-members'],
    ['contact.db', randomBytes(8192), 'encrypted-database'],
    ['backup', randomBytes(8192), 'encrypted-database'],
  ])('%s is refused with one clear cause', async (name, content, code) => {
    const path = tempFile(name, content);
    expect(await fates(path)).toEqual([[path, code]]);
  });

  it('is known by its content, whatever its name', async () => {
    const path = tempFile('photo.jpg', CONNECTIONS);
    expect(await fates(path)).toEqual([[path, 'read']]);
  });

  it('that is unknown is told with the columns found', async () => {
    const [result] = await readAll(tempFile('budget.csv', 'date;amount\n2024;5\n'));
    expect(result).toMatchObject({ error: { values: { columns: 'date, amount' } } });
  });

  it('that does not exist is told', async () => {
    const path = join(tempFolder(), 'nothing.csv');
    expect(await fates(path)).toEqual([[path, 'not-found']]);
  });

  it.skipIf(lacks(UNIX))('that the user may not read is told, and the others are read', async () => {
    const folder = tree({ 'a.csv': CONTACTS, 'b.csv': CONTACTS, 'closed/c.csv': CONTACTS });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'a.csv'), 0);
    chmodSync(join(folder, 'closed'), 0);
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      expect(await fates(folder)).toEqual([
        [join(folder, 'a.csv'), 'no-permission'],
        [join(folder, 'b.csv'), 'read'],
        [join(folder, 'closed'), 'no-permission'],
      ]);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(join(folder, 'closed'), 0o700);
    }
  });

  it('of any bytes is reported, never thrown', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from(CONTACTS), tail])),
      fc.string({
        unit: fc.constantFrom('"', ',', '\n', ';', '\t', 'a', '备注', '昵称', '\r'),
        maxLength: 60,
      }),
      fc
        .uint8Array({ maxLength: 200 })
        .map((tail) => Buffer.concat([Buffer.from('SQLite format 3\0'), tail])),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from('504b0304', 'hex'), tail])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const [result, ...more] = await readAll(tempFile('any.csv', content));
        expect(more).toEqual([]);
        if (result?.status === 'failed') expect(result.error).toBeInstanceOf(UserError);
        else expect(result?.status).toBe('read');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a zip', () => {
  it('is read, also inside another, and its members are named by it', async () => {
    const zip = tempFile(
      'outer.zip',
      zipOf({ 'inner.zip': zipOf({ 'Connections.csv': CONNECTIONS }), 'a.csv': CONTACTS }),
    );
    const results = await readAll(zip);
    expect(results.map((r) => r.status === 'read' && r.name)).toEqual([
      'outer.zip/a.csv',
      'outer.zip/inner.zip/Connections.csv',
    ]);
  });

  it('with names that climb out writes nothing outside', async () => {
    const folder = tempFolder();
    const zip = join(folder, 'slip.zip');
    writeFileSync(
      zip,
      zipOf([
        ['../../slipped.csv', CONTACTS],
        ['/tmp/slipped.csv', CONTACTS],
        ['C:\\slipped.csv', CONTACTS],
      ]),
    );
    expect((await readAll(zip)).map(({ status }) => status)).toEqual(['read', 'read', 'read']);
    expect(readdirSync(folder)).toEqual(['slip.zip']);
    expect(readdirSync(dirname(folder))).not.toContain('slipped.csv');
  });

  it('that unpacks to far too much is refused', async () => {
    const zip = tempFile(
      'bomb.zip',
      zipOf({ 'bomb.csv': Buffer.concat([Buffer.from(CONTACTS), Buffer.alloc(40 * 1024 ** 2, 'a')]) }),
    );
    expect((await fates(zip)).at(-1)?.[1]).toBe('zip-bomb');
  });

  it('with a password is refused', async () => {
    const bytes = zipOf({ 'Connections.csv': CONNECTIONS });
    bytes[6]! |= 1;
    bytes[bytes.indexOf(Buffer.from('504b0102', 'hex')) + 8]! |= 1;
    const zip = tempFile('secret.zip', bytes);
    expect(await fates(zip)).toEqual([[zip, 'zip-password']]);
  });

  it('cut short or altered is refused, in plain words', async () => {
    expect(sourceProblems.en['damaged-zip']!({ path: 'a.zip' }).what).toContain('damaged or not whole');
    const whole = zipOf({ 'Connections.csv': CONNECTIONS });
    const cut = tempFile('cut.zip', whole);
    truncateSync(cut, whole.length - 10);
    expect(await fates(cut)).toEqual([[cut, 'damaged-zip']]);
    const altered = Buffer.from(whole);
    altered[50]! ^= 0xff;
    const path = tempFile('altered.zip', altered);
    expect((await fates(path)).map(([, fate]) => fate)).toEqual(['damaged-zip']);
  });
});

describe('wording', () => {
  it('every problem and warning is one line in both languages', () => {
    const values = {
      path: 'a.csv',
      kind: 'image',
      columns: 'a, b',
      tables: 't',
      detail: 'd',
      row: 3,
      sheetRow: 4,
      value: 'v',
      longest: 10_000,
      text: 't',
      name: 'n',
      column: 'c',
      fields: 'f',
    };
    for (const language of ['en', 'zh'] as const) {
      const problems = Object.values(sourceProblems[language]).flatMap((word) => Object.values(word(values)));
      const warnings = Object.values(rowWarnings[language]).map((word) => word(values));
      for (const sentence of [...problems, ...warnings]) {
        expect(sentence).toMatch(/^[^\n]+$/);
        expect(sentence).not.toContain('undefined');
        expect(/\p{Script=Han}/u.test(sentence)).toBe(language === 'zh' || /用户名|通讯录/.test(sentence));
      }
    }
  });
});
