import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../random.ts';
import { argsOf, nameOf, writing } from './commands.ts';
import { layOut, lookAt, tornState, troublesIn } from './home.ts';
import { alone, badEnd, type Options, type Outcome } from './run.ts';
import { openStage, type Stage } from './stage.ts';

/** As `shim.c` knows them. */
const KINDS = {
  full: 'the disk full from the n-th write on',
  short: 'half of the n-th write, then the disk full',
  eio: 'the n-th write failing',
  sync: 'the n-th fsync failing',
  move: 'the n-th rename or removal failing',
  kill: 'half of the n-th write, then kill -9',
};
type Kind = keyof typeof KINDS;
const MOST = 200;

/** Makes the n-th write of a command fail, n from 1 to 200, in one of six ways, and looks at what it says and what is left. */
export async function writes({ tries, seed }: Options, given?: Stage): Promise<Outcome[]> {
  const random = seeded(seed);
  const stage = given ?? (await openStage('writes'));
  if (!stage) return [];
  const { folder, at, nest, known, rehearsed: rehearse } = stage;
  const told = join(folder, 'told');
  const outcomes = Object.entries(KINDS).map(([kind, what]) => ({
    kind: kind as Kind,
    what,
    tries: 0,
    lost: [] as string[],
  }));
  let furthest = 0;
  for (let faults = 0; faults < tries; ) {
    // The quick ones more often.
    const one = random.draw(writing, (other) => 1 / (200 + (known.get(other)?.ms ?? 0)));
    const rehearsed = await rehearse(one);
    const { after, written, synced: sync, moved: move } = rehearsed;
    const times = { full: written, short: written, eio: written, kill: written, sync, move };
    const outcome = random.pick(outcomes);
    const most = Math.min(MOST, times[outcome.kind]);
    if (most === 0) continue;
    const n = random.whole(1, most);
    const which = `${nameOf(one)} ${outcome.kind}`;
    layOut(folder, one.from);
    rmSync(told, { force: true });
    const env = { FAULT_KIND: outcome.kind, FAULT_AT: String(n), FAULT_UNDER: at.folder, FAULT_TOLD: told };
    const ended = (await nest.run(argsOf(one, at), undefined, env))!;
    // Not every run writes as often as the first.
    if (!existsSync(told)) continue;
    faults += 1;
    outcome.tries += 1;
    furthest = Math.max(furthest, n);
    const said = outcome.kind === 'kill' ? [] : badEnd(ended);
    const isDone = ended.exit === 0 && !['purge', 'demo'].includes(one.command);
    const short = isDone ? tornState(lookAt(at).state, after.state, after.state) : [];
    const troubles = [...said, ...short, ...(await troublesIn(at, one, rehearsed, nest))];
    outcome.lost.push(...troubles.map((trouble) => `${which} ${n}: ${trouble}`));
    if (faults % 200 === 0)
      process.stderr.write(`${faults} faults, ${outcomes.flatMap((each) => each.lost).length} lost\n`);
  }
  if (!given) nest.close();
  return outcomes.map(({ what, tries, lost }) => ({ what, tries, lost, note: `n up to ${furthest}` }));
}

await alone(import.meta.url, writes, 300);
