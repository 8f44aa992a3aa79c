import { printable } from './printable.ts';
import { lineWidth, paint, span, wrap } from './spans.ts';

/** Where the words of a line may begin: behind blanks, a mark, or columns. */
const STARTS = /^ *[!✗✔·-] (?=\S)| {2,}(?=\S)/gu;

/** A line cut to a terminal's width between words; the rest goes on below where its words, or its last column, begin. */
export function fitted(line: string, width: number): string[] {
  if (lineWidth([span(line)]) <= width) return [line];
  const starts = [...line.matchAll(STARTS)].map((gap) => line.slice(0, gap.index + gap[0].length));
  const start = starts.findLast((lead) => lineWidth([span(lead)]) <= width / 2) ?? '';
  const hang = lineWidth([span(start)]);
  const [first = '', ...rest] = wrap([span(line.slice(start.length))], width - hang).map((each) =>
    paint(each, false),
  );
  return [start + first, ...rest.map((each) => ' '.repeat(hang) + each)];
}

/** A line made safe, and cut where the stream is a terminal that is narrower. */
export function fittedTo({ isTTY, columns = 80 }: NodeJS.WriteStream, line: string): string {
  return isTTY ? fitted(printable(line), columns).join('\n') : printable(line);
}

/** A question as inquirer shows it, behind a mark of two cells. */
export function fittedQuestion(question: string): string {
  const { columns = 80 } = process.stdout;
  return fitted(printable(question), columns - 2).join('\n');
}
