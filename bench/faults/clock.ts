import { seeded } from '../random.ts';
import { argsOf, type Case, nameOf, writing } from './commands.ts';
import { layOut, lookAt, makeHomes, placeIn } from './home.ts';
import { alone, badEnd, type Options, type Outcome, startNest, workFolder } from './run.ts';

const steps = writing.filter(
  ({ from = 'full', command }) => from === 'full' && !['purge', 'demo'].includes(command),
);
const LONG = 6;

/** Sequences of commands while the clock goes backwards, by hours or by decades: they come to the same as with one that stands. */
export async function clock({ tries, seed }: Options): Promise<Outcome[]> {
  const random = seeded(seed);
  const folder = workFolder('clock');
  const at = placeIn(folder);
  const nest = await startNest(folder, at.temp);
  if (!nest) return [];
  process.env.TMPDIR = at.temp;
  await makeHomes(folder, async (args) => (await nest.run(args))!);
  const lost: string[] = [];
  const start = Date.parse('2026-12-01T10:00:00Z');
  for (let round = 0; round < tries; round++) {
    const sequence = Array.from({ length: LONG }, () => random.pick(steps));
    const back = random.pick([3_600_000, 86_400_000, 365 * 86_400_000, 9 * 365 * 86_400_000]);
    const usual = await run(sequence, () => start);
    const backwards = await run(sequence, (step) => Math.max(0, start - step * back));
    lost.push(...backwards.bad);
    if (usual.came !== backwards.came)
      lost.push(`${sequence.map(nameOf).join(', ')} with the clock going back ${back} ms: not the same`);
  }
  nest.close();
  const note = `${LONG} commands each, the clock set back by an hour to nine years before each, down to 1970`;
  return [{ what: 'the clock going backwards', tries, lost, note }];

  async function run(sequence: Case[], when: (step: number) => number) {
    layOut(folder);
    const bad: string[] = [];
    const exits: (number | null)[] = [];
    for (const [step, one] of sequence.entries()) {
      const ended = (await nest!.run(argsOf(one, at), undefined, { FAULT_CLOCK: String(when(step)) }))!;
      bad.push(...badEnd(ended).map((trouble) => `${nameOf(one)}: ${trouble}`));
      exits.push(ended.exit);
    }
    return { bad, came: JSON.stringify([exits, lookAt(at).state]) };
  }
}

await alone(import.meta.url, clock, 20);
