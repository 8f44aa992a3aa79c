/**
 * What does `migrate match --no-interactive` cost, end to end, beside Fuse.js on the same lists, and how does it grow?
 * `npm run build && npx tsx bench/speed.ts [--contacts 10000] [--connections 30000] [--growth]`
 *
 * The built program imports two CSV files and matches them, in processes of its own. Fuse.js searches a part of the contacts
 * and is scaled up. `--growth` sets ten times the people on both sides beside 10,000 × 10,000.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuseSeconds, matchCost } from './match-cost.ts';
import { speedWorld } from './trial.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '30000' },
    part: { type: 'string', default: '100' },
    growth: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'));

try {
  const [contacts, connections] = [Number(values.contacts), Number(values.connections)];
  const world = speedWorld(contacts, connections);
  const ours = matchCost(world, folder, 'limits');
  const theirs = fuseSeconds(world, Number(values.part));
  console.table({
    [`migrate match, ${contacts} × ${connections}`]: {
      seconds: ours.seconds.toFixed(1),
      'memory MB': ours.memory.toFixed(0),
      'times Fuse.js': (theirs / ours.seconds).toFixed(0),
    },
    [`Fuse.js on pinyin, scaled from ${values.part}`]: { seconds: theirs.toFixed(0) },
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
} finally {
  rmSync(folder, { recursive: true });
}
