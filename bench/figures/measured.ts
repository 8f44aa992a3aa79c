/** The figures that documents quote: from seeds alone, without real pairs, so that a clone gives the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuseSeconds, matchCost } from '../match-cost.ts';
import { type Measures, measure } from '../measure.ts';
import { large, ourTrial, pooled, speedWorld, type Trial, usual, worldOf } from '../trial.ts';
import type { Manner } from '../world.ts';

const program = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

/** Shares in percent with one digit, calibration with three, as they are quoted. */
export type Row = Omit<Measures, 'notPeople' | 'usedTwice'>;

interface Lists {
  contacts: number;
  connections: number;
  identifiable: number;
}

export interface Figures {
  /** One small world of each manner: the test measures it again. */
  small: Record<Manner, Row>;
  /** Several worlds of each manner, taken together. */
  several: { seeds: [number, number] } & Record<Manner, Row>;
  large: { seed: number; lists: Lists; row: Row };
  /** In seconds, on the machine they were measured on; megabytes. */
  speed: { contacts: number; connections: number; ours: number; fuse: number; memory: number };
  /** What `migrate demo` says, up to the matches it shows. */
  demo: string;
}

const ownWorld = (manner: Manner, seed: number, size: Parameters<typeof worldOf>[2]) =>
  worldOf(manner, seed, size, []);

export function measureSmall(): Figures['small'] {
  const row = (manner: Manner) => rowOf(ourTrial(ownWorld(manner, 1, usual(400))));
  return { kind: row('kind'), unkind: row('unkind') };
}

/** The lines of `migrate demo` that say where everyone went, as built. */
export function runDemo(): string {
  const workspace = mkdtempSync(join(tmpdir(), 'figures-demo-'));
  try {
    const { NODE_ENV: _, ...env } = process.env;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [program, 'demo', '--lang', 'en', '-w', workspace],
      {
        encoding: 'utf8',
        env: { ...env, NO_COLOR: '1' },
      },
    );
    if (status !== 0) throw new Error(`migrate demo failed: ${stderr}`);
    const lines = stdout.split('\n');
    const from = lines.findIndex((line) => line.startsWith('Where'));
    return lines.slice(from, lines.indexOf('', from)).join('\n');
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** Everything; the program must be built. Takes minutes. */
export function measureAll(): Figures {
  const seeds = [61, 62, 63, 64, 65, 66, 67, 68];
  const together = (manner: Manner) =>
    rowOf(pooled(seeds.map((seed) => ourTrial(ownWorld(manner, seed, usual(2000))))));
  const big = ourTrial(ownWorld('unkind', 1, large));
  return {
    small: measureSmall(),
    several: { seeds: [61, 68], kind: together('kind'), unkind: together('unkind') },
    large: { seed: 1, lists: listsOf(big), row: rowOf(big) },
    speed: measureSpeed(),
    demo: runDemo(),
  };
}

function measureSpeed(): Figures['speed'] {
  const folder = mkdtempSync(join(tmpdir(), 'figures-speed-'));
  try {
    const [contacts, connections] = [10_000, 30_000];
    const world = speedWorld(contacts, connections, []);
    const { seconds, memory } = matchCost(world, folder, 'limits');
    const fuse = fuseSeconds(world, 100);
    return {
      contacts,
      connections,
      ours: rounded(seconds, 1),
      fuse: Math.round(fuse),
      memory: Math.round(memory),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf({ world, matches }: Trial): Row {
  const { accepted, right, identified, found, questions, calibration }: Measures = measure(world, matches);
  return {
    accepted,
    right: rounded(100 * right, 1),
    identified: rounded(100 * identified, 1),
    found: rounded(100 * found, 1),
    questions: rounded(questions, 1),
    calibration: rounded(calibration, 3),
  };
}

function listsOf({ world }: Trial): Lists {
  return {
    contacts: world.contacts.length,
    connections: world.connections.length,
    identifiable: world.identifiable.size,
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
