import { isUtf8 } from 'node:buffer';
import { statSync } from 'node:fs';
import Papa from 'papaparse';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { Warnings } from '../warnings.ts';
import { type Below, isBlankLine, MOST_IN_ROW, repairedRows, strictRows } from './csv-rows.ts';
import { CsvShape } from './csv-shape.ts';
import { aboveProgram, isCode } from './program-code.ts';
import { unruled } from './ruled-table.ts';
import { decodeText, mixesEncodings } from './text.ts';
import { blocksOf, piecesOf, utf8Pieces } from './text-blocks.ts';

/** A delimited file: its header row, and the rows below it, each as long as the header. */
export interface Table {
  encoding: string;
  /** True where the file went through a code page that has `?` for what it lacks. */
  savedAsAnsi: boolean;
  /** True where emoji are markup. */
  web: boolean;
  header: string[];
  /** Split anew each time, one at a time. What is odd about rows goes into the warnings, or elsewhere. */
  rows(odd?: Warnings): Iterable<string[]>;
  warnings: Warnings;
}

/** Where a header row was found. */
interface HeaderRow {
  delimiter: string;
  /** How many rows stand above it, blank ones too. */
  index: number;
  header: string[];
}

const DELIMITERS = [',', ';', '\t'];
/** Stands between the labels of one cell too: between columns only where the first line has nothing else. */
const BAR = '|';
const ROWS_SCANNED = 12;
const previews = new WeakMap<InputFile, HeaderRow[]>();

/** The rows a header may stand in: the first dozen, split by each delimiter in turn. */
export function headerCandidates(file: InputFile): HeaderRow[] {
  let found = previews.get(file);
  if (!found) {
    found = candidatesIn(decodeText(file.head).text);
    previews.set(file, found);
  }
  return found;
}

/** A header name with case, width, blanks and punctuation taken away: `Connected On` and `connected_on` are one. */
export function headerKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The table below the row that `isHeader` accepts, given its header keys. Short rows are padded, and what a row has too much
 * joins its last cell, with a `ragged-row` warning. Throws UserError `unknown-table`, `unbalanced-quotes` or `row-too-long`.
 */
export async function readTable(file: InputFile, isHeader: (keys: string[]) => boolean): Promise<Table> {
  const isWanted = ({ header }: HeaderRow) => isHeader(header.map(headerKey));
  const { encoding, found, looks, rows, warnings } =
    readLarge(file, isWanted) ?? readWhole(file.path, await file.bytes(), isWanted);
  const header = found.header.map((name) => name.trim());
  // Rows told apart anew are not those of a spreadsheet.
  const isSplitAnew = warnings.list().some(({ code }) => code === 'repaired-quotes');
  if (!isSplitAnew) warnings.places = (numbers) => sheetRows(numbers, rows(), found.index);
  return {
    encoding,
    savedAsAnsi: !encoding.startsWith('utf') || looks.ascii,
    web: looks.web,
    header,
    rows: (odd = warnings) => fitted(rows(), header.length, found.delimiter, odd),
    warnings,
  };
}

/** A table whose rows may be of any length, blank lines among them. */
interface SplitTable {
  encoding: string;
  found: HeaderRow;
  looks: CsvShape;
  rows(): Iterable<string[]>;
  warnings: Warnings;
}

const LARGE = 4 * 1024 ** 2;

/** A large file on disk, row by row; null where it is small, or not all UTF-8, or its rows are not clear-cut. */
function readLarge({ diskPath, head }: InputFile, isWanted: (row: HeaderRow) => boolean): SplitTable | null {
  if (diskPath === null || statSync(diskPath).size < LARGE) return null;
  const { encoding, text } = decodeText(head);
  const found = candidatesIn(text).find(isWanted);
  const unix = unixLines(text);
  if (encoding !== 'utf-8' || !found || unruled(unix) !== unix) return null;
  const below = rowsBelow(unix, found, diskPath);
  const looks = lookAtFile(diskPath, below, unix);
  if (!looks?.tidy) return null;
  const rows = () => strictRows(utf8Pieces(diskPath), below);
  return { encoding, found, looks, rows, warnings: new Warnings() };
}

/** Null where it is not all UTF-8. */
function lookAtFile(path: string, { from, delimiter, header }: Below, head: string): CsvShape | null {
  const looks = new CsvShape(delimiter, header.length);
  let inRow = 0;
  let linesAbove = head.slice(0, from).split('\n').length - 1;
  if (linesAbove === 0) return null;
  for (const block of blocksOf(path)) {
    if (!isUtf8(block)) return null;
    const end = block.lastIndexOf('\n');
    inRow = end < 0 ? inRow + block.length : block.length - end;
    if (inRow > MOST_IN_ROW * 4) throw new UserError('row-too-long', { path });
    let start = 0;
    for (; linesAbove > 0 && start < block.length; linesAbove--) start = block.indexOf('\n', start) + 1;
    looks.add(block.subarray(start));
  }
  looks.end();
  return looks;
}

function readWhole(path: string, bytes: Buffer, isWanted: (row: HeaderRow) => boolean): SplitTable {
  if (mixesEncodings(bytes)) throw new UserError('mixed-encodings', { path });
  const { encoding, text } = decodeText(bytes);
  const unix = unruled(unixLines(text));
  const found = candidatesIn(unix).find(isWanted);
  if (!found) throw new UserError('unknown-table', { path, columns: '' });
  const below = rowsBelow(unix, found, path);
  const looks = new CsvShape(found.delimiter, found.header.length);
  looks.add(Buffer.from(unix.slice(below.from)));
  looks.end();
  const warnings = new Warnings();
  const rows = looks.tidy
    ? () => strictRows(piecesOf(unix), below)
    : repairedRows(unix, below, neverQuoted(found.header), warnings);
  return { encoding, found, looks, rows, warnings };
}

/** chatlog and WeChat-Contact never quote. */
function neverQuoted(header: string[]): boolean {
  const keys = header.map(headerKey);
  return keys.join() === 'username,alias,remark,nickname' || keys.at(-1) === '元数据';
}

/** Rows as long as the header. */
function* fitted(
  rows: Iterable<string[]>,
  width: number,
  delimiter: string,
  warnings: Warnings,
): Generator<string[]> {
  let number = 0;
  for (const row of rows) {
    if (isBlankLine(row)) continue;
    number += 1;
    if (row.length === width) {
      yield row;
      continue;
    }
    const extra = row.slice(width).some((cell) => cell.trim() !== '');
    // Excel drops or adds empty cells at the end of a row; only what held text is worth telling.
    if (extra || row.length < width) warnings.add('ragged-row', number);
    const last = width - 1;
    yield extra
      ? [...row.slice(0, last), row.slice(last).join(delimiter)]
      : Array.from({ length: width }, (_, column) => row[column] ?? '');
  }
}

/** By the number of a row below the header: the number a spreadsheet has for it, which counts what stands above, and blank lines. */
function sheetRows(numbers: Set<number>, rows: Iterable<string[]>, headerAt: number): Map<number, number> {
  const found = new Map<number, number>();
  let number = 0;
  let inSheet = headerAt + 1;
  for (const row of rows) {
    if (found.size === numbers.size) break;
    inSheet += 1;
    if (isBlankLine(row)) continue;
    number += 1;
    if (numbers.has(number)) found.set(number, inSheet);
  }
  return found;
}

/** Makes rows as the file had them, by header name. A header may be called `__proto__`, or twice the same. */
export function rowsByHeader(header: string[]): (row: string[]) => Record<string, string> {
  const names: string[] = [];
  for (const [i, title] of header.entries()) {
    const name = title || `column ${i + 1}`;
    names.push(names.includes(name) ? `${name} (${i + 1})` : name);
  }
  // An object without a prototype is several times slower to make.
  const hostile = names.includes('__proto__');
  return (row) => {
    const raw: Record<string, string> = hostile ? Object.create(null) : {};
    for (let i = 0; i < names.length; i++) raw[names[i]!] = row[i] ?? '';
    return raw;
  };
}

function candidatesIn(text: string): HeaderRow[] {
  const start = aboveProgram(unruled(unixLines(text.slice(0, 65536))));
  return delimitersFor(start).flatMap((delimiter) =>
    firstRows(start, delimiter, ROWS_SCANNED).data.flatMap((header, index) =>
      isBlankLine(header) || isCode(header.join(delimiter)) ? [] : [{ delimiter, index, header }],
    ),
  );
}

/** Does a program stand where a header would? */
export const holdsCode = (file: InputFile): boolean =>
  unixLines(decodeText(file.head).text).split('\n', ROWS_SCANNED).some(isCode);

function delimitersFor(text: string): string[] {
  const [first = ''] = text.trimStart().split('\n', 1);
  return first.includes(BAR) && !DELIMITERS.some((delimiter) => first.includes(delimiter))
    ? [BAR]
    : DELIMITERS;
}

const rowsBelow = (text: string, { delimiter, header, index }: HeaderRow, path: string): Below => ({
  path,
  delimiter,
  header,
  from: firstRows(text.slice(0, 65536), delimiter, index + 1).meta.cursor,
  above: index + 1,
});

const firstRows = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, fastMode: false });

/** Papaparse wants one kind of line end; a lone CR is a line end only where there is no LF. */
function unixLines(text: string): string {
  if (!text.includes('\r')) return text;
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}
