/**
 * The name task alone: is this Latin string this Han name? `npm run bench:names [-- --pairs PAIRS.jsonl]`
 *
 * The share of true spellings that score above all but one in 500 of the impostors, by how the name is spelled: for our engine,
 * and for whoever else can compare two names. Invented names, unless `--pairs` names real ones, in the form that
 * bench/names/README.md tells; only the figures of invented ones are written into table.json and README.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { readConnectionName } from '../src/names/index.ts';
import { readHanName } from '../src/names/read/han/name.ts';
import { compiled, likeness } from './names/likeness.ts';
import { withBlock } from './peers/markdown.ts';
import { inventedNames, type NamePair, pairsOf, realNames } from './peers/name-pairs.ts';
import { runPython } from './peers/scripts.ts';
import { nameRivals } from './rivals.ts';

const seed = 4201;
const { values } = parseArgs({ options: { pairs: { type: 'string' } } });
const pairs = pairsOf(values.pairs === undefined ? inventedNames(seed) : realNames(values.pairs), seed);
const styles = [...new Set(pairs.map(({ spelling }) => spelling))];

const table: Record<string, Record<string, number>> = {
  migrate: recalls(ours()),
  ...Object.fromEntries(nameRivals.map(({ name, score }) => [name, recalls(pairs.map(score))])),
  ...Object.fromEntries(Object.entries(others()).map(([name, scores]) => [name, recalls(scores)])),
};
const block = markdown();
console.log(
  `${pairs.filter(({ same }) => same).length} names, ${pairs.filter(({ same }) => !same).length} impostors`,
);
console.log(block);
if (values.pairs === undefined) record();

function ours(): number[] {
  return pairs.map(({ han, first, last }) =>
    likeness(
      compiled(readHanName(han, 'remark')),
      compiled(readConnectionName({ firstName: first, lastName: last }).readings),
    ),
  );
}

/** By peer, a score for each pair. */
function others(): Record<string, number[]> {
  const folder = fileURLToPath(new URL('out/names/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const [file, out] = [`${folder}pairs.csv`, `${folder}scores.csv`];
  writeFileSync(file, Papa.unparse(pairs.map(({ han, first, last }) => ({ han, first, last }))));
  if (runPython('name_likenesses.py', [file, out]) === null) {
    console.warn('LEFT OUT: whoever needs Python, which has not their packages: see bench/peers/README.md');
    return {};
  }
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(out, 'utf8').trim(), {
    header: true,
  });
  return Object.fromEntries(meta.fields!.map((name) => [name, data.map((row) => Number(row[name]))]));
}

/** In percent, by spelling and over all. */
function recalls(scores: number[]): Record<string, number> {
  const of = (keep: (pair: NamePair) => boolean) => scores.filter((_, index) => keep(pairs[index]!));
  const wrong = of(({ same }) => !same).sort((a, b) => b - a);
  const threshold = wrong[Math.floor(wrong.length / 500)]!;
  const recall = (keep: (pair: NamePair) => boolean) => {
    const right = of((pair) => pair.same && keep(pair));
    return Number(((100 * right.filter((score) => score > threshold).length) / right.length).toFixed(1));
  };
  const bySpelling = styles.map((style) => [style, recall(({ spelling }) => spelling === style)]);
  return { ...Object.fromEntries(bySpelling), all: recall(() => true) };
}

function markdown(): string {
  const columns = [...styles, 'all'];
  const lines = Object.entries(table).map(([name, row]) => {
    const cells = columns.map((column) => {
      const wins = row[column]! > table.migrate![column]!;
      return wins ? `**${row[column]}** ▲` : String(row[column]);
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [
    `| | ${columns.map((each) => `${each} %`).join(' | ')} |`,
    `|${'---|'.repeat(columns.length + 1)}`,
    ...lines,
  ].join('\n');
}

function record(): void {
  const file = new URL('table.json', import.meta.url);
  const before = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...before, names: table }, null, 2)}\n`);
  const readme = new URL('README.md', import.meta.url);
  writeFileSync(readme, withBlock(readFileSync(readme, 'utf8'), 'bench:names', block));
}
