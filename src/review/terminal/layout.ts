import { cutOff, type Line, pad, span, wrap } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import type { Row } from '../view/fields.ts';

const gap = 2;
const labelRoom = 9;
const narrowest = 13;
const widest = 44;

/** How wide each of so many columns is beside the labels; null where they do not fit. */
export function cellWidth(width: number, columns: number): number | null {
  const cell = Math.floor((width - labelRoom + gap) / columns) - gap;
  return cell < narrowest ? null : Math.min(widest, cell);
}

/** The rows as columns, the first of them their head; air around it where there is room. */
export function sideBySide(rows: Row[], cell: number, room: number): Line[] {
  const blocks = rows.map((row) => ({
    label: row.label,
    keep: row.keep,
    cells: [row.contact, ...row.candidates].map((lines) => lines.flatMap((line) => wrap(line, cell))),
  }));
  const heights = shrink(
    blocks.map(({ cells, keep }) => ({ keep, height: Math.max(...cells.map(({ length }) => length)) })),
    room,
  );
  const lines = blocks.flatMap(({ cells, ...row }, block): Line[] =>
    Array.from({ length: heights[block]! }, (_, index) => [
      ...labelOf(row, index),
      ...cells.flatMap((wrapped, column) => {
        const line = visible(wrapped, index, heights[block]!, cell);
        return column < cells.length - 1 ? pad(line, cell + gap) : line;
      }),
    ]),
  );
  const spare = room - lines.length;
  const headHeight = heights[0]!;
  const aired = spare > 1 ? [...lines.slice(0, headHeight), [], ...lines.slice(headHeight), []] : lines;
  return spare > 2 ? [[], ...aired] : aired;
}

/** The line of a cell at an index; the last one that fits says where more was cut. */
function visible(wrapped: Line[], index: number, height: number, cell: number): Line {
  const line = wrapped[index] ?? [];
  const more = index === height - 1 && wrapped.length > height;
  return more ? cutOff(line, cell) : line;
}

/** Takes lines from the fields that tell least until all fit: first of those with several, then whole fields. */
function shrink(blocks: { keep: number; height: number }[], room: number): number[] {
  const heights = blocks.map(({ height }) => height);
  const least = (wanted: (height: number) => boolean): number =>
    heights.reduce(
      (best, height, block) =>
        wanted(height) && (best < 0 || blocks[block]!.keep - height < blocks[best]!.keep - heights[best]!)
          ? block
          : best,
      -1,
    );
  for (let total = sum(heights); total > room; total--) {
    const block = [
      least((height) => height > 2),
      least((height) => height > 1),
      least((height) => height > 0),
    ].find((found) => found >= 0);
    if (block === undefined) break;
    heights[block]!--;
  }
  return heights;
}

/** The contact, then each candidate, with the fields they have. */
export function belowEachOther(head: Row, rows: Row[], width: number): Line[] {
  const room = Math.max(4, width - labelRoom);
  const block = (cellOf: (row: Row) => Line[]): Line[] => [
    ...cellOf(head),
    ...rows.flatMap((row) =>
      cellOf(row)
        .flatMap((line) => wrap(line, room))
        .map((line, index): Line => [...labelOf(row, index), ...line]),
    ),
  ];
  return [
    ...block(({ contact }) => contact),
    ...head.candidates.flatMap((_, index) => block(({ candidates }) => candidates[index] ?? [])),
  ];
}

function labelOf({ label }: { label: string }, index: number): Line {
  return pad([span(index === 0 ? label : '', 'faint')], labelRoom);
}

/** As many lines as fit, and where some are hidden how many are below; after the last the first come again. */
export function windowOn(lines: Line[], room: number, scroll: number, { review }: Text): Line[] {
  if (lines.length <= room) return lines;
  const last = lines.length - room + 1;
  const from = scroll % (last + 1);
  const below = last - from;
  return [...lines.slice(from, from + room - 1), [span(review.more({ count: below }), 'faint')]];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
