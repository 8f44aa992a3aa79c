import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../random.ts';
import { argsOf, type Case, nameOf, writing } from './commands.ts';
import { layOut, makeHomes, placeIn, type Rehearsed, rehearse, troublesIn } from './home.ts';
import { alone, cleanEnv, type Options, type Outcome, startNest, startProgram, workFolder } from './run.ts';

/** One kill in so many is of a program just started, which is slower. */
const COLD = 40;

/**
 * Kills every command that writes at random moments (SIGKILL), most in a process that is warm, and looks at what is left. Only kills
 * that came before the command's end are counted.
 */
export async function kills({ tries, seed }: Options): Promise<Outcome[]> {
  const random = seeded(seed);
  const folder = workFolder('kills');
  const at = placeIn(folder);
  const env = cleanEnv(at.temp);
  const nest = await startNest(folder, at.temp);
  if (!nest) return [];
  process.env.TMPDIR = at.temp;
  await makeHomes(folder, async (args) => (await nest.run(args))!);
  const lost: string[] = [];
  const counts = new Map<string, number>();
  const killsOf = (one: Case) => counts.get(nameOf(one)) ?? 0;
  const known = new Map<Case, Rehearsed>();
  for (let kill = 0; kill < tries; ) {
    // The quick ones more often, as each kill costs what the command did until then; but one in twenty whoever was killed least.
    const one = random.chance(1 / 20)
      ? writing.toSorted((a, b) => killsOf(a) - killsOf(b))[0]!
      : random.draw(writing, (other) => (100 + (known.get(other)?.ms ?? 0)) ** -3);
    if (!known.has(one)) known.set(one, await rehearse(folder, at, one, nest));
    const rehearsed = known.get(one)!;
    const { ms } = rehearsed;
    layOut(folder, one.from);
    let isKilled: boolean;
    if (random.chance(1 / COLD)) {
      const child = startProgram(argsOf(one, at), folder, env);
      const end = once(child, 'exit');
      await Promise.race([wait(random.next() * (ms + 250)), end]);
      child.kill('SIGKILL');
      isKilled = (await end)[1] === 'SIGKILL';
    } else isKilled = (await nest.run(argsOf(one, at), random.next() * ms)) === null;
    const troubles = await troublesIn(at, one, rehearsed, nest);
    lost.push(...troubles.map((trouble) => `${nameOf(one)}: ${trouble}`));
    if (!isKilled) continue;
    kill += 1;
    counts.set(nameOf(one), killsOf(one) + 1);
    if (kill % 500 === 0) process.stderr.write(`${kill} kills, ${lost.length} lost\n`);
  }
  nest.close();
  const fewest = Math.min(...counts.values());
  const note = `${counts.size} ways to call a command, each killed ${fewest} times or more`;
  return [{ what: 'kill -9 at random moments', tries, lost, note }];
}

await alone(import.meta.url, kills, 300);
