import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { makeContactDb } from '../../test/fixtures/sources/contact-db.ts';
import { xlsxOf } from '../../test/fixtures/sources/xlsx.ts';
import { zipOf } from '../../test/fixtures/sources/zip.ts';
import { lookAt, makeHomes, placeIn, tornState, touchesOf } from './home.ts';
import {
  alone,
  badEnd,
  cleanEnv,
  LONGEST,
  type Options,
  type Outcome,
  runProgram,
  workFolder,
} from './run.ts';

/** Writes where `METER` says the most memory used at once, kB, and the time of computing, µs: what else runs here counts for nothing. */
const METER =
  'data:text/javascript,import{writeFileSync}from"node:fs";process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();writeFileSync(process.env.METER,maxRSS+" "+(userCPUTime+systemCPUTime))})';

type Make = (folder: string) => void;
const file =
  (name: string, content: () => string | Uint8Array): Make =>
  (folder) =>
    writeFileSync(join(folder, name), content());
const MB = 1024 ** 2;
const CSV = '用户名,备注,昵称\nwxid_1,林晓曼,小满\n';
const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

function database(name: string, sql: string): Make {
  return (folder) => {
    const path = join(folder, name);
    makeContactDb(path, { contact: [{ username: 'wxid_1', local_type: 1, nick_name: '小满' }] }).close();
    const store = new Database(path);
    store.exec(sql);
    store.close();
  };
}

/** A view in the place of the table, with the columns that are asked for. */
const view = (rows: string) =>
  database(
    'contact.db',
    `DROP TABLE contact; CREATE VIEW contact AS WITH RECURSIVE n(i) AS (${rows}) SELECT i AS id, 'wxid_' || i AS username,
     1 AS local_type, '' AS alias, 0 AS flag, 0 AS delete_flag, 0 AS verify_flag, '' AS remark, '小满' AS nick_name,
     '' AS description, NULL AS extra_buffer, 0 AS is_in_chat_room, 0 AS chat_room_type FROM n`,
  );

/** Files of a size that no memory holds, of nothing but zeros on most of it. */
function sparse(name: string, head: string | Uint8Array, size: number): Make {
  return (folder) => {
    writeFileSync(join(folder, name), head);
    truncateSync(join(folder, name), size);
  };
}

function repeated(name: string, head: string, part: string, times: number, tail = ''): Make {
  return (folder) => {
    const descriptor = openSync(join(folder, name), 'w');
    writeSync(descriptor, head);
    const many = part.repeat(Math.ceil(MB / part.length));
    for (let written = 0; written < times * part.length; written += many.length) writeSync(descriptor, many);
    writeSync(descriptor, tail);
    closeSync(descriptor);
  };
}

const nested = (depth: number): Buffer =>
  depth === 0 ? zipOf({ 'a.csv': CSV }) : zipOf({ 'inner.zip': nested(depth - 1) });

/** One member's bytes under thousands of names: small on disk, huge unpacked. */
function overlapping(): Buffer {
  const whole = zipOf({ 'a.csv': Buffer.concat([Buffer.from(CSV), Buffer.alloc(4 * MB, '林,')]) });
  const start = whole.readUInt32LE(whole.length - 6);
  const entry = whole.subarray(start, whole.length - 22);
  const count = 5000;
  const end = Buffer.from(whole.subarray(whole.length - 22));
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([whole.subarray(0, start), ...Array.from({ length: count }, () => entry), end]);
}

/** A zip with one field of its directory changed. */
function lying(at: number, value: number): Buffer {
  const bytes = zipOf({ 'a.csv': CSV.repeat(100) });
  bytes.writeUInt32LE(value, bytes.readUInt32LE(bytes.length - 6) + at);
  return bytes;
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((n, i) => `<!ENTITY ${n} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
  .join('')}]>`;
const sheet = (body: string) => {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  };
  const book =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
  return zipOf({
    ...parts,
    'xl/workbook.xml': book,
    'xl/_rels/workbook.xml.rels': rels,
    'xl/worksheets/sheet1.xml': body,
  });
};
const SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const json = (contact: string, more = '') =>
  `{"exportedAt":"2026-01-01","count":1,"contacts":[${contact}]${more}}`;
const LIN =
  '"username":"wxid_1","nickname":"小满","remark":"","alias":"","displayName":"小满","type":"friend"';

/** What a file, folder or link can do to whoever reads it. */
export const corpus: Record<string, Make> = {
  'zip bomb': file('bomb.zip', () => zipOf({ 'a.csv': Buffer.alloc(300 * MB, 'a') })),
  'zip bomb of overlapping members': file('overlap.zip', overlapping),
  'zip of 60,000 members': file('many.zip', () =>
    zipOf(Array.from({ length: 60_000 }, (_, i) => [`${i}.csv`, ''] as [string, string])),
  ),
  'zip in zip in zip, ten deep': file('deep.zip', () => nested(10)),
  'zip that holds itself, as good as': file('wide.zip', () =>
    zipOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.zip`, nested(2)]))),
  ),
  'zip slip': file('slip.zip', () =>
    zipOf([
      ['../../../../../../tmp/migrate-slipped.csv', CSV],
      ['/tmp/migrate-slipped.csv', CSV],
      ['..\\..\\migrate-slipped.csv', CSV],
      ['C:\\migrate-slipped.csv', CSV],
    ]),
  ),
  'zip with names of NUL, line break and nothing': file('names.zip', () =>
    zipOf([
      ['a\0.csv', CSV],
      ['a\n\u001b[31m.csv', CSV],
      ['', CSV],
      ['a.csv', CSV],
      ['a.csv', CSV],
    ]),
  ),
  'zip that lies about the size': file('size.zip', () => lying(24, 5)),
  'zip that says 4 GB': file('size.zip', () => lying(24, 0xfffffff0)),
  'zip whose member begins nowhere': file('offset.zip', () => lying(42, 0x7ffffff0)),
  'zip with a wrong checksum': file('sum.zip', () => lying(16, 1)),
  'zip of a database with a log': (folder) => {
    database('contact.db', 'PRAGMA journal_mode = WAL')(folder);
    const bytes = readFileSync(join(folder, 'contact.db'));
    rmSync(join(folder, 'contact.db'));
    writeFileSync(
      join(folder, 'a.zip'),
      zipOf({ 'contact.db': bytes, 'contact.db-wal': Buffer.alloc(1000, 55) }),
    );
  },
  'sheet bomb': file('a.xlsx', () =>
    sheet(
      `${SHEET}<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(250 * MB)}</t></is></c></row></sheetData></worksheet>`,
    ),
  ),
  'sheet that says it is a million rows wide and long': file('a.xlsx', () =>
    sheet(
      `${SHEET}<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
    ),
  ),
  'sheet with entities': file('a.xlsx', () =>
    sheet(
      `${LAUGHS}${SHEET}<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
    ),
  ),
  'sheet of 40 columns and 60,000 rows': file('a.xlsx', () =>
    xlsxOf({
      a: Array.from({ length: 60_000 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => `${row}.${column}`),
      ),
    }),
  ),
  'link to /dev/zero': (folder) => symlinkSync('/dev/zero', join(folder, 'a.csv')),
  'link to /dev/urandom': (folder) => symlinkSync('/dev/urandom', join(folder, 'contact.db')),
  'link to itself': (folder) => symlinkSync('a.csv', join(folder, 'a.csv')),
  'link to the folder it is in': (folder) => symlinkSync('.', join(folder, 'again')),
  'link to nowhere': (folder) => symlinkSync('/nowhere/at/all', join(folder, 'a.csv')),
  'link to what no one may read': (folder) => symlinkSync('/etc/shadow', join(folder, 'a.csv')),
  'pipe that nobody writes into': (folder) => execFileSync('mkfifo', [join(folder, 'a.csv')]),
  'file that may not be read': (folder) => {
    writeFileSync(join(folder, 'a.csv'), CSV);
    chmodSync(join(folder, 'a.csv'), 0);
  },
  'folders 300 deep': (folder) =>
    mkdirSync(join(folder, ...Array.from({ length: 300 }, () => 'a')), { recursive: true }),
  'view without end': view('SELECT 1 UNION ALL SELECT i + 1 FROM n'),
  'view that is slow at every row': view(
    'SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE length(hex(randomblob(20000000))) > 1 AND i < 1000000',
  ),
  'view that gives its one row never': view(
    'SELECT 1 UNION ALL SELECT (WITH RECURSIVE m(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM m) SELECT max(j) FROM m)',
  ),
  'value of a gigabyte': view('SELECT zeroblob(900000000)'),
  'name of 300 MB in a table': database(
    'contact.db',
    'UPDATE contact SET nick_name = CAST(zeroblob(300000000) AS TEXT)',
  ),
  'key of no character in a table': database(
    'contact.db',
    "UPDATE contact SET username = CAST(x'6100ff' AS TEXT), nick_name = CAST(x'eda080' AS TEXT)",
  ),
  'trigger, index and default that call functions': database(
    'contact.db',
    "CREATE TRIGGER t AFTER INSERT ON contact BEGIN SELECT load_extension('/tmp/x'); END; CREATE INDEX i ON contact(abs(local_type)) WHERE nick_name LIKE 'x%'",
  ),
  'full text table of another program': database(
    'contact.db',
    'CREATE VIRTUAL TABLE contact_fts USING fts5(a)',
  ),
  'database of 20 GB, mostly zeros': (folder) => {
    database('contact.db', '')(folder);
    truncateSync(join(folder, 'contact.db'), 20 * 1024 * MB);
  },
  'database of 200 GB with a log beside it': (folder) => {
    database('contact.db', '')(folder);
    truncateSync(join(folder, 'contact.db'), 200 * 1024 * MB);
    writeFileSync(join(folder, 'contact.db-wal'), Buffer.alloc(100, 55));
  },
  'log of 100 GB': (folder) => {
    database('contact.db', '')(folder);
    writeFileSync(join(folder, 'contact.db-wal'), Buffer.from('377f0682', 'hex'));
    truncateSync(join(folder, 'contact.db-wal'), 100 * 1024 * MB);
  },
  'deep JSON': file('contacts.json', () => json(`{${LIN},"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)),
  'deep JSON, never closed': file('contacts.json', () => `{"contacts":${'[{"a":'.repeat(2_000_000)}`),
  'JSON with prototype keys': file('contacts.json', () =>
    json(
      `{${LIN},"__proto__":{"type":"x"},"constructor":{"prototype":{"a":1}}}`,
      ',"__proto__":{"contacts":[]}',
    ),
  ),
  'JSON with half characters in every name': file('contacts.json', () =>
    json(
      '{"username":"wx\\ud800id","nickname":"\\udfff","remark":"a\\ud83d","alias":"\\ud800","displayName":"\\ud800","type":"friend"}',
    ),
  ),
  'JSON with NUL in every name': file('contacts.json', () =>
    json(
      '{"username":"a\\u0000b","nickname":"\\u0000","remark":"\\u0000x","alias":"\\u0000","displayName":"\\u0000","type":"friend"}',
    ),
  ),
  'JSON of numbers without end': file('contacts.json', () => json(`{${LIN},"n":${'9'.repeat(5_000_000)}}`)),
  'JSON of a million contacts without names': file('contacts.json', () =>
    json(Array.from({ length: 1_000_000 }, () => '{}').join(',')),
  ),
  'XML bomb of entities': file(
    'a.xml',
    () => `${LAUGHS}<msg username="wxid_1" nickname="&j;" alias="" certflag="0"/>`,
  ),
  'XML that names a file and an address': file(
    'a.xml',
    () =>
      '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:9/">]><msg username="wxid_1" nickname="&a;&b;" alias="" certflag="0"/>',
  ),
  'deep XML': file(
    'a.xml',
    () =>
      `<msg username="wxid_1" nickname="a" alias="" certflag="0">${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}</msg>`,
  ),
  'XML of a million attributes': file(
    'a.xml',
    () =>
      `<msg username="wxid_1" nickname="a" alias="" certflag="0" ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
  ),
  'cell of 100 MB': repeated('a.csv', '用户名,备注,昵称\nwxid_1,"', '长', 33 * MB, '",小满\nwxid_2,王,明\n'),
  'cell of 100 MB, quote never closed': repeated('Connections.csv', `${CONNECTIONS}A,"`, 'b', 100 * MB),
  'line of 100 MB of quotes': repeated('Connections.csv', `${CONNECTIONS}A,`, '""', 50 * MB, '\n'),
  'table a million columns wide': file(
    'a.csv',
    () => `用户名,备注,昵称,${Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',')}\nwxid_1,a,b\n`,
  ),
  'ten million empty lines': repeated('a.csv', CSV, '\n', 10_000_000),
  'two million rows of one person': repeated('a.csv', CSV, 'wxid_1,a,b\n', 2_000_000),
  'table of nothing but NUL': sparse('a.csv', CSV, 50 * MB),
  'table of 3 GB': sparse('a.csv', CSV, 3 * 1024 * MB),
  'columns of every object': file(
    'a.csv',
    () => '用户名,备注,昵称,__proto__,constructor,hasOwnProperty,toString,__proto__\nwxid_1,a,b,c,d,e,f,g\n',
  ),
  'name of 5 MB, of marks that combine': file(
    'a.csv',
    () => `用户名,备注,昵称\nwxid_1,林晓曼${'\u0301'.repeat(2_500_000)},小满\n`,
  ),
  'name of 200,000 words': file(
    'a.csv',
    () => `用户名,备注,昵称\nwxid_1,${'王 Wei '.repeat(100_000)},小满\n`,
  ),
  'card of 100 MB': repeated(
    'a.vcf',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lin\r\nPHOTO;ENCODING=b:',
    'QUJD',
    25 * MB,
    '\r\nTEL:13800000000\r\nEND:VCARD\r\n',
  ),
  'cards in cards': file('a.vcf', () => 'BEGIN:VCARD\r\n'.repeat(500_000)),
  'card folded a million times': file(
    'a.vcf',
    () => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:L${'\r\n x'.repeat(1_000_000)}\r\nTEL:1\r\nEND:VCARD\r\n`,
  ),
  'text of nothing but slashes': file('a.txt', () => '/'.repeat(30 * MB)),
  'property list that points at itself': file('a.plist', () =>
    Buffer.concat([
      Buffer.from('bplist00'),
      Buffer.from([0xa1, 0]),
      Buffer.from([8]),
      Buffer.alloc(6),
      Buffer.from([1, 1]),
      Buffer.from('0000000000000001', 'hex'),
      Buffer.alloc(8),
      Buffer.from('000000000000000a', 'hex'),
    ]),
  ),
};

/** Each bad thing alone, by its own path and in a folder, in a workspace that holds something. */
export async function hostile({ tries }: Options): Promise<Outcome[]> {
  const folder = workFolder('hostile');
  const at = placeIn(folder);
  const env = cleanEnv(at.temp, { METER: join(folder, 'meter') });
  await makeHomes(folder, (args) => runProgram(args, { cwd: folder, env }));
  rmSync(at.folder, { recursive: true });
  const chosen = Object.entries(corpus).slice(0, tries);
  const lost: string[] = [];
  let done = 0;
  let most = { ms: 0, bytes: 0 };
  for (const [what, make] of chosen) {
    execFileSync('cp', ['-r', join(folder, 'full'), at.folder]);
    const bad = join(folder, 'home', 'bad');
    mkdirSync(bad);
    make(bad);
    const before = lookAt(at).state;
    const looks = () =>
      JSON.stringify(
        readdirSync(bad).map((name) => [name, isSmall(join(bad, name)) ? touchesOf(join(bad, name)) : '']),
      );
    const was = looks();
    const [only] = readdirSync(bad);
    for (const path of [join(bad, only!), bad]) {
      rmSync(env.METER!, { force: true });
      const ended = await runProgram(['import', path, '--workspace', at.workspace], {
        cwd: folder,
        env,
        node: ['--import', METER],
        longest: 5 * LONGEST,
      });
      const [kilobytes = 0, micros = 0] = existsSync(env.METER!)
        ? readFileSync(env.METER!, 'utf8').split(' ').map(Number)
        : [];
      const [bytes, ms] = [kilobytes * 1024, micros / 1000];
      const left = readdirSync(at.temp);
      const now = lookAt(at).state;
      const kept = { ...now, sources: now.sources.slice(0, before.sources.length) };
      const troubles = [
        ...badEnd({ ...ended, bytes, ms }),
        ...([0, 3, null, 1].includes(ended.exit)
          ? []
          : [`ended with ${ended.exit}: ${ended.stderr.slice(0, 200)}`]),
        ...(looks() === was ? [] : ['the file was touched, or something laid beside it']),
        ...(ended.signal ? [] : left.map((name) => `left behind: ${name}`)),
        ...tornState(kept, before, { ...before, matches: now.matches, retired: now.retired }),
        ...(existsSync('/tmp/migrate-slipped.csv') ? ['written outside'] : []),
      ];
      for (const name of left) rmSync(join(at.temp, name), { recursive: true });
      lost.push(...troubles.map((trouble) => `${what}${path === bad ? ', in a folder' : ''}: ${trouble}`));
      most = { ms: Math.max(most.ms, ms), bytes: Math.max(most.bytes, bytes) };
      done += 1;
      if (process.env.FAULTS_TELL)
        console.log(
          `${what}: ${ended.exit} ${Math.round(ms)} ms ${Math.round(bytes / MB)} MB ${ended.stderr.slice(0, 150)}`,
        );
    }
    rmSync(at.folder, { recursive: true });
  }
  const note = `${chosen.length} things, by name and in a folder; at most ${Math.round(most.ms / 1000)} s and ${Math.round(most.bytes / MB)} MB`;
  return [{ what: 'the hostile corpus', tries: done, lost, note }];
}

/** What is larger than any disk here is not read again to see whether it changed. */
function isSmall(path: string): boolean {
  const stats = execFileSync('stat', ['-c', '%F %s', path], { encoding: 'utf8' });
  return stats.startsWith('regular') && Number(stats.split(' ').at(-1)) < 500 * MB;
}

await alone(import.meta.url, hostile, 1000);
