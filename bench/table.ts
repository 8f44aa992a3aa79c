/**
 * Everybody on the same closed worlds: `npm run bench [-- --world kind|unkind] [--only NAME] [--by text|profile|place|spelling]`
 *
 * Needs Python for most (`bench/peers/README.md`); without it those are left out, loudly. A whole run, with nothing left
 * out, is written into table.json and between the marks of README.md. `--by` cuts what each accepted and found by kind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { breakdown } from './breakdown.ts';
import { tableOf } from './peers/markdown.ts';
import { measureOurselves, measurePeer, type PeerResult, type PeerRow } from './peers/measured.ts';
import { peers } from './peers/peers.ts';
import { pooled } from './trial.ts';
import { manners, type World } from './world.ts';

const cuts: Record<string, (world: World) => (contact: string) => string | undefined> = {
  text: (world) => (contact) => world.traits.get(contact)?.text,
  profile: (world) => (contact) => world.traits.get(contact)?.profile,
  place: (world) => (contact) => world.traits.get(contact)?.origin,
  spelling: (world) => (contact) => world.style.get(contact),
};

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'unkind' },
    only: { type: 'string', default: '' },
    by: { type: 'string' },
  },
});
const manner = manners.find((each) => each === values.world);
if (manner === undefined) throw new RangeError(`--world is ${manners.join(' or ')}, not ${values.world}`);
const cut = values.by === undefined ? null : cuts[values.by];
if (cut === undefined) throw new RangeError(`--by is ${Object.keys(cuts).join(', ')}, not ${values.by}`);

const rows: Record<string, PeerRow> = {};
let missing = 0;
take('migrate', measureOurselves(manner));
for (const peer of peers.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()))) {
  const result = measurePeer(peer, manner);
  if (result) take(peer.name, result);
  else {
    missing++;
    console.warn(`LEFT OUT: ${peer.name}, whose packages this Python has not: see bench/peers/README.md`);
  }
}
console.log(tableOf(rows));
if (values.only === '' && missing === 0) record();

function take(name: string, { cells, reached, trials }: PeerResult): void {
  rows[name] = { cells, reached };
  console.warn(`${name}: ${JSON.stringify(cells)}`);
  if (!cut) return;
  const trial = pooled(trials);
  const shares = breakdown(trial, cut(trial.world)).map(([kind, share]) => {
    const { contacts, identifiable, accepted, wrong, missed, asked } = share;
    return [kind, { contacts, identifiable, accepted, wrong, found: identifiable - missed, asked }];
  });
  console.table(Object.fromEntries(shares));
}

function record(): void {
  const file = new URL('table.json', import.meta.url);
  const before = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...before, [manner!]: rows }, null, 2)}\n`);
  const readme = new URL('README.md', import.meta.url);
  const [start, end] = [`<!-- bench:${manner} -->\n`, '<!-- /bench -->'];
  const text = readFileSync(readme, 'utf8');
  const from = text.indexOf(start) + start.length;
  writeFileSync(readme, text.slice(0, from) + tableOf(rows) + text.slice(text.indexOf(end, from) - 1));
}
