import { clock } from './clock.ts';
import { hostile } from './hostile.ts';
import { kills } from './kills.ts';
import { mutate } from './mutate.ts';
import { pairs } from './pairs.ts';
import { type Options, type Outcome, tell } from './run.ts';
import { sockets } from './sockets.ts';
import { writes } from './writes.ts';

/** Every series, short: some minutes in all. */
const series: [(options: Options) => Promise<Outcome[]>, number][] = [
  [kills, 200],
  [writes, 100],
  [pairs, 40],
  [clock, 5],
  [mutate, 400],
  [hostile, 1000],
  [sockets, 100],
];

const temp = process.env.TMPDIR;
for (const [one, tries] of series) {
  if (temp === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temp;
  tell(await one({ tries, seed: 1 }));
}
