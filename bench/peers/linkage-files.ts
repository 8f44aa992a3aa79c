/**
 * What `migrate export linkage` writes, of a world: `tsx bench/peers/linkage-files.ts WORLD OUT`, or of lists of so many people on both
 * sides that never were files: `node --max-old-space-size=16000 --import tsx bench/peers/linkage-files.ts --people 1000000 OUT`,
 * which adds truth.csv.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { readAnew } from '../../src/linkage/profile/read-person.ts';
import { TableBuilder } from '../../src/linkage/splink/tables.ts';
import { linkageFiles } from '../../src/migration/match/export-linkage.ts';
import type { Connection, Contact } from '../../src/model.ts';
import { speedWorld } from '../trial.ts';
import { listsFromFiles } from '../world-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string' } },
});
const out = positionals.at(-1)!;
mkdirSync(out, { recursive: true });
const { contacts, connections } = lists();
const start = process.cpuUsage();
const persons = contacts.filter(({ kind }) => kind === 'person');
const builder = new TableBuilder();
for (const connection of connections) builder.addConnection(connection, readAnew);
for (const contact of persons) builder.addContact(contact, [], readAnew);
for (const [name, content] of linkageFiles(builder.tables())) writeFileSync(join(out, name), content());
const { user, system } = process.cpuUsage(start);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, memory }));

function lists(): { contacts: Contact[]; connections: Connection[] } {
  if (values.people !== undefined) {
    const world = speedWorld(Number(values.people), Number(values.people));
    writeFileSync(join(out, 'truth.csv'), Papa.unparse([['contact', 'connection'], ...world.truth]));
    return world;
  }
  const read = (name: string) => readFileSync(join(positionals[0]!, name), 'utf8');
  return listsFromFiles({
    'contacts.csv': read('contacts.csv'),
    'connections.csv': read('connections.csv'),
  });
}
