import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../random.ts';
import { argsOf, type Case, nameOf, writing } from './commands.ts';
import { layOut, lookAt, makeHomes, placeIn, type Rehearsed, rehearse, troublesOfEnd } from './home.ts';
import { alone, badEnd, type Ended, type Options, type Outcome, startNest, workFolder } from './run.ts';

const begins = writing.filter(({ from = 'full' }) => from === 'full');
/** What they do depends on what the other has done. */
const DEPENDS = ['exclude', 'label:add', 'label:remove', 'undo', 'redo'];

/** Every two commands that write, at once, the second at a random moment of the first; as often as it takes. */
export async function pairs({ tries, seed }: Options): Promise<Outcome[]> {
  const random = seeded(seed);
  const folder = workFolder('pairs');
  const at = placeIn(folder);
  const nests = [
    await startNest(join(folder, 'one'), at.temp),
    await startNest(join(folder, 'two'), at.temp),
  ] as const;
  const [first, second] = nests;
  if (!first || !second) return [];
  process.env.TMPDIR = at.temp;
  await makeHomes(folder, async (args) => (await first.run(args))!);
  const known = new Map<Case, Rehearsed>();
  for (const one of begins) known.set(one, await rehearse(folder, at, one, first));
  const every = random.shuffle(
    begins.flatMap((one, i) => begins.slice(i).map((other) => [one, other] as const)),
  );
  const lost: string[] = [];
  let refused = 0;
  for (let pair = 0; pair < tries; pair++) {
    const [one, other] = every[pair % every.length]!;
    layOut(folder);
    const running = first.run(argsOf(one, at));
    await wait(random.next() * known.get(one)!.ms);
    const after = await second.run(argsOf(other, at));
    const done = [
      { one, ended: (await running)! },
      { one: other, ended: after! },
    ];
    refused += done.filter(({ ended }) => ended.exit === 4).length;
    const which = `${nameOf(one)} + ${nameOf(other)}`;
    const troubles = [...done.flatMap(({ ended }) => wrongEnd(ended)), ...(await lostOf(done))];
    lost.push(...troubles.map((trouble) => `${which}: ${trouble}`));
  }
  for (const nest of nests) nest?.close();
  const note = `${every.length} pairs of commands; ${refused} times one was refused and changed nothing`;
  return [{ what: 'two processes at once', tries, lost, note }];

  /** What a command that ended well said it stored, and is not there. */
  async function lostOf(done: { one: Case; ended: Ended }[]): Promise<string[]> {
    const troubles: string[] = [];
    if (!done.some(({ one }) => one.command === 'purge')) {
      const { before } = known.get(begins[0]!)!;
      const now = lookAt(at).state;
      const well = done.filter(({ ended, one }) => ended.exit === 0 && !DEPENDS.includes(one.command));
      for (const { one } of well) {
        const { after } = known.get(one)!;
        for (const part of ['acts', 'sources'] as const) {
          const stored = new Set(now[part].map(withoutNumber));
          const added = after.state[part].slice(before.state[part].length);
          const missing = added.filter((line) => !stored.has(withoutNumber(line)));
          troubles.push(...missing.map((line) => `lost of ${one.command}: ${line.slice(0, 100)}`));
        }
      }
      const kept = before.state.acts.every((line, i) => now.acts[i] === line);
      if (!kept) troubles.push('what was said before is lost');
    }
    return [...troubles, ...(await troublesOfEnd(at, known.get(begins[0]!)!.before))];
  }
}

const withoutNumber = (line: string) => line.replace(/^\[\d+,/, '[');

/** Done, or refused for a reason. */
function wrongEnd(ended: Ended): string[] {
  const { exit, stderr } = ended;
  const isTold = exit === 4 ? /Another migrate is writing/.test(stderr) : exit === 0 || exit === 2;
  return [...badEnd(ended), ...(isTold ? [] : [`ended with ${exit}: ${stderr.slice(0, 150)}`])];
}

await alone(import.meta.url, pairs, 60);
