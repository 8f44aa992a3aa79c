import { readFileSync } from 'node:fs';

/** The rows of a TSV file below its header, as cells. */
export const rowsOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replace('\r', '').split('\t'));
