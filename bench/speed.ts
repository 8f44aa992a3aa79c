/**
 * How long does matching take beside Fuse.js on the same lists? `npx tsx bench/speed.ts [--contacts 10000] [--connections 30000]`
 *
 * Fuse.js searches a part of the contacts and is scaled up; both run in this process, one after the other.
 */
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import { pinyin } from 'pinyin-pro';
import { linkPeople } from '../src/linkage/link.ts';
import { readRealPairs } from './real-pairs.ts';
import { makeWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '30000' },
    part: { type: 'string', default: '40' },
  },
});
const [contacts, connections, part] = [values.contacts, values.connections, values.part].map(Number) as [
  number,
  number,
  number,
];

const world = makeWorld({
  seed: 5,
  people: Math.round(Math.max(contacts, connections) * 1.2),
  contacts,
  connections,
  nonPeople: Math.round(contacts / 10),
  realPairs: readRealPairs(),
});

const ours = seconds(() => linkPeople(world.contacts, world.connections, []));
const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
const names = world.connections.map(({ firstName, lastName }) => latin(`${firstName} ${lastName}`));
const asked = world.contacts.filter(({ kind }) => kind === 'person').slice(0, part);
const fuse = new Fuse(names, { includeScore: true });
const theirs =
  (seconds(() =>
    asked.forEach((contact) => void fuse.search(latin(contact.remark || contact.nickname), { limit: 3 })),
  ) /
    asked.length) *
  world.contacts.length;

console.table({
  migrate: { seconds: ours.toFixed(1), 'times Fuse.js': (theirs / ours).toFixed(0), 'memory MB': memory },
  [`Fuse.js on pinyin, scaled from ${asked.length}`]: { seconds: theirs.toFixed(0) },
});

function latin(text: string): string {
  return pinyin(text, { toneType: 'none', nonZh: 'consecutive' });
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
