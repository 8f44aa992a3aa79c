import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Place } from './commands.ts';
import { makeHomes, placeIn, type Rehearsed, rehearse } from './home.ts';
import { type Nest, startNest, workFolder } from './run.ts';

/** A case, and how often it writes, syncs, and renames or removes. */
export interface Known extends Rehearsed {
  written: number;
  synced: number;
  moved: number;
}

/** Homes, and the loaded program that works in them; the kernel kills a copy that asks for a network socket. */
export interface Stage {
  folder: string;
  at: Place;
  nest: Nest;
  /** What was rehearsed so far. */
  known: Map<Case, Known>;
  rehearsed(one: Case): Promise<Known>;
}

/** Null where there is no shim. What works on it has its temporary files there. */
export async function openStage(name: string): Promise<Stage | null> {
  const folder = workFolder(name);
  const at = placeIn(folder);
  const nest = await startNest(folder, at.temp, { FAULT_NO_NET: '1' });
  if (!nest) return null;
  process.env.TMPDIR = at.temp;
  await makeHomes(folder, async (args) => (await nest.run(args))!);
  const told = join(folder, 'told');
  const counting = { FAULT_KIND: 'count', FAULT_UNDER: at.folder, FAULT_TOLD: told };
  const known = new Map<Case, Known>();
  const rehearsed = async (one: Case): Promise<Known> => {
    const before = known.get(one);
    if (before) return before;
    rmSync(told, { force: true });
    const came = await rehearse(folder, at, one, nest, counting);
    const [written = 0, synced = 0, moved = 0] = readFileSync(told, 'utf8').split(' ').map(Number);
    known.set(one, { ...came, written, synced, moved });
    return known.get(one)!;
  };
  return { folder, at, nest, known, rehearsed };
}
