/**
 * Everybody on the same closed worlds: `npm run bench [-- --world kind|unkind] [--only NAME] [--by text|profile|place|spelling|tie]`
 *
 * Needs Python for most (`bench/peers/README.md`); without it those are left out, loudly. What was measured on unkind worlds is
 * written into table.json and between the marks of both README.md; `--only` leaves the rest there as it is. `--by` cuts what each
 * found by kind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { breakdown } from './breakdown.ts';
import { withFigures } from './figures/readme.ts';
import { tableOf, withBlock } from './peers/markdown.ts';
import {
  measureOurselves,
  measurePeer,
  measureSmall,
  type PeerResult,
  type PeerRow,
} from './peers/measured.ts';
import { peers } from './peers/peers.ts';
import { pooled } from './trial.ts';
import { manners, type World } from './world.ts';

const cuts: Record<string, (world: World) => (contact: string) => string | undefined> = {
  text: (world) => (contact) => world.traits.get(contact)?.text,
  profile: (world) => (contact) => world.traits.get(contact)?.profile,
  place: (world) => (contact) => world.traits.get(contact)?.origin,
  spelling: (world) => (contact) => world.style.get(contact),
  tie: (world) => (contact) => (world.byAccountOnly.has(contact) ? 'account only' : 'name'),
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
take('migrate', measureOurselves(manner));
for (const peer of peers.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()))) {
  const result = measurePeer(peer, manner);
  if (result) take(peer.name, result);
  else console.warn(`LEFT OUT: ${peer.name}, whose packages this Python has not: see bench/peers/README.md`);
}
if (manner === 'unkind') record();
console.log(tableOf(rows));

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

/** What was measured replaces what was; the tables are of all there is. */
function record(): void {
  const file = (name: string) => new URL(name, import.meta.url);
  const json = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
  const small = measureSmall();
  const before = json('table.json');
  const all: Record<string, PeerRow> = { ...before.unkind, ...rows };
  const names = ['migrate', ...peers.map(({ name }) => name)].filter((name) => all[name]);
  const ordered = Object.fromEntries(names.map((name) => [name, all[name]!]));
  const table = { ...before, small, unkind: ordered };
  writeFileSync(file('table.json'), `${JSON.stringify(table, null, 2)}\n`);
  rewrite('README.md', (text) => withBlock(text, 'bench:unkind', tableOf(ordered)));
  rewrite('../README.md', (text) => withFigures(text, json('figures.json'), table));

  function rewrite(name: string, change: (text: string) => string): void {
    writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));
  }
}
