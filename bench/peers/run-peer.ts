/** What a peer in TypeScript begins and ends with, as common.py has it: `tsx NAME.ts WORLD OUT [...]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import type { Connection, Contact } from '../../src/model.ts';
import { listsFromFiles } from '../world-files.ts';

/** Reads both lists, times what `score` does with them, writes its rows and prints {"seconds", "memory"}, the former of all processors. */
export function runPeer(
  score: (contacts: Contact[], connections: Connection[], option: string | undefined) => object[],
): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { train: { type: 'string' }, scorer: { type: 'string' } },
  });
  const [world = '', out = ''] = positionals;
  const text = (name: string) => readFileSync(join(world, name), 'utf8');
  const before = process.cpuUsage();
  const files = { 'contacts.csv': text('contacts.csv'), 'connections.csv': text('connections.csv') };
  const { contacts, connections } = listsFromFiles(files);
  const rows = score(contacts, connections, values.scorer);
  const { user, system } = process.cpuUsage(before);
  writeFileSync(out, `${Papa.unparse(rows, { newline: '\n' })}\n`);
  console.log(
    JSON.stringify({ seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }),
  );
}
