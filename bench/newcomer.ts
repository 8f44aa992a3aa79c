/**
 * How many keys does the first evening take, and what becomes of the answers? `npx tsx bench/newcomer.ts`
 *
 * A newcomer who knows everybody goes the way that `migrate` alone offers: imports the exports, keeps the list of family and
 * services as it is, takes the surest pairs at one key, answers groups where those come first, then one by one while the
 * review finds it worthwhile, and has the report written. On the samples, and on worlds of 300 contacts (`bench/world.ts`).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExports } from './match-cost.ts';
import { evening } from './newcomer/evening.ts';
import { worldOf } from './trial.ts';

const samples = new URL('../templates/sample-exports/', import.meta.url);
const temp = mkdtempSync(join(tmpdir(), 'newcomer-'));
const table: Record<string, Awaited<ReturnType<typeof evening>>> = {};
try {
  const truth = readFileSync(new URL('truth.tsv', samples), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);
  table.sample = await evening(join(temp, 'sample'), [samples.pathname], new Map(truth));
  for (const manner of ['kind', 'unkind'] as const) {
    const size = { people: 340, contacts: 300, connections: 200, nonPeople: 30 };
    const world = worldOf(manner, 1, size, []);
    const paths = writeExports(world, temp, manner);
    table[`300, ${manner}`] = await evening(join(temp, `${manner}-workspace`), paths, new Map(world.truth));
  }
} finally {
  rmSync(temp, { recursive: true });
}
console.table(table);
