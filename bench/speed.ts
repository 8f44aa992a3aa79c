/**
 * What does each step cost, end to end, beside Fuse.js and RapidFuzz on the same lists, and how does it grow?
 * `npm run build && npx tsx bench/speed.ts [--contacts 10000] [--connections 30000] [--growth | --million]`
 *
 * The built program imports two CSV files, matches them and so on, in processes of its own. Fuse.js searches a part of the
 * contacts and is scaled up. RapidFuzz, in C++ on all cores, compares every pair; it joins where Python has it
 * (`python3 -m pip install rapidfuzz numpy`). `--growth` sets ten times the people on both sides beside 10,000 × 10,000;
 * `--million` matches a million people on both sides and nothing else: an hour, and NODE_OPTIONS=--max-old-space-size=11000.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, costsOfAll, fuseSeconds, matchCost, rapidfuzzCost } from './match-cost.ts';
import { speedWorld } from './trial.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '30000' },
    part: { type: 'string', default: '100' },
    growth: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'));

try {
  if (values.million) {
    const { seconds, memory } = matchCost(speedWorld(1_000_000, 1_000_000), folder, 'million');
    console.log(`1,000,000 × 1,000,000: ${seconds.toFixed(0)} s, ${memory.toFixed(0)} MB`);
  } else measureAll();
} finally {
  rmSync(folder, { recursive: true });
}

function measureAll(): void {
  const [contacts, connections] = [Number(values.contacts), Number(values.connections)];
  const world = speedWorld(contacts, connections);
  const rapidfuzz = rapidfuzzCost(world, folder);
  if (!rapidfuzz) console.warn('RapidFuzz is left out: python3 -m pip install rapidfuzz numpy');
  const fuse = fuseSeconds(world, Number(values.part));
  const costs = costsOfAll(world, folder);
  const first = costs['first match']!.seconds;
  const row = ({ seconds, cpu, memory }: Omit<Cost, 'cpu'> & { cpu?: number }) => ({
    seconds: seconds.toFixed(1),
    'of a processor': cpu?.toFixed(1),
    'of the first match': (seconds / first).toFixed(2),
    'memory MB': memory.toFixed(0),
  });
  console.log(`${contacts} contacts × ${connections} connections, ${availableParallelism()} cores`);
  console.table({
    ...Object.fromEntries(Object.entries(costs).map(([step, cost]) => [step, row(cost)])),
    ...(rapidfuzz && { 'RapidFuzz on pinyin, every pair': row(rapidfuzz) }),
    [`Fuse.js on pinyin, scaled from ${values.part}`]: {
      seconds: fuse.toFixed(0),
      'of the first match': (fuse / first).toFixed(0),
    },
  });
  if (values.growth) {
    const small = matchCost(speedWorld(10_000, 10_000), folder, 'small');
    const large = matchCost(speedWorld(100_000, 100_000), folder, 'large');
    console.table({
      '10,000 × 10,000': { seconds: small.seconds.toFixed(1), 'memory MB': small.memory.toFixed(0) },
      '100,000 × 100,000': {
        seconds: large.seconds.toFixed(1),
        'memory MB': large.memory.toFixed(0),
        'times the small one': (large.seconds / small.seconds).toFixed(1),
      },
    });
  }
}
