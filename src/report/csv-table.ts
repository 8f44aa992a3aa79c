import Papa from 'papaparse';
import { plainText } from './plain-text.ts';

/** What spreadsheets take for a formula: after blanks too, and full-width where the input method writes it so. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * The one way a table becomes CSV: foreign text on one line, formula triggers guarded by an apostrophe, UTF-8 with BOM and
 * CRLF so that Excel reads Chinese by a double click. Numbers stay numbers. `formula`: what is guarded.
 */
export function csvTable(header: string[], rows: (string | number)[][], formula: RegExp = FORMULA): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plainText(cell) : cell)));
  return `\ufeff${Papa.unparse({ fields: header, data }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}
