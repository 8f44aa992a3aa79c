import Papa from 'papaparse';
import { UserError } from '../../user-error.ts';
import type { Warnings } from '../warnings.ts';
import { resplitQuoted, resplitUnquoted } from './csv-repair.ts';
import { piecesOf } from './text-blocks.ts';

/** Where the rows of a text begin, and what its columns are called. */
export interface Below {
  header: string[];
  delimiter: string;
  from: number;
  /** How many rows stand above them, that of the header too. */
  above: number;
  /** Of the file, to be told. */
  path: string;
}

/** More characters than any row of people, and less than what fills a memory that holds a row several times. */
export const MOST_IN_ROW = 16 * 1024 ** 2;

/** What papaparse found wrong with quotes. */
interface Faults {
  odd: boolean;
  unterminated: boolean;
}

/** The rows of a text from a place on, blank lines too, parsed piece by piece. Throws UserError `row-too-long`. */
export function* strictRows(
  pieces: Iterable<string>,
  { delimiter, from, path }: Below,
  faults: Faults = { odd: false, unterminated: false },
): Generator<string[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const parse = (text: string, isLast: boolean) => {
    const found = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    faults.odd ||= found.errors.some(({ type }) => type === 'Quotes');
    faults.unterminated ||= found.errors.some(({ code }) => code === 'MissingQuotes');
    return found;
  };
  let skip = from;
  let rest = '';
  let enough = 0;
  for (const piece of pieces) {
    rest += piece.slice(skip);
    skip = 0;
    if (rest.length > MOST_IN_ROW) throw new UserError('row-too-long', { path });
    if (rest.length < enough) continue;
    // The last row may be cut: it is parsed again with what follows.
    const { data, meta } = parse(rest, false);
    yield* data;
    rest = rest.slice(meta.cursor);
    enough = meta.cursor === 0 ? rest.length * 2 : 0;
  }
  yield* parse(rest, true).data;
}

export const isBlankLine = (row: string[]) => row.length === 1 && row[0] === '';

/**
 * The rows of a text whose quotes or lengths are not clear-cut, told apart as well as can be, with a `repaired-quotes`
 * warning. `mayBeUnquoted` for the columns of an exporter that never quotes. Throws UserError `unbalanced-quotes`.
 */
export function repairedRows(
  text: string,
  below: Below,
  mayBeUnquoted: boolean,
  warnings: Warnings,
): () => Iterable<string[]> {
  const { header, delimiter, above, path } = below;
  const faults: Faults = { odd: false, unterminated: false };
  const { rows, ragged } = survey(strictRows(piecesOf(text), below, faults), header.length);
  const asItStands = () => strictRows(piecesOf(text), below);
  if (faults.odd) warnings.add('repaired-quotes');
  if (ragged === 0 && !faults.unterminated) return asItStands;

  const best = [
    faults.odd ? resplitQuoted(text, header, delimiter) : null,
    mayBeUnquoted || (faults.odd && !faults.unterminated) ? resplitUnquoted(text, header, delimiter) : null,
  ]
    .flatMap((again) => (again ? [{ again, ragged: survey(again, header.length).ragged }] : []))
    .sort((a, b) => a.ragged - b.ragged)[0];
  if (best && (faults.unterminated ? best.ragged <= 0.1 : best.ragged < ragged)) {
    if (!faults.odd) warnings.add('repaired-quotes');
    return () => best.again;
  }
  if (faults.unterminated)
    throw new UserError('unbalanced-quotes', { path, sheetRow: above + Math.max(rows, 1) });
  return asItStands;
}

/** How many rows there are, blank lines too as in a spreadsheet, and which share of the others is not as long as the header. */
function survey(rows: Iterable<string[]>, width: number): { rows: number; ragged: number } {
  let all = 0;
  let count = 0;
  let ragged = 0;
  for (const row of rows) {
    all += 1;
    if (isBlankLine(row)) continue;
    count += 1;
    if (row.length !== width) ragged += 1;
  }
  return { rows: all, ragged: ragged / Math.max(count, 1) };
}
