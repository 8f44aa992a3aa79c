import { fullName } from '../../full-name.ts';
import { probabilityOf } from '../../linkage/belief/probability.ts';
import type { Connection, Evidence } from '../../model.ts';
import { cut, type Line, lineWidth, pad, paint, span, wrap } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import type { Question } from '../queue/session.ts';
import { contactName, type Shown } from '../view/shown-candidates.ts';
import { windowOn } from './layout.ts';
import { keyBar, type Size } from './screen.ts';

/** All keys, one a line. */
export function keysView(
  { columns, rows, colour }: Size,
  scroll: number,
  text: Text,
  keys: [string, string][] = text.review.keys,
): string[] {
  const width = columns - 1;
  const { keysTitle, marks, anyKey } = text.review;
  const room = 8;
  const body = keys.flatMap(([key, meaning]) =>
    wrap([span(meaning)], width - room).map(
      (line, index): Line => [...pad([span(index === 0 ? key : '', 'strong')], room), ...line],
    ),
  );
  const top = [...wrap([span(keysTitle, 'strong')], width), []];
  const bottom = [[], ...wrap([span(marks)], width), ...wrap([span(anyKey, 'faint')], width)];
  const middle = windowOn(body, Math.max(3, rows - top.length - bottom.length), scroll, text);
  return [...top, ...middle, ...bottom].map((line) => paint(cut(line, width), colour));
}

/** Every clue of each candidate, as a sum in bits. */
export function explainView(
  { contact }: Question,
  shown: Shown[],
  { columns, rows, colour }: Size,
  scroll: number,
  text: Text,
): string[] {
  const width = columns - 1;
  const body = shown.flatMap((candidate, index): Line[] => [
    ...(index > 0 ? [[]] : []),
    [
      span(`${index + 1} `, 'strong'),
      span(`${contactName(contact)} = ${fullName(candidate.connection)}`, 'strong'),
    ],
    ...clueLines(candidate, text).flatMap((line) => hanging(line, width)),
  ]);
  const top = [cut([span(text.review.explainTitle, 'faint')], width), []];
  const bottom = [cut([span(text.review.scroll, 'faint')], width)];
  const middle = windowOn(body, Math.max(3, rows - top.length - bottom.length), scroll, text);
  return [...top, ...middle, ...bottom].map((line) => paint(cut(line, width), colour));
}

export function clueLines({ probability, evidence }: Shown, text: Text): string[] {
  if (probability === null) return [text.review.foundByYou];
  const bits = sumOf(evidence);
  const sums = { bits, alone: probabilityOf(bits), probability };
  return [...text.evidence(evidence), text.explain.sum(sums), `        ${text.explain.left(sums)}`];
}

/** A long clue goes on below where its words begin. */
function hanging(line: string, width: number): Line[] {
  const start = /^\s*\S+\s*/u.exec(line)?.[0] ?? '';
  const indent = lineWidth([span(start)]);
  const [first = [], ...rest] = wrap([span(line.slice(start.length))], width - indent);
  return [[span(start), ...first], ...rest.map((each) => [span(' '.repeat(indent)), ...each])];
}

/** The search: what is above the line one types on, the line itself, and who is found below it. */
export function searchView(
  { contact }: Question,
  query: string,
  found: Connection[],
  picked: number,
  { columns, rows, colour }: Size,
  text: Text,
): { above: string[]; line: string; below: string[] } {
  const width = columns - 1;
  const { hint, found: foundWords } = text.review.search;
  const above = [[span(contactName(contact), 'strong')], ...wrap([span(hint, 'faint')], width), []];
  const most = Math.max(1, rows - above.length - 3);
  const first = Math.max(0, Math.min(picked - most + 1, found.length - most));
  const nameRoom = Math.min(30, Math.floor(width / 3));
  const below = [
    [span(query.trim() ? foundWords({ count: found.length, most }) : '', 'faint')],
    ...found.slice(first, first + most).map((connection, index): Line => {
      const isPicked = first + index === picked;
      const about = [connection.company, connection.position, connection.connectedOn]
        .filter(Boolean)
        .join(' · ');
      return [
        span(isPicked ? '▸ ' : '  ', 'strong'),
        ...pad(cut([span(fullName(connection), isPicked ? 'strong' : 'plain')], nameRoom), nameRoom),
        span('  '),
        span(about),
      ];
    }),
  ];
  const painted = (lines: Line[]) => lines.map((line) => paint(cut(line, width), colour));
  return { above: painted(above), line: '/ ', below: painted(below) };
}

/** Nothing more to ask: what came of it, and the way back. */
export function finishedView(
  words: string[],
  notice: string,
  { columns, colour }: Size,
  { review }: Text,
): string[] {
  const width = columns - 1;
  const lines = [
    ...words.flatMap((sentence) => wrap([span(sentence)], width)),
    [],
    cut([span(notice)], width),
    ...keyBar([[review.finishedKeys, '']], width),
  ];
  return lines.map((line) => paint(line, colour));
}

function sumOf(evidence: Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}
