import { expect, it } from 'vitest';
import { contactsIn, readOne, tempFile } from '../../fixtures/sources/files.ts';
import { zipOf } from '../../fixtures/sources/zip.ts';

const HEADER = '用户名,备注,昵称,描述';
const ROWS = 10_000;
/** More than four megabytes, so that a file of it is read piece by piece; names end at every possible byte of one. */
const rows = Array.from({ length: ROWS }, (_, i) => [
  `wxid_${i}`,
  `林晓曼${'x'.repeat(i % 7)}`,
  `小满🌹${'é'.repeat(i % 5)}`,
  `${'认识'.repeat(70)}${i}`,
]);
const contact = (i: number) => {
  const [id, remark, nickname, description] = rows[i]!;
  return { id, remark, nickname, description };
};
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const writers: [string, string][] = [
  ['nothing quoted', `${HEADER}\n${rows.map((row) => row.join(',')).join('\n')}\n`],
  [
    'all quoted, no line end at the end',
    `\ufeff${HEADER}\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}`,
  ],
  ['CRLF', `${HEADER}\r\n${rows.map((row) => row.join(',')).join('\r\n')}\r\n`],
];

it.each(writers)('a large file, %s, is read as a small one', async (_, text) => {
  expect(Buffer.byteLength(text)).toBeGreaterThan(4 * 1024 ** 2);
  const reading = await readOne(tempFile('contacts.csv', text));
  expect(reading).toMatchObject({ encoding: 'utf-8', warnings: [] });
  expect(reading.records).toHaveLength(ROWS);
  const packed = await contactsIn(tempFile('contacts.zip', zipOf({ 'contacts.csv': text })));
  const contacts = await contactsIn(tempFile('contacts.csv', text));
  for (const i of [0, 1, 4321, ROWS - 1]) expect(contacts[i]).toMatchObject(contact(i));
  expect(contacts.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
  expect(packed.map(({ nickname }) => nickname)).toEqual(rows.map(([, , nickname]) => nickname));
});

it('line breaks and quotes inside cells are no matter; of a cell of several megabytes the beginning is read, and said', async () => {
  const long = '长'.repeat(1024 ** 2);
  const cells = rows.map((row, i) => [...row.slice(0, 3), i === 777 ? `a\n${long}"\n` : `"${i}",\n`]);
  const text = `${HEADER}\n${cells.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
  const path = tempFile('contacts.csv', text);
  const contacts = await contactsIn(path);
  expect(contacts).toHaveLength(ROWS);
  expect(contacts[777]!.description).toBe(`a\n${long}`.slice(0, 10_000));
  expect((await readOne(path)).warnings).toEqual([
    { code: 'long-text', row: 778, sheetRow: 779, values: { longest: 10_000 } },
  ]);
  expect(contacts[778]!.description).toBe('"778",');
});

it('a row too short, or bytes that are not UTF-8, far down in it are told all the same', async () => {
  const lines = rows.map((row) => row.join(','));
  const short = await readOne(
    tempFile('contacts.csv', [HEADER, ...lines.with(8_000, 'wxid_short,x'), ''].join('\n')),
  );
  expect(short.records).toHaveLength(ROWS);
  expect(short.warnings).toEqual([{ code: 'ragged-row', row: 8_001, sheetRow: 8_002 }]);
  const broken = Buffer.from([HEADER, ...lines, ''].join('\n'));
  broken[broken.length - 200] = 0xff;
  const told = await readOne(tempFile('contacts.csv', broken));
  expect(told.records).toHaveLength(ROWS);
  expect(told.encoding).toBe('utf-8');
});
