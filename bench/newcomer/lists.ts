import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeExports } from '../match-cost.ts';
import { worldOf } from '../trial.ts';
import { type Evening, evening } from './evening.ts';

export type { Evening };

const samples = join(import.meta.dirname, '../../templates/sample-exports');

/** An evening with the samples, or with a world of 300 contacts written by kind or unkind people; in a folder of its own. */
export function eveningOn(list: 'sample' | 'kind' | 'unkind', temp: string): Promise<Evening> {
  const folder = mkdtempSync(join(temp, `${list}-`));
  const workspace = join(folder, 'workspace');
  if (list === 'sample') return evening(workspace, [samples], sampleTruth());
  const world = worldOf(list, 1, { people: 340, contacts: 300, connections: 200, nonPeople: 30 }, []);
  return evening(workspace, writeExports(world, folder, list), new Map(world.truth));
}

function sampleTruth(): Map<string, string> {
  const lines = readFileSync(join(samples, 'truth.tsv'), 'utf8').split('\n');
  return new Map(
    lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t') as [string, string]),
  );
}
