import Papa from 'papaparse';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { decodeText, looksLikeText } from './text.ts';
import { isZip, zipMembers } from './zip.ts';

type Library = typeof import('@e965/xlsx');

const MAX_BYTES = 512 * 1024 ** 2;
const MAX_ENTRIES = 2000;
const HEAD = 64 * 1024;

/** The first name in a zip that is an office document. (ECMA-376, part 2; OpenDocument 1.3, part 2; Apple's iWork) */
const OFFICE_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|word\/|ppt\/|mimetype$|content\.xml$|META-INF\/manifest\.xml$|styles\.xml$|meta\.xml$|Index\/|Index\.zip$)/;
/** A compound file, as Office wrote until 2007 and still does for what has a password. ([MS-CFB] 2.2) */
const isCompound = (head: Buffer) => head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1';
/** Spreadsheets of one XML file: Excel 2003's, and OpenDocument's flat one. */
const FLAT_XML = /<(\w+:)?Workbook[^>]+urn:schemas-microsoft-com:office:spreadsheet|<office:document[\s>]/;

export const isSpreadsheet = (head: Buffer) =>
  isCompound(head) ||
  (isZip(head) && OFFICE_PARTS.test(firstName(head))) ||
  (looksLikeText(head) && FLAT_XML.test(decodeText(head).text));

/** A web page with a table in it: many systems call that a file for Excel. */
export const hasHtmlTable = (head: Buffer) =>
  looksLikeText(head) &&
  /<table[\s>]/i.test(head.toString('latin1')) &&
  /^\s*<(?!\?xml)/.test(decodeText(head).text);

/** The name in the first local header of a zip. (APPNOTE 4.3.7) */
const firstName = (head: Buffer) =>
  head.length < 30 ? '' : head.subarray(30, 30 + head.readUInt16LE(26)).toString('latin1');

/**
 * The sheets of a spreadsheet (Excel old and new, OpenDocument, Numbers, a web page) that hold anything, each as a CSV
 * file, so that every table is read the same way. Throws UserError `not-an-export` for other office documents,
 * `spreadsheet-password`, `damaged-spreadsheet`, and what zipMembers throws.
 */
export async function sheetsOf(file: InputFile): Promise<InputFile[]> {
  // Loaded only here: most imports have no spreadsheet.
  const library = await import('@e965/xlsx');
  const content = await contentOf(file, library);
  const open = () =>
    library.read(typeof content === 'string' ? withoutRepeats(content) : content, {
      type: typeof content === 'string' ? 'string' : 'buffer',
      dense: true,
      // What it says of its size may be anything.
      nodim: true,
      cellDates: true,
      UTC: true,
      // Else a sheet that is damaged would be passed over without a word.
      WTF: true,
      // Web pages hold texts: 00123 is no number there.
      raw: true,
    });
  const book = mended(file, open);
  const sheets = book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name]?.['!data'] ?? []) }));
  const full = sheets.filter(({ rows }) => rows.length > 0);
  return full.map(({ name, rows }) => {
    const suffix = full.length > 1 ? `/${name}` : '';
    return csvFile(file.path + suffix, file.name + suffix, rows);
  });
}

/** Rows scanned for how wide a table is: a single cell far out must not make every row as wide. */
const SCANNED = 50;

/** The rows that hold anything, those shorter than the table filled up. Cells that are not there take no room in `data`. */
function rowsOf(data: (({ v?: unknown } | undefined)[] | undefined)[]): string[][] {
  const rows = data
    .map((cells) => Array.from(cells ?? [], (cell) => textOf(cell?.v)))
    .filter((row) => row.some((text) => text !== ''));
  const width = Math.max(0, ...rows.slice(0, SCANNED).map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')]);
}

/** OpenDocument says how often a row or cell is repeated: thousands of times only what is empty, or a trap. */
const withoutRepeats = (xml: string) =>
  xml.replaceAll(/(number-(?:rows|columns)-repeated=")\d{4,}/g, (_, name: string) => `${name}1`);

function mended<T>(file: InputFile, open: () => T): T {
  const { path } = file;
  try {
    return open();
  } catch (error) {
    const detail = (error as Error).message;
    if (/password/i.test(detail)) throw new UserError('spreadsheet-password', { path });
    if (isCompound(file.head) && /Cannot find Workbook/i.test(detail))
      throw new UserError('not-an-export', { path, kind: 'office-document' });
    throw new UserError('damaged-spreadsheet', { path, detail });
  }
}

/**
 * What to give the library: text decoded; of a zip all of it, but of an OpenDocument the content alone, with the root it has
 * in a flat file, so that it need not be complete. Every part is unpacked once, counted, and packed plainly for a library that
 * does not count, and whose own unpacking never ends on some damaged parts.
 */
async function contentOf(file: InputFile, { CFB }: Library): Promise<Buffer | string> {
  if (!isZip(file.head)) {
    const bytes = await file.bytes();
    return looksLikeText(file.head) ? decodeText(bytes).text : bytes;
  }
  let isWorkbook = false;
  let content: string | null = null;
  const plain = CFB.utils.cfb_new();
  for await (const member of zipMembers(file, { bytes: MAX_BYTES, entries: MAX_ENTRIES })) {
    const bytes = await member.bytes();
    const name = member.name.slice(file.name.length + 1);
    if (/^xl\/workbook\.(xml|bin)$|^Index\.zip$|^Index\/(Document|CalculationEngine)\.iwa$/.test(name))
      isWorkbook = true;
    if (name === 'content.xml') content = bytes.toString('utf8');
    CFB.utils.cfb_add(plain, `/${name}`, bytes, { unsafe: true });
  }
  if (content?.includes('<office:spreadsheet'))
    return content.replaceAll('office:document-content', 'office:document');
  if (!isWorkbook) throw new UserError('not-an-export', { path: file.path, kind: 'office-document' });
  return CFB.write(plain, { type: 'buffer', fileType: 'zip' });
}

function csvFile(path: string, name: string, rows: string[][]): InputFile {
  const bytes = Buffer.from(Papa.unparse(rows, { quotes: true, newline: '\n' }));
  return { path, name, diskPath: null, head: bytes.subarray(0, HEAD), bytes: () => Promise.resolve(bytes) };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    // A time of day is a fraction, and comes out a millisecond short.
    const seconds = new Date(Math.round(value.getTime() / 1000) * 1000);
    return seconds.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  }
  return String(value);
}
