import Papa from 'papaparse';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { decodeText, looksLikeText } from './text.ts';
import { isZip, zipMembers } from './zip.ts';

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
  const content = isZip(file.head) ? await contentOf(file) : await file.bytes();
  const isText = typeof content === 'string' || looksLikeText(file.head);
  // Loaded only here: most imports have no spreadsheet.
  const { read, utils } = await import('@e965/xlsx');
  const open = () =>
    read(isText && typeof content !== 'string' ? decodeText(content).text : content, {
      type: isText ? 'string' : 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      // Else a sheet that is damaged would be passed over without a word.
      WTF: true,
      // Web pages hold texts: 00123 is no number there.
      raw: true,
    });
  const book = mended(file, open);
  for (const { '!ref': named } of Object.values(book.Sheets)) {
    const { s: first, e: last } = utils.decode_range(named ?? 'A1');
    refuseHuge(file.path, last.r - first.r + 1, last.c - first.c + 1);
  }
  const sheets = book.SheetNames.map((name) => ({
    name,
    rows: utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, raw: true, defval: '', UTC: true }),
  })).filter(({ rows }) => rows.some((row) => row.some((value) => value !== '')));
  return sheets.map(({ name, rows }) => {
    const suffix = sheets.length > 1 ? `/${name}` : '';
    return csvFile(
      file.path + suffix,
      file.name + suffix,
      rows.map((row) => row.map(textOf)),
    );
  });
}

const MOST_CELLS = 10_000_000;

/** Every cell from the first to the last that is named would be laid out, and one may be named `XFD1048576`. */
function refuseHuge(path: string, rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS)
    throw new UserError('damaged-spreadsheet', { path, detail: `${rows} × ${columns} cells` });
}

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
 * What to give the library of a zip; of an OpenDocument the content alone, with the root it has in a flat file, so that it
 * need not be complete. Every part is unpacked once, counted, before a library that does not count is let loose on it.
 */
async function contentOf(file: InputFile): Promise<Buffer | string> {
  let isWorkbook = false;
  let content: string | null = null;
  for await (const member of zipMembers(file, { bytes: MAX_BYTES, entries: MAX_ENTRIES })) {
    const bytes = await member.bytes();
    const name = member.name.slice(file.name.length + 1);
    if (/^xl\/workbook\.(xml|bin)$|^Index\.zip$|^Index\/(Document|CalculationEngine)\.iwa$/.test(name))
      isWorkbook = true;
    if (name === 'content.xml') content = bytes.toString('utf8');
  }
  if (content?.includes('<office:spreadsheet'))
    return content.replaceAll('office:document-content', 'office:document');
  if (!isWorkbook) throw new UserError('not-an-export', { path: file.path, kind: 'office-document' });
  return file.bytes();
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
