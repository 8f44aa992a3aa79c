import { fullName } from '../../full-name.ts';
import { cut, type Line, pad, paint, span, wrap } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import type { Group, GroupPair } from '../queue/groups.ts';
import { bothNames } from '../view/shown-candidates.ts';
import { keyBar, type Size } from './screen.ts';

/** A group on the screen. */
export interface BatchView {
  group: Group;
  /** Which one this is, from 1. */
  number: number;
  total: number;
  canGoBack: boolean;
  /** Places in the group that were unticked. */
  unticked: ReadonlySet<number>;
  /** The row the keys are on, and the first row shown. */
  cursor: number;
  top: number;
  notice: string;
}

/** Place, title, question, two blanks, what is shown, notice, keys. */
const otherRows = 12;

export function batchRows({ rows }: Size): number {
  return Math.max(1, rows - otherRows);
}

/** One group: its rows with a tick each, and the keys. */
export function batchScreen(view: BatchView, size: Size, text: Text): string[] {
  const { group, number, total, canGoBack, unticked, cursor, top, notice } = view;
  const { batch } = text.review;
  const width = size.columns - 1;
  const count = group.pairs.length;
  const shown = group.pairs.slice(top, top + batchRows(size));
  const isTaken = group.of === 'taken';
  const title = isTaken
    ? text.review.taken.title({ count })
    : batch.title({ pattern: text.clueKinds(group.clues), count });
  const more = shown.length < count ? batch.shown({ from: top + 1, to: top + shown.length, count }) : '';
  const lines: Line[] = [
    cut([span(isTaken ? '' : batch.position({ number, total }), 'faint')], width),
    ...wrap([span(title, 'strong')], width).slice(0, 2),
    ...wrap([span(isTaken ? text.review.taken.ask : batch.ask)], width).slice(0, 2),
    [],
    ...shown.map((pair, index) => {
      const place = top + index;
      return rowOf(pair, { isTicked: !unticked.has(place), isCursor: place === cursor }, width, text);
    }),
    [],
    [span(more, 'faint')],
    cut([span(notice)], width),
    ...keyBar(
      batch.bar.filter(([key]) => canGoBack || key !== 'b'),
      width,
    ),
  ];
  return lines.map((line) => paint(cut(line, width), size.colour));
}

/** `▸ ✓ 93 %  陈大文  汇丰银行    Tai Man Chan  HSBC, Senior Manager`. */
function rowOf(
  { contact, connection, probability }: GroupPair,
  { isTicked, isCursor }: { isTicked: boolean; isCursor: boolean },
  width: number,
  text: Text,
): Line {
  const room = Math.floor((width - 14) / 2);
  const about = (parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const side = (name: string, more: string): Line =>
    cut([span(name, 'strong'), span(more && `  ${more}`)], room);
  const ours = about([contact.company, contact.labels.join(' ')]);
  const theirs = about([connection.company, connection.position]);
  return [
    span(isCursor ? '▸ ' : '  ', 'strong'),
    span(isTicked ? '[x] ' : '[ ] '),
    span(text.percent(probability).padStart(6)),
    span('  '),
    ...pad(side(bothNames(contact), ours), room),
    span('  '),
    ...side(fullName(connection), theirs),
  ];
}
