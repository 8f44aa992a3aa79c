import type { Connection } from '../../model.ts';
import { cut, cutOff, type Line, lineWidth, paint, span, wrap } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import type { Question, ReviewProgress } from '../queue/session.ts';
import { type Row, rowsOf } from '../view/fields.ts';
import { type Shown, type SoundsOf, shownFor } from '../view/shown-candidates.ts';
import { belowEachOther, cellWidth, sideBySide, windowOn } from './layout.ts';

export interface Size {
  columns: number;
  rows: number;
  colour: boolean;
}

export interface ScreenState {
  /** What the last key did. */
  notice: string;
  minutesLeft: number;
  /** Found by searching, not among the candidates. */
  found: Connection | null;
  /** What may be pressed, where it is not what a question takes. */
  keys: [string, string][] | null;
  /** Lines scrolled down, where the screen is too low for all. */
  scroll: number;
}

/** What a screen is made with besides the question. */
export interface Wording {
  text: Text;
  soundsOf: SoundsOf;
}

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
  const cell = cellWidth(width, shown.length + 1);
  const fields = rowsOf(question, shown, text, soundsOf, cell !== null && cell >= wideCell);
  const top = header(question, shown.length, progress, state, width, text).map((line) => cut(line, width));
  const bottom = [
    ...noticeLines(state.notice, width),
    ...keyBar(state.keys ?? answerKeys(shown.length, text), width),
  ];
  const room = Math.max(3, rows - top.length - bottom.length);
  const head: Row = {
    label: '',
    keep: 11,
    contact: [[span(text.review.wechat)]],
    candidates: shown.map((candidate, index) => [headOf(candidate, index, text)]),
  };
  const body =
    cell === null ? belowEachOther(head, fields, width) : sideBySide([head, ...fields], cell, room);
  const lines = [...top, ...windowOn(body, room, state.scroll, text), ...bottom];
  return lines.slice(0, rows).map((line) => paint(cut(line, width), colour));
}

/** Two lines at most; one even when there is nothing to say, so that the keys stand still. */
function noticeLines(notice: string, width: number): Line[] {
  const [first = [], second, third] = wrap([span(notice)], width);
  if (!second) return [first];
  return [first, third ? cutOff(second, width) : second];
}

function header(
  question: Question,
  shown: number,
  progress: ReviewProgress,
  state: ScreenState,
  width: number,
  { review }: Text,
): Line[] {
  const position = review.position({
    number: progress.answered + 1,
    total: progress.answered + Math.max(1, progress.left),
  });
  const place = span(`${position} · ${review.timeLeft({ minutes: state.minutesLeft })}`, 'faint');
  const ask = review.who({ candidates: shown });
  if (question.kind === 'new') {
    const whole = [span(ask, 'strong'), span('  '), place];
    return lineWidth(whole) <= width ? [whole] : [[span(ask, 'strong')], [place]];
  }
  return [[place], [span(review.checks[question.kind], 'mark')]];
}

function headOf({ probability }: Shown, index: number, { review }: Text): Line {
  const likelihood =
    probability === null ? review.foundByYou : review.likelihood({ probability }).replace(/ (?=%)/, '\u00a0');
  return [span(`${index + 1}`, 'strong'), span(` ${likelihood}`)];
}

export function answerKeys(candidates: number, { review }: Text): [string, string][] {
  const places = Array.from({ length: candidates }, (_, index) => index + 1).join(' ');
  return [[places, review.same], ...review.bar];
}

/** What each key does, on as many lines as it takes; a word longer than a line goes on in the next. */
export function keyBar(keys: [string, string][], width: number): Line[] {
  const lines: Line[] = [];
  for (const [key, meaning] of keys) {
    const entry = [span(key, 'strong'), span(` ${meaning}`)];
    const last = lines.at(-1);
    if (last && lineWidth(last) + 2 + lineWidth(entry) <= width) last.push(span('  '), ...entry);
    else lines.push(...wrap(entry, width));
  }
  return lines;
}
