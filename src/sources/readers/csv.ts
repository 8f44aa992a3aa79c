import Papa from 'papaparse';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { isWebForm } from '../hygiene.ts';
import { Warnings } from '../warnings.ts';
import { isTidy, resplitQuoted, resplitUnquoted } from './csv-repair.ts';
import { decodeText } from './text.ts';

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
  const warnings = new Warnings();
  const header = found.header.map((name) => name.trim());
  const rows = rowsBelow(text, found, file.path, warnings);
  return {
    encoding: decoded.encoding,
    savedAsAnsi: !decoded.encoding.startsWith('utf') || !/[^\0-\x7f]/.test(text),
    web: isWebForm(text),
    header,
    rows: (odd = warnings) => fitted(rows(), header.length, found.delimiter, odd),
    warnings,
  };
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
  const start = unixLines(text.slice(0, 65536));
  return DELIMITERS.flatMap((delimiter) =>
    firstRows(start, delimiter, ROWS_SCANNED).data.flatMap((header, index) =>
      isBlankLine(header) ? [] : [{ delimiter, index, header }],
    ),
  );
}

/** The rows below the header, told apart as the file quotes them. */
function rowsBelow(
  text: string,
  found: HeaderRow,
  path: string,
  warnings: Warnings,
): () => Iterable<string[]> {
  const { delimiter, header, index } = found;
  const from = firstRows(text.slice(0, 65536), delimiter, index + 1).meta.cursor;
  const strict = () => strictRows(text, delimiter, from);
  if (isTidy(text, from, delimiter, header.length)) return strict;

  const faults: Faults = { odd: false, unterminated: false };
  const { rows, ragged } = survey(strictRows(text, delimiter, from, faults), header.length);
  if (faults.odd) warnings.add('repaired-quotes');
  if (ragged === 0 && !faults.unterminated) return strict;

  const keys = header.map(headerKey);
  const quotesUnknown = UNQUOTED_FIRST.has(keys[0]!) || keys.at(-1) === '元数据';
  const best = [
    faults.odd ? resplitQuoted(text, header, delimiter) : null,
    faults.odd || quotesUnknown ? resplitUnquoted(text, header, delimiter) : null,
  ]
    .flatMap((again) => (again ? [{ again, ragged: survey(again, header.length).ragged }] : []))
    .sort((a, b) => a.ragged - b.ragged)[0];
  if (best && (faults.unterminated ? best.ragged <= 0.1 : best.ragged < ragged)) {
    if (!faults.odd) warnings.add('repaired-quotes');
    return () => best.again;
  }
  if (faults.unterminated) throw new UserError('unbalanced-quotes', { path, row: Math.max(rows, 1) });
  return strict;
}

/** First columns of the exporters that never quote. */
const UNQUOTED_FIRST = new Set(['username', '用户名', 'wxid']);

/** How many rows there are, and which share of them is not as long as the header. */
function survey(rows: Iterable<string[]>, width: number): { rows: number; ragged: number } {
  let count = 0;
  let ragged = 0;
  for (const row of rows) {
    count += 1;
    if (row.length !== width) ragged += 1;
  }
  return { rows: count, ragged: ragged / Math.max(count, 1) };
}

const firstRows = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, fastMode: false });

/** What papaparse found wrong with quotes. */
interface Faults {
  odd: boolean;
  unterminated: boolean;
}

const CHUNK = 1024 ** 2;

/** The rows of a text from a place on, a megabyte parsed at a time; blank lines are no rows. */
function* strictRows(
  text: string,
  delimiter: string,
  from: number,
  faults: Faults = { odd: false, unterminated: false },
): Generator<string[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  for (let at = from, size = CHUNK; at < text.length; ) {
    const isLast = at + size >= text.length;
    // Without the rest of the text the last row may be cut: it is left for the next time.
    const { data, errors, meta } = parser.parse(text.slice(at, at + size), 0, !isLast) as Papa.ParseResult<
      string[]
    >;
    if (meta.cursor === 0 && !isLast) {
      size *= 2;
      continue;
    }
    faults.odd ||= errors.some(({ type }) => type === 'Quotes');
    faults.unterminated ||= errors.some(({ code }) => code === 'MissingQuotes');
    for (const row of data) if (!isBlankLine(row)) yield row;
    at = isLast ? text.length : at + meta.cursor;
    size = CHUNK;
  }
}

const isBlankLine = (row: string[]) => row.length === 1 && row[0] === '';

/** Papaparse wants one kind of line end; a lone CR is a line end only where there is no LF. */
function unixLines(text: string): string {
  if (!text.includes('\r')) return text;
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');
}
