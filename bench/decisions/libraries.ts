/** Where docs/decisions/libraries.md has its figures from: `npx tsx bench/decisions/libraries.ts`; it fetches what it tries. */
import { build } from 'esbuild';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { buildLedger } from '../../src/report/ledger/ledger.ts';
import { toXlsx } from '../../src/report/writers/xlsx.ts';
import { zip } from '../../src/report/writers/zip.ts';
import { readPlist } from '../../src/sources/readers/plist.ts';
import { readProtobuf } from '../../src/sources/readers/protobuf.ts';
import { readCards } from '../../src/sources/readers/vcard.ts';
import { archivedLabels } from '../../test/fixtures/sources/plist.ts';
import { contact, input } from '../../test/report/factories.ts';
import { say, tryOut } from './try-out.ts';

const PACKAGES = [
  'vcard4-ts@0.4.1',
  'fflate@0.8.3',
  'write-excel-file@4.1.1',
  'bplist-parser@0.5.0',
  'plist@5.0.0',
  '@bufbuild/protobuf@2.17.0',
  'pbf@5.1.2',
  'libphonenumber-js@1.13.16',
  'csv-parse@7.0.3',
  'csv-string@4.1.1',
  '@observablehq/plot@0.6.17',
  'linkedom@0.18.15',
  'd3-scale@4.0.3',
  'd3-sankey@0.12.3',
];

const CARDS = {
  'vCard 2.1, quoted-printable':
    'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97=E6=99=93=E6=9B=BC\r\nTEL;CELL;PREF:138-0000-0000\r\nEND:VCARD\r\n',
  'vCard 3.0, folded':
    'BEGIN:VCARD\nVERSION:3.0\nFN:Amy\n  Chen\nitem1.EMAIL;type=INTERNET:amy@exa\n mple.com\nEND:VCARD\n',
  'vCard, a note with a raw line break':
    'BEGIN:VCARD\nVERSION:3.0\nFN:王伟\nNOTE:第一行\n第二行: x\nX-WECHAT-ID:wxid_1\nEND:VCARD\n',
  'vCard, cut short': 'BEGIN:VCARD\nVERSION:3.0\nFN:甲\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:乙\nTEL:138',
};
const MANY_CARDS = CARDS['vCard 3.0, folded'].repeat(10_000);

const TABLES = {
  'nothing quoted': 'UserName,Remark,NickName\nwxid_1,王伟,Kevin, the first\nwxid_2,李雷,two\nlines\n',
  'inner quotes not doubled': '"用户名","备注","昵称"\n"wxid_1","王"伟"","a"\n"wxid_2","李雷","b"\n',
};

/** Written differently; whether it is one number. */
const PHONES: [string, string, boolean][] = [
  ['13800138000', '+86 138 0013 8000', true],
  ['0086 138-0013-8000', '13800138000', true],
  ['(852) 9123 4567', '+85291234567', true],
  ['91234567', '+852 9123 4567', true],
  ['+1 (415) 555-2671', '4155552671', true],
  ['14155552671', '+1 415 555 2671', true],
  ['020 7946 0958', '+44 20 7946 0958', true],
  ['0755-86013388', '+86 755 8601 3388', true],
  ['13800138000', '13800138001', false],
  ['+86 13800138000', '+1 380 013 8000', false],
  ['138 0013 8000 转 12', '13800138000', true],
  ['１３８００１３８０００', '13800138000', true],
];

/** A binary property list of these objects. */
function plistOf(objects: Buffer[]): Buffer {
  const offsets = Buffer.alloc(objects.length * 4);
  let at = 8;
  for (const [i, bytes] of objects.entries()) {
    offsets.writeUInt32BE(at, i * 4);
    at += bytes.length;
  }
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer]);
}

/** Lists of ten of the next list: ten to the power of `depth` texts in a few bytes. */
const nested = (depth: number) =>
  plistOf([
    ...Array.from({ length: depth }, (_, i) => Buffer.from([0xaa, ...Array<number>(10).fill(i + 1)])),
    Buffer.from([0x51, 0x61]),
  ]);

/** The same file with three bytes changed, always the same ones. */
function damaged(file: Buffer, number: number): Buffer {
  let seed = number + 1;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const bytes = Buffer.from(file);
  for (let i = 0; i < 3; i++) bytes[8 + Math.floor(next() * (bytes.length - 8))] = Math.floor(next() * 256);
  return bytes;
}

await tryOut(PACKAGES, async ({ load, folder }) => {
  const { parseVCards } = await load('vcard4-ts');
  const cards = {
    ours: (text: string) => readCards(Buffer.from(text)).cards.map((card) => card.map(({ value }) => value)),
    'ical.js': (text: string) => ICAL.parse(text),
    'vcard4-ts': (text: string) =>
      parseVCards(text).vCards?.map((card: object) => Object.values(card).flat()),
  };
  for (const [what, text] of Object.entries(CARDS)) {
    for (const [who, read] of Object.entries(cards))
      say(`${what}: ${who}`, () => JSON.stringify(read(text)).slice(0, 160));
  }
  for (const [who, read] of Object.entries(cards)) say(`10,000 cards: ${who}`, () => read(MANY_CARDS).length);
  const card = new ICAL.Component(['vcard', [], []]);
  card.addPropertyWithValue('fn', '林'.repeat(60));
  const octets = card
    .toString()
    .split('\r\n')
    .map((line: string) => Buffer.byteLength(line));
  say('vCard written: ical.js, longest line (75 at most)', () => Math.max(...octets));

  const ledger = buildLedger(
    input({
      contacts: Array.from({ length: 10_000 }, (_, i) => contact(`wxid_${i}`, { remark: `林晓曼${i}` })),
    }),
  );
  const rows = Array.from({ length: 10_000 }, (_, i) =>
    Array.from({ length: 17 }, (_, j) => `林晓曼${i} ${j}`),
  );
  const xml = JSON.stringify(rows);
  const { zipSync, strToU8 } = await load('fflate');
  say('zip: ours', () => zip({ 'a.xml': xml }).length);
  say('zip: fflate', () => zipSync({ 'a.xml': [strToU8(xml), { level: 1 }] }).length);
  const { default: writeExcel } = await load('write-excel-file/node');
  say('xlsx of 10,000 rows: ours', () => toXlsx(ledger, 'en').length);
  const start = performance.now();
  const data = rows.map((row) => row.map((value) => ({ value, type: String })));
  const bytes = await writeExcel([{ data, sheet: 'a' }]).toBuffer();
  console.log(
    `xlsx of 10,000 rows: write-excel-file ${Math.round(performance.now() - start)} ms  ${bytes.length}`,
  );

  const good = archivedLabels({ 1: '同事', 2: 'Family' });
  const { parseBuffer } = await load('bplist-parser');
  const { parseBinary } = await load('plist');
  // What it meets in damaged files it prints.
  console.error = () => {};
  for (const [who, read] of Object.entries({
    ours: readPlist,
    'bplist-parser': parseBuffer,
    plist: parseBinary,
  })) {
    say(`plist, a list inside itself: ${who}`, () => typeof read(plistOf([Buffer.from([0xa1, 0])])));
    say(`plist, 10^6 texts in 150 bytes: ${who}`, () => typeof read(nested(6)));
    let thrown = 0;
    for (let i = 0; i < 300; i++) {
      try {
        read(damaged(good, i));
      } catch {
        thrown += 1;
      }
    }
    say(`plist, damaged: ${who}`, () => `threw for ${thrown} of 300`);
  }

  const message = Buffer.concat([
    Buffer.from('08960112077465737469 6e67'.replace(' ', ''), 'hex'),
    Buffer.from([0x1a, 0x50, 0x61]),
  ]);
  const { BinaryReader } = await load('@bufbuild/protobuf/wire');
  const { PbfReader } = await load('pbf');
  say('protobuf, cut short: ours', () => [...readProtobuf(message).keys()]);
  say('protobuf, cut short: @bufbuild/protobuf', () => {
    const reader = new BinaryReader(message);
    const fields: number[] = [];
    while (reader.pos < reader.len) {
      const [field, wire] = reader.tag();
      reader.skip(wire, field);
      fields.push(field);
    }
    return fields;
  });
  say('protobuf, cut short: pbf', () => {
    const reader = new PbfReader(message);
    const fields: number[] = [];
    while (reader.pos < reader.length) {
      const tag = reader.readVarint();
      reader.skip(tag);
      fields.push(tag >> 3);
    }
    return fields;
  });

  const { default: phone } = await load('libphonenumber-js/min');
  const keys = {
    'last eleven digits': (text: string) => text.replace(/\D/g, '').slice(-11),
    'libphonenumber-js, China otherwise': (text: string) => phone(text, 'CN')?.number ?? '',
  };
  for (const [who, key] of Object.entries(keys)) {
    say(`phone numbers told alike: ${who}`, () => {
      const right = PHONES.filter(([one, other, same]) => (key(one) === key(other)) === same);
      return `${right.length} of ${PHONES.length} right`;
    });
    say(
      `10,000 phone numbers: ${who}`,
      () => Array.from({ length: 10_000 }, (_, i) => key(`138${10_000_000 + i}`)).length,
    );
  }

  const { parse: csvParse } = await load('csv-parse/sync');
  const { parse: csvString } = await load('csv-string');
  for (const [what, text] of Object.entries(TABLES)) {
    say(`CSV, ${what}: papaparse`, () => JSON.stringify(Papa.parse(text).data.slice(1)));
    say(`CSV, ${what}: csv-parse`, () =>
      JSON.stringify(csvParse(text, { relax_quotes: true, relax_column_count: true }).slice(1)),
    );
    say(`CSV, ${what}: csv-string`, () => JSON.stringify(csvString(text).slice(1)));
  }

  const loading = performance.now();
  const [plot, { parseHTML }] = await Promise.all([load('@observablehq/plot'), load('linkedom')]);
  console.log(`Observable Plot and linkedom: loaded in ${Math.round(performance.now() - loading)} ms`);
  say('chart of 12 years: Observable Plot', () => {
    const { document } = parseHTML('<html><body></body></html>');
    const years = Array.from({ length: 12 }, (_, i) => ({ year: 2010 + i, people: i * 7 + 3 }));
    const svg = plot.plot({ document, marks: [plot.barY(years, { x: 'year', y: 'people' })] }).outerHTML;
    return `${svg.length} bytes, ${(svg.match(/<style|style=/g) ?? []).length} inline style`;
  });
  const { scaleLinear } = await load('d3-scale');
  say('top of an axis: d3-scale', () =>
    [1, 3, 7, 13, 27, 88, 1234].map((most) => scaleLinear().domain([0, most]).nice(2).domain()[1]),
  );

  const used = {
    'libphonenumber-js': "import phone from 'libphonenumber-js/min'; console.log(phone);",
    'Observable Plot and linkedom':
      "import * as Plot from '@observablehq/plot'; import { parseHTML } from 'linkedom'; console.log(Plot.plot, Plot.barY, parseHTML);",
    'd3-scale': "import { scaleLinear, scaleBand } from 'd3-scale'; console.log(scaleLinear, scaleBand);",
    'd3-sankey':
      "import { sankey, sankeyLinkHorizontal } from 'd3-sankey'; console.log(sankey, sankeyLinkHorizontal);",
  };
  for (const [name, contents] of Object.entries(used)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder },
      ...{ bundle: true, minify: true, platform: 'node', format: 'esm', write: false, logLevel: 'error' },
      external: ['canvas'],
    });
    console.log(`bundled, ${name}: ${Math.round(outputFiles[0]!.contents.length / 1000)} KB`);
  }
});
