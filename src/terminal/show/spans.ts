import stringWidth from 'string-width';
import { printable } from './printable.ts';

/** How a piece of text looks; `mark` is what the reader must not miss, and says so without colour too. */
export type Style = 'plain' | 'mark' | 'strong' | 'faint' | 'good' | 'bad';

export interface Span {
  text: string;
  style: Style;
}

export type Line = Span[];

/** Joiners, emoji variation and skin tones: with these a terminal may draw an emoji wider than it counts. */
const widthless = /\u200d(?=\p{Extended_Pictographic})|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu;

/** Foreign text becomes safe here: one line, no control or bidi characters, of the same width in every terminal. */
export function span(text: string, style: Style = 'plain'): Span {
  return { text: printable(text).replace(widthless, ''), style };
}

const segmenter = new Intl.Segmenter();
const ascii = /^[ -~]*$/;
/** Widths of letters seen: measuring one is slow, and a screen has thousands. */
const widths = new Map<string, number>();

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + cellsOf(text), 0);
}

function cellsOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let cells = widths.get(text);
  if (cells === undefined) {
    cells = stringWidth(text);
    widths.set(text, cells);
  }
  return cells;
}

const breakAfter = /[ ,;/·、，。-]$/u;
/** A flag's name has hyphens too, `[--not-on-linkedin]`, and is one word. */
const flagSoFar = /^[[(“"]*-/u;

/** What is copied as one, and works only so: a command with its workspace, and the path of a file or folder. */
const copiedWhole =
  /\bmigrate(?: [a-z-]+){1,2} -w (?:"[^"]*"|[\w./~:\\-]+)|(?<![\p{L}\p{N}:/])(?:~|\.{1,2}|[A-Za-z]:)?[/\\][\w./\\-]+|(?:[\w.-]+\/)+[\w-]*\.\w[\w./-]*/gu;

/** The line cut into pieces of at most `width` cells: between words where it can be, Chinese anywhere, a long word within. */
export function wrap(line: Line, width: number): Line[] {
  const lines: Line[] = [];
  let current: Line = [];
  let used = 0;
  const close = () => {
    lines.push(current);
    current = [];
    used = 0;
  };
  for (const word of wordsOf(line, width)) {
    const wordWidth = lineWidth(word.slice(0, word.findLastIndex(({ text }) => text !== ' ') + 1));
    if (used > 0 && used + wordWidth > width) close();
    for (const letter of word) {
      const cells = cellsOf(letter.text);
      if (used === 0 && lines.length > 0 && letter.text === ' ') continue;
      if (used > 0 && used + cells > width) {
        close();
        if (letter.text === ' ') continue;
      }
      if (cells > width) continue;
      current.push(letter);
      used += cells;
    }
  }
  if (current.length > 0 || lines.length === 0) close();
  return lines.map(joined);
}

/** The line cut to a width, with an ellipsis where something was cut. */
export function cut(line: Line, width: number): Line {
  return lineWidth(line) <= width ? line : cutOff(line, width);
}

/** As much of the line as fits with an ellipsis after it: there is more to it. */
export function cutOff(line: Line, width: number): Line {
  const kept: Line = [];
  let used = 0;
  for (const letter of lettersOf(line)) {
    used += cellsOf(letter.text);
    if (used > width - 1) break;
    kept.push(letter);
  }
  return [...joined(kept), span('…')];
}

export function pad(line: Line, width: number): Line {
  const missing = width - lineWidth(line);
  return missing > 0 ? [...line, span(' '.repeat(missing))] : line;
}

const codes: Record<Style, [string, string]> = {
  plain: ['', ''],
  mark: ['\u001b[4;33m', '\u001b[24;39m'],
  strong: ['\u001b[1m', '\u001b[22m'],
  faint: ['\u001b[2m', '\u001b[22m'],
  good: ['\u001b[32m', '\u001b[39m'],
  bad: ['\u001b[31m', '\u001b[39m'],
};

/** The line as it is written to a terminal, without spaces at its end. */
export function paint(line: Line, colour: boolean): string {
  const spans = joined(line);
  for (let last = spans.pop(); last; last = spans.pop()) {
    const text = last.text.trimEnd();
    if (!text) continue;
    spans.push({ ...last, text });
    break;
  }
  return spans.map(({ text, style }) => (colour ? codes[style][0] + text + codes[style][1] : text)).join('');
}

function lettersOf(line: Line): Line {
  return line.flatMap(({ text, style }) =>
    ascii.test(text)
      ? [...text].map((letter) => ({ text: letter, style }))
      : [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, style })),
  );
}

/** What never begins a line (W3C, Requirements for Chinese Text Layout, 3.1.2), and what may begin a word. */
const closes = /^[，。、；：！？·…%％」』）》〉】〕”’）]/u;
const opens = /^[「『（《〈【〔“‘]/u;

/** What never ends a line: an opening bracket, and `2026-` of a date. */
const mayNotEnd = /[「『（《〈【〔“‘]$|^\d+-(?:\d+-)?$/u;

const textOf = (line: Line) => line.map(({ text }) => text).join('');

const isFlag = (word: Line) => flagSoFar.test(textOf(word));

function wordsOf(line: Line, width: number): Line[] {
  const words: Line[] = [];
  const text = textOf(line);
  const wholes = [...text.matchAll(copiedWhole)].filter(([whole]) => cellsOf(whole) <= width);
  const isInWhole = (at: number) =>
    wholes.some(({ index, 0: whole }) => index < at && at < index + whole.length);
  let ended = true;
  let at = 0;
  for (const letter of lettersOf(line)) {
    const wide = cellsOf(letter.text) > 1;
    const last = words.at(-1);
    const isSame = isInWhole(at) || !(ended || wide || opens.test(letter.text)) || closes.test(letter.text);
    at += letter.text.length;
    if (last && (isSame || mayNotEnd.test(textOf(last)))) last.push(letter);
    else words.push([letter]);
    ended = wide || (breakAfter.test(letter.text) && !(letter.text === '-' && isFlag(words.at(-1)!)));
  }
  return words;
}

/** Neighbours of one style as one span. */
export function joined(line: Line): Line {
  const spans: Line = [];
  for (const { text, style } of line) {
    const last = spans.at(-1);
    if (last?.style === style) last.text += text;
    else spans.push({ text, style });
  }
  return spans;
}
