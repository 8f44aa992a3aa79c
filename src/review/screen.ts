import type { Connection } from '../model.ts';
import { cut, type Line, lineWidth, pad, paint, span, wrap } from '../terminal/spans.ts';
import type { Text } from '../text/index.ts';
import { type Row, rowsOf } from './fields.ts';
import type { Question, ReviewProgress } from './session.ts';
import { type Shown, type SoundsOf, shownFor } from './shown.ts';

export interface Size {
  columns: number;
  rows: number;
  colour: boolean;
}

export interface ScreenState {
  /** What the last key did. */
  notice: string;
  /** By the owner's own pace; null until there is one. */
  minutesLeft: number | null;
  /** Found by searching, not among the candidates. */
  found: Connection | null;
  /** Lines scrolled down, where the screen is too low for all. */
  scroll: number;
}

/** What a screen is made with besides the question. */
export interface Wording {
  text: Text;
  soundsOf: SoundsOf;
}

const gap = 2;
const labelRoom = 9;
const narrowest = 13;
const widest = 44;
/** From here on a clue is told with all that is known of it. */
const wideCell = 24;

/**
 * One question on one screen: at most `rows` lines of less than `columns` cells. Too few rows cut the least telling fields
 * first; too few columns put the candidates below each other, to scroll through.
 */
export function screen(
  question: Question,
  progress: ReviewProgress,
  state: ScreenState,
  { columns, rows, colour }: Size,
  { text, soundsOf }: Wording,
): string[] {
  const width = columns - 1;
  const shown = shownFor(question, state.found);
  const cell = Math.min(widest, Math.floor((width - labelRoom + gap) / (shown.length + 1)) - gap);
  const fields = rowsOf(question, shown, text, soundsOf, cell >= wideCell);
  const top = header(question, shown.length, progress, state, text).map((line) => cut(line, width));
  const bottom = [...noticeLines(state.notice, width), ...keyBar(answerKeys(shown.length, text), width)];
  const room = Math.max(3, rows - top.length - bottom.length);
  const heads = shown.map((candidate, index) => headOf(candidate, index, text));
  const body =
    cell >= narrowest
      ? sideBySide(heads, fields, cell, room, text)
      : belowEachOther(heads, fields, width, text);
  const lines = [...top, ...windowOn(body, room, state.scroll, text), ...bottom];
  return lines.slice(0, rows).map((line) => paint(cut(line, width), colour));
}

/** Two lines at most; one even when there is nothing to say, so that the keys stand still. */
function noticeLines(notice: string, width: number): Line[] {
  const [first = [], second, third] = wrap([span(notice)], width);
  if (!second) return [first];
  return [first, third ? cut([...second, span(' '.repeat(width))], width) : second];
}

function header(
  question: Question,
  shown: number,
  progress: ReviewProgress,
  state: ScreenState,
  { review }: Text,
): Line[] {
  const position = review.position({
    number: progress.answered + 1,
    total: progress.answered + Math.max(1, progress.left),
  });
  const time = state.minutesLeft === null ? [] : [review.timeLeft({ minutes: state.minutesLeft })];
  const place = span([position, ...time].join(' · '), 'faint');
  const ask = review.who({ candidates: shown });
  if (question.kind === 'new') return [[span(ask, 'strong'), span('  '), place]];
  return [[place], [span(review.checks[question.kind], 'mark')]];
}

function headOf({ probability }: Shown, index: number, { review }: Text): Line {
  const likelihood =
    probability === null ? review.foundByYou : review.likelihood({ probability }).replace(/ (?=%)/, '\u00a0');
  return [span(`${index + 1}`, 'strong'), span(` ${likelihood}`)];
}

function sideBySide(heads: Line[], rows: Row[], cell: number, room: number, text: Text): Line[] {
  const head: Row = {
    label: '',
    keep: 11,
    contact: [[span(text.review.wechat)]],
    candidates: heads.map((line) => [line]),
  };
  const blocks = [head, ...rows].map((row) => ({
    label: row.label,
    keep: row.keep,
    cells: [row.contact, ...row.candidates].map((lines) => lines.flatMap((line) => wrap(line, cell))),
  }));
  const heights = shrink(
    blocks.map(({ cells, keep }) => ({ keep, height: Math.max(...cells.map(({ length }) => length)) })),
    room,
  );
  const lines = blocks.flatMap(({ label, cells }, block): Line[] =>
    Array.from({ length: heights[block]! }, (_, index) => [
      ...pad([span(index === 0 ? label : '', 'faint')], labelRoom),
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
  return more
    ? cut([...line, span(' '.repeat(cell))], lineWidth(line) < cell ? lineWidth(line) + 1 : cell)
    : line;
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

function belowEachOther(heads: Line[], rows: Row[], width: number, text: Text): Line[] {
  const room = Math.max(4, width - labelRoom);
  const block = (head: Line, cellOf: (row: Row) => Line[]): Line[] => [
    cut(head, width),
    ...rows.flatMap((row) =>
      cellOf(row)
        .flatMap((line) => wrap(line, room))
        .map(
          (line, index): Line => [...pad([span(index === 0 ? row.label : '', 'faint')], labelRoom), ...line],
        ),
    ),
  ];
  return [
    ...block([span(text.review.wechat)], ({ contact }) => contact),
    ...heads.flatMap((head, index) => block(head, ({ candidates }) => candidates[index] ?? [])),
  ];
}

/** As many lines as fit, and where some are hidden how many are below; after the last the first come again. */
export function windowOn(lines: Line[], room: number, scroll: number, { review }: Text): Line[] {
  if (lines.length <= room) return lines;
  const last = lines.length - room + 1;
  const from = scroll % (last + 1);
  const below = last - from;
  return [...lines.slice(from, from + room - 1), [span(review.more({ count: below }), 'faint')]];
}

function answerKeys(candidates: number, { review }: Text): [string, string][] {
  const places = Array.from({ length: candidates }, (_, index) => index + 1).join(' ');
  return [[places, review.same], ...review.bar];
}

/** What each key does, on as many lines as it takes. */
export function keyBar(keys: [string, string][], width: number): Line[] {
  const lines: Line[] = [[]];
  for (const [key, meaning] of keys) {
    const entry = [span(key, 'strong'), span(` ${meaning}`)];
    const last = lines.at(-1)!;
    if (last.length > 0 && lineWidth(last) + 2 + lineWidth(entry) > width) lines.push(entry);
    else last.push(...(last.length > 0 ? [span('  ')] : []), ...entry);
  }
  return lines.map((line) => cut(line, width));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
