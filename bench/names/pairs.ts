/**
 * Is this Latin string a spelling of this Han name? Recall at the score where at most 1 in 500 impostors passes.
 * Run: npx tsx bench/names/pairs.ts PAIRS.jsonl [--misses]
 *
 * PAIRS.jsonl: rows of {hanzi, latin: [...], style, region, family?, given?}. An impostor is another row's Han name whose surname can
 * be spelled the same way; one whose whole name can be spelled the same is left out.
 */
import { readFileSync } from 'node:fs';
import { readConnectionName } from '../../src/names/index.ts';
import { foldLatin, letters } from '../../src/names/normalise.ts';
import { readHanName } from '../../src/names/read/han/name.ts';
import { surnamesSpelled } from '../../src/names/spell/forms.ts';
import { compiled, likeness } from './likeness.ts';

export interface PairRow {
  hanzi: string;
  latin: string[];
  style: string;
  region: string;
  family?: string;
  given?: string;
}
export const readPairs = (path: string): PairRow[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PairRow);

export function measure(
  rows: PairRow[],
  scorer: (han: number, latin: number) => number,
  impostors: [number, number][],
) {
  const wrong = impostors.map(([han, latin]) => scorer(han, latin)).sort((a, b) => b - a);
  const threshold = wrong[Math.floor(wrong.length / 500)] ?? 0;
  const right = rows.map((_, i) => scorer(i, i));
  const styles = [...new Set(rows.map((row) => row.style))];
  const recall = (keep: (row: PairRow) => boolean) => {
    const scores = right.filter((_, i) => keep(rows[i]!));
    return `${((100 * scores.filter((s) => s > threshold).length) / scores.length).toFixed(1)} % of ${scores.length}`;
  };
  return {
    threshold,
    right,
    table: Object.fromEntries([
      ...styles.map((style) => [style, recall((row) => row.style === style)]),
      ['all but western', recall((row) => row.style !== 'western')],
      ['all', recall(() => true)],
    ]),
  };
}

const rows = readPairs(process.argv[2] ?? '');
const han = rows.map((row) => compiled(readHanName(row.hanzi, 'remark')));
const latin = rows.map((row) =>
  compiled(
    readConnectionName(
      row.given && row.family
        ? { firstName: row.given, lastName: row.family }
        : { firstName: row.latin[0]!, lastName: '' },
    ).readings,
  ),
);
const whole = rows.map((row) =>
  compiled(readConnectionName({ firstName: row.latin[0]!, lastName: '' }).readings),
);

const key = (text: string, sorted: boolean) => {
  const words = foldLatin(text).split(' ');
  return (sorted ? words.sort() : words).join('').replaceAll('-', '');
};

/** Pairs of different people whose surnames can be spelled alike. */
function makeImpostors(): [number, number][] {
  const found: [number, number][] = [];
  const classes = latin.map((side, i) => {
    const families = new Set<string>();
    const family = rows[i]!.family ?? side[0]?.name.family?.letters ?? '';
    for (const meaning of surnamesSpelled(letters(family))) families.add(meaning.family);
    return families;
  });
  const spelled = rows.map((row) => row.latin.flatMap((text) => [key(text, false), key(text, true)]));
  for (let l = 0; l < rows.length; l++)
    for (let h = 0; h < rows.length; h++) {
      if (h === l || rows[h]!.hanzi === rows[l]!.hanzi) continue;
      const name = han[h]![0]?.name;
      if (!name?.family || !classes[l]!.has(name.family.han)) continue;
      // The other person is written with the same letters: nobody could tell.
      const same = spelled[h]!.some((text) => spelled[l]!.includes(text));
      if (!same) found.push([h, l]);
    }
  return found;
}
const impostors = makeImpostors();
console.log(`${rows.length} pairs, ${impostors.length} impostors`);
for (const [name, side] of [
  ['our engine, two fields', latin],
  ['our engine, one string', whole],
] as const) {
  const result = measure(rows, (h, l) => likeness(han[h]!, side[l]!), impostors);
  console.log(name, result.threshold.toFixed(2), result.table);
  if (!process.argv.includes('--misses')) continue;
  for (const [i, bits] of result.right.entries())
    if (bits <= result.threshold && rows[i]!.style !== 'western')
      console.log(rows[i]!.style, rows[i]!.hanzi, rows[i]!.latin[0], bits.toFixed(1));
}
