import Papa from 'papaparse';

/** The line between the header and the rows of a table drawn with lines, and those above and below. */
const RULE = /^[\s|│+┌┬┐├┼┤└┴┘╭╮╰╯:=─-]*(?:-{2,}|={2,}|─{2,})[\s|│+┌┬┐├┼┤└┴┘╭╮╰╯:=─-]*$/;
const WALL = /(?<!\\)[|│]/;
const SCANNED = 40;

/**
 * A table drawn with lines, as Markdown and the command lines of databases show it, as CSV; any other text as it is. A
 * line of it that has no wall is a count below it, and dropped.
 */
export function unruled(text: string): string {
  const start = text.slice(0, 65536).split('\n', SCANNED);
  const isTable = start.some((line, i) => RULE.test(line) && WALL.test(start[i - 1] ?? start[i + 1] ?? ''));
  if (!isTable) return text;
  const rows = text.split('\n').filter((line) => WALL.test(line) && !RULE.test(line));
  return Papa.unparse(rows.map(cellsOf), { newline: '\n' });
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^[|│]/, '')
    .replace(/(?<!\\)[|│]$/, '');
  return inner.split(WALL).map((cell) =>
    cell
      .trim()
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/\\([|\\_*`])/g, '$1'),
  );
}
