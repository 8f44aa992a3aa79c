import Papa from 'papaparse';
import { readTextFile } from './files/read-text-file.ts';

/** One line of a truth file, its cells trimmed; `row` is the 1-based line of the file. */
export interface TruthRow {
  row: number;
  cells: string[];
}

/**
 * The lines of a file of pairs somebody knows to be right: CSV or TSV; blank lines and those that start with `#` left out.
 * Throws UserError (exit 3) where the file cannot be read or is no text.
 */
export async function readTruth(path: string): Promise<TruthRow[]> {
  return parseTruth(await readTextFile(path, 'truth-not-text'));
}

/** Line by line, so that the number told is the one an editor shows. */
export function parseTruth(text: string): TruthRow[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
    const delimiter = ['\t', ';', ','].find((each) => line.includes(each)) ?? ',';
    const [cells = []] = Papa.parse<string[]>(line, { delimiter }).data;
    return [{ row: index + 1, cells: cells.map((cell) => cell.trim()) }];
  });
}
