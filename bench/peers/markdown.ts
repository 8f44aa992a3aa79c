/** The table of `npm run bench` as Markdown. */
import type { Cell, PeerRow } from './measured.ts';

type Rows = Record<string, PeerRow>;

interface Shown {
  title: string;
  of: keyof PeerRow['cells'];
  digits: number;
  better: 'more' | 'less';
}

const shown: Shown[] = [
  { title: 'accepted right %', of: 'right', digits: 1, better: 'more' },
  { title: 'accepted %', of: 'identified', digits: 1, better: 'more' },
  { title: 'found %', of: 'found', digits: 1, better: 'more' },
  { title: 'questions per 100', of: 'questions', digits: 1, better: 'less' },
  { title: 'calibration error', of: 'calibration', digits: 3, better: 'less' },
  { title: 'memory MB', of: 'memory', digits: 0, better: 'less' },
];

/** Where somebody is better than the first row, ourselves, by the mean, the cell is marked. */
export function tableOf(rows: Rows): string {
  const [ours] = Object.values(rows);
  const lines = Object.entries(rows).map(([name, row]) => {
    const cells = shown.map(({ of, digits, better }) => {
      const [theirs, own] = [row.cells[of], ours!.cells[of]];
      const wins = better === 'more' ? theirs.mean > own.mean : theirs.mean < own.mean;
      return cell(theirs, digits, wins);
    });
    const ratio = row.cells.seconds.mean / ours!.cells.seconds.mean;
    const time = row === ours ? '1' : mark(ratio.toFixed(2), ratio < 1);
    return `| ${[row.reached ? name : `${name} †`, ...cells, time].join(' | ')} |`;
  });
  const titles = [...shown.map(({ title }) => title), 'processor time, of ours'];
  return [`| | ${titles.join(' | ')} |`, `|${'---|'.repeat(titles.length + 1)}`, ...lines].join('\n');
}

function cell({ mean, spread }: Cell, digits: number, wins: boolean): string {
  return `${mark(mean.toFixed(digits), wins)} ± ${spread.toFixed(digits)}`;
}

const mark = (text: string, wins: boolean) => (wins ? `**${text}** ▲` : text);

/** The document with what stands between `<!-- NAME -->` and `<!-- /NAME -->` renewed. */
export function withBlock(document: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The document has no place for ${name}`);
  return document.slice(0, from + start.length) + block + document.slice(to);
}
