import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { large, usual, worldOf } from './trial.ts';
import { type Manner, manners, type World } from './world.ts';
import { toFiles } from './world-files.ts';

/** Nothing was tuned on these, by us or by anybody measured here; for tuning there is `training`. */
const closedSeeds = [4101, 4102, 4103];
const training = 4001;

const sizes = { small: usual(800), medium: usual(1200), large };

interface Named {
  /** MANNER-SIZE-SEED, or MANNER-training. */
  name: string;
  make(): World;
}

/** Without real spellings, which are not ours to pass on. */
function named(manner: Manner, size: keyof typeof sizes, seed: number): Named {
  const name = seed === training ? `${manner}-training` : `${manner}-${size}-${seed}`;
  return { name, make: () => worldOf(manner, seed, sizes[size], []) };
}

const worldsFolder = fileURLToPath(new URL('out/worlds/', import.meta.url));

/** What the table is measured on: one world to tune on, and the closed ones. */
export function measuredWorlds(manner: Manner): { training: Named; closed: Named[] } {
  return {
    training: named(manner, 'medium', training),
    closed: closedSeeds.map((seed) => named(manner, 'medium', seed)),
  };
}

/** Smaller still, and not written: what a test can afford. */
export function testWorlds(): World[] {
  return closedSeeds.map((seed) => worldOf('unkind', seed, usual(400), []));
}

export function allWorlds(): Named[] {
  return manners.flatMap((manner) => {
    const { training, closed } = measuredWorlds(manner);
    return [
      training,
      ...closedSeeds.map((seed) => named(manner, 'small', seed)),
      ...closed,
      named(manner, 'large', closedSeeds[0]!),
    ];
  });
}

/** The folder of the world, written. */
export function writeWorld({ name, make }: Named, folder = worldsFolder): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries(toFiles(make()))) writeFileSync(join(place, file), text);
  return place;
}
