import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../random.ts';
import { argsOf, type Case, nameOf, writing } from './commands.ts';
import { layOut, troublesIn } from './home.ts';
import { alone, cleanEnv, type Options, type Outcome, startProgram } from './run.ts';
import { openStage, type Stage } from './stage.ts';

/** One kill in so many is of a program just started, which is slower. */
const COLD = 40;

/**
 * Kills every command that writes at random moments (SIGKILL), most in a process that is warm, and looks at what is left. Only kills
 * that came before the command's end are counted.
 */
export async function kills({ tries, seed }: Options, given?: Stage): Promise<Outcome[]> {
  const random = seeded(seed);
  const stage = given ?? (await openStage('kills'));
  if (!stage) return [];
  const { folder, at, nest, known, rehearsed: rehearse } = stage;
  const env = cleanEnv(at.temp);
  const lost: string[] = [];
  const counts = new Map<string, number>();
  const killsOf = (one: Case) => counts.get(nameOf(one)) ?? 0;
  for (let kill = 0; kill < tries; ) {
    // The quick ones more often, as each kill costs what the command did until then; but one in twenty whoever was killed least.
    const one = random.chance(1 / 20)
      ? writing.toSorted((a, b) => killsOf(a) - killsOf(b))[0]!
      : random.draw(writing, (other) => (100 + (known.get(other)?.ms ?? 0)) ** -3);
    const rehearsed = await rehearse(one);
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
  if (!given) nest.close();
  const fewest = Math.min(...counts.values());
  const note = `${counts.size} ways to call a command, each killed ${fewest} times or more`;
  return [{ what: 'kill -9 at random moments', tries, lost, note }];
}

await alone(import.meta.url, kills, 300);
