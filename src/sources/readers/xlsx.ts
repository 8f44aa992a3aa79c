import Papa from 'papaparse';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { zipMembers } from './zip.ts';

const MAX_BYTES = 512 * 1024 ** 2;
const MAX_ENTRIES = 2000;
const HEAD = 64 * 1024;

/**
 * The sheets of a spreadsheet that hold anything, each as a CSV file, so that every table is read the same way. Throws
 * UserError `not-an-export` for other office documents, `damaged-spreadsheet`, and what zipMembers throws.
 */
export async function sheetsOf(file: InputFile): Promise<InputFile[]> {
  if (!(await isWorkbook(file))) {
    throw new UserError('not-an-export', { path: file.path, kind: 'office-document' });
  }
  // Loaded only here: most imports have no spreadsheet.
  const { default: readWorkbook } = await import('read-excel-file/node');
  const sheets = await readWorkbook(await file.bytes(), { trim: false, parseNumber: plainDigits }).catch(
    (error: Error) => {
      throw new UserError('damaged-spreadsheet', { path: file.path, detail: error.message });
    },
  );
  const full = sheets.filter(({ data }) => data.length > 0);
  return full.map(({ sheet, data }) => {
    const suffix = full.length > 1 ? `/${sheet}` : '';
    const rows = data.map((row) => row.map(textOf));
    return csvFile(file.path + suffix, file.name + suffix, rows);
  });
}

/** Unpacks every part once, counted, before a library that does not count is let loose on it. */
async function isWorkbook(file: InputFile): Promise<boolean> {
  let workbook = false;
  for await (const member of zipMembers(file, { bytes: MAX_BYTES, entries: MAX_ENTRIES })) {
    const bytes = await member.bytes();
    if (member.name.startsWith(`${file.name}/xl/worksheets/`)) refuseFarCells(file.path, bytes);
    if (member.name === `${file.name}/xl/workbook.xml`) workbook = true;
  }
  return workbook;
}

/** The library lays out every cell from the first to the last that is named, and one may be named `XFD1048576`. */
function refuseFarCells(path: string, sheet: Buffer): void {
  let [columns, rows] = [0, 0];
  for (const [, column, row] of sheet.toString('latin1').matchAll(CELL)) {
    columns = Math.max(columns, columnNumber(column!));
    rows = Math.max(rows, Number(row));
  }
  if (columns * rows > MAX_CELLS) {
    throw new UserError('damaged-spreadsheet', { path, detail: `${rows} × ${columns} cells` });
  }
}

const MAX_CELLS = 10_000_000;
/** How a cell is named, ECMA-376, part 1, 18.3.1.4. */
const CELL = /\br="([A-Z]{1,3})(\d{1,7})"/g;
const columnNumber = (letters: string) => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);

function csvFile(path: string, name: string, rows: string[][]): InputFile {
  const bytes = Buffer.from(Papa.unparse(rows, { quotes: true, newline: '\n' }));
  return { path, name, diskPath: null, head: bytes.subarray(0, HEAD), bytes: () => Promise.resolve(bytes) };
}

/** A phone number is a number to Excel; its digits must not become 1.38E+10. */
const plainDigits = (text: string) => (/e/i.test(text) ? String(Number(text)) : text);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  return String(value);
}
