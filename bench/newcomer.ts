/**
 * How many keys does the first evening take, and what becomes of the answers? `npx tsx bench/newcomer.ts`
 *
 * A newcomer who knows everybody goes the way that `migrate` alone offers: imports the exports, keeps the list of family and
 * services as it is, takes the surest pairs at one key, answers groups where those come first, then one by one while the
 * review finds it worthwhile, and has the report written. On the samples, and on worlds of 300 contacts (`bench/world.ts`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Evening, eveningOn } from './newcomer/lists.ts';

const temp = mkdtempSync(join(tmpdir(), 'newcomer-'));
try {
  const tried = ['sample', 'kind', 'unkind'] as const;
  const evenings: [string, Evening][] = [];
  for (const list of tried) evenings.push([list, await eveningOn(list, temp)]);
  console.table(Object.fromEntries(evenings));
} finally {
  rmSync(temp, { recursive: true });
}
