/**
 * Surname and given name told apart: of rows with both fields, how often the whole string is cut into them rightly, by the
 * letters alone and with the Han name at hand. Run: npx tsx bench/names/order.ts PAIRS.jsonl [--misses]
 */
import { readFileSync } from 'node:fs';
import {
  bestComparison,
  compileAll,
  letters,
  readConnectionName,
  readContactName,
} from '../../src/names/index.ts';

interface Row {
  hanzi: string;
  latin: string[];
  family?: string;
  given?: string;
}
const rows = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);
const whole = rows.filter((row) => {
  // The string must hold both fields whole, or there is nothing to tell apart.
  const text = letters(row.latin[0]!);
  return row.family && row.given && text.length === letters(row.family).length + letters(row.given).length;
});
let alone = 0;
let together = 0;
for (const row of whole) {
  const { readings } = readConnectionName({ firstName: row.latin[0]!, lastName: '' });
  const right = (latin: string | undefined) => letters(latin ?? '') === letters(row.family!);
  if (right(readings[0]?.family?.latin)) alone++;
  else if (process.argv.includes('--misses'))
    console.log('alone', row.hanzi, row.latin[0], '=>', readings[0]?.family?.latin);
  const best = bestComparison(
    compileAll(readContactName({ remark: row.hanzi }).readings),
    compileAll(readings),
  );
  if (right(best?.right.family?.latin)) together++;
  else if (process.argv.includes('--misses'))
    console.log('together', row.hanzi, row.latin[0], '=>', best?.right.family?.latin);
}
const percent = (n: number) => `${((100 * n) / whole.length).toFixed(1)} %`;
console.log(
  `${whole.length} rows with both fields: by the letters alone ${percent(alone)}, with the Han name ${percent(together)}`,
);
