import Papa from 'papaparse';
import type { RowWarning } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { isWebForm } from '../hygiene.ts';
import { resplitQuoted, resplitUnquoted } from './csv-repair.ts';
import { decodeText } from './text.ts';

/** A delimited file: its header row, and the rows below it, each as long as the header. */
export interface Table {
  encoding: string;
  /** True where the file went through a code page that has `?` for what it lacks. */
  savedAsAnsi: boolean;
  /** True where emoji are markup. */
  web: boolean;
  header: string[];
  rows: string[][];
  warnings: RowWarning[];
}

/** Where a header row was found. */
export interface HeaderRow {
  delimiter: string;
  index: number;
  header: string[];
}

const DELIMITERS = [',', ';', '\t'];
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
 * joins its last cell, with a `ragged-row` warning. Throws UserError `unknown-table` or `unbalanced-quotes`.
 */
export async function readTable(file: InputFile, isHeader: (keys: string[]) => boolean): Promise<Table> {
  const decoded = decodeText(await file.bytes());
  const text = unixLines(decoded.text);
  const found = candidatesIn(text).find(({ header }) => isHeader(header.map(headerKey)));
  if (!found) throw new UserError('unknown-table', { path: file.path, columns: '' });
  const warnings: RowWarning[] = [];
  const header = found.header.map((name) => name.trim());
  const rows = splitRows(text, found, header.length, file.path, warnings);
  for (const [i, row] of rows.entries()) {
    if (row.length === header.length) continue;
    const extra = row.slice(header.length).some((cell) => cell.trim() !== '');
    // Excel drops or adds empty cells at the end of a row; only what held text is worth telling.
    if (extra || row.length < header.length) warnings.push({ code: 'ragged-row', row: i + 1 });
    const last = header.length - 1;
    rows[i] = extra
      ? [...row.slice(0, last), row.slice(last).join(found.delimiter)]
      : header.map((_, column) => row[column] ?? '');
  }
  const savedAsAnsi = !decoded.encoding.startsWith('utf') || !/[^\0-\x7f]/.test(text);
  return { encoding: decoded.encoding, savedAsAnsi, web: isWebForm(text), header, rows, warnings };
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
  return DELIMITERS.flatMap((delimiter) =>
    parse(unixLines(text.slice(0, 65536)), delimiter, ROWS_SCANNED).data.map((header, index) => ({
      delimiter,
      index,
      header,
    })),
  );
}

function splitRows(
  text: string,
  found: HeaderRow,
  width: number,
  path: string,
  warnings: RowWarning[],
): string[][] {
  const strict = parse(text, found.delimiter);
  const body = strict.data;
  body.splice(0, found.index + 1);
  const ragged = raggedShare(body, width);
  const oddQuotes = strict.errors.some((error) => error.type === 'Quotes');
  const unterminated = strict.errors.some((error) => error.code === 'MissingQuotes');
  if (oddQuotes) warnings.push({ code: 'repaired-quotes' });
  if (ragged === 0 && !unterminated) return body;

  const keys = found.header.map(headerKey);
  const quotesUnknown = UNQUOTED_FIRST.has(keys[0]!) || keys.at(-1) === '元数据';
  const best = [
    oddQuotes ? resplitQuoted(text, found.header, found.delimiter) : null,
    oddQuotes || quotesUnknown ? resplitUnquoted(text, found.header, found.delimiter) : null,
  ]
    .flatMap((rows) => (rows ? [{ rows, ragged: raggedShare(rows, width) }] : []))
    .sort((a, b) => a.ragged - b.ragged)[0];
  if (best && (unterminated ? best.ragged <= 0.1 : best.ragged < ragged)) {
    if (!oddQuotes) warnings.push({ code: 'repaired-quotes' });
    return best.rows;
  }
  if (unterminated) throw new UserError('unbalanced-quotes', { path, row: Math.max(body.length, 1) });
  return body;
}

/** First columns of the exporters that never quote. */
const UNQUOTED_FIRST = new Set(['username', '用户名', 'wxid']);

/** The share of rows that are not as long as the header. */
function raggedShare(rows: string[][], width: number): number {
  return rows.filter((row) => row.length !== width).length / Math.max(rows.length, 1);
}

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: true, preview });
}

/** Papaparse wants one kind of line end; a lone CR is a line end only where there is no LF. */
function unixLines(text: string): string {
  if (!text.includes('\r')) return text;
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}
