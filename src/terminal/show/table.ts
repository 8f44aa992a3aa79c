import stringWidth from 'string-width';
import { printable } from './printable.ts';

/** Rows as aligned columns; Chinese and emoji count the two cells a terminal gives them. */
export function table(rows: (string | number)[][], options: { right?: number[] } = {}): string[] {
  const cells = rows.map((row) => row.map((cell) => printable(String(cell))));
  const widths: number[] = [];
  for (const row of cells) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    });
  }
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return options.right?.includes(column) ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** The text cut to a width in terminal cells, with an ellipsis where something was cut. */
export function clip(text: string, width: number): string {
  const line = printable(text);
  if (stringWidth(line) <= width) return line;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}
