import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allWorlds } from '../../bench/closed-worlds.ts';
import { large, usual, worldOf } from '../../bench/trial.ts';
import { fromFiles, toFiles, type WorldFiles, worldFiles } from '../../bench/world-files.ts';
import { readPaths } from '../../src/sources/files/read-paths.ts';
import { tempFolder } from '../support/temp.ts';

const world = worldOf('unkind', 3, usual(400), []);
const files = toFiles(world);

describe('a world as CSV files', () => {
  it('has the same bytes for the same seed, on every machine', () => {
    const sum = createHash('sha256');
    for (const name of worldFiles) sum.update(files[name]);
    expect(sum.digest('hex').slice(0, 12)).toBe('ed9ab195d68f');
  });

  it('is read back as it was, but for where its rows came from', () => {
    const { namesakes: _, ...rest } = world;
    const bare = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, provenance: [] }));
    const { truth, ...read } = fromFiles(files);
    const byContact = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : 1);
    expect(read).toEqual({
      contacts: bare(rest.contacts),
      connections: bare(rest.connections),
      identifiable: rest.identifiable,
      byAccountOnly: rest.byAccountOnly,
      style: rest.style,
      traits: rest.traits,
    });
    expect(truth.toSorted(byContact)).toEqual(rest.truth.toSorted(byContact));
  });

  it('says of every person what makes them hard, and of nobody else', () => {
    const people = world.contacts.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    const lines = files['difficulty.csv'].trim().split('\n').slice(1);
    expect(lines.map((line) => line.split(',')[0]).toSorted()).toEqual(people.toSorted());
  });

  it('is what migrate import reads: the same people with the same remarks, the same connections', async () => {
    const read = await namesRead(files);
    const people = world.contacts.filter(({ kind }) => kind === 'person');
    expect(read.filter((name) => name.startsWith('contact')).toSorted()).toEqual(
      people.map(({ id, remark }) => `contact ${id} ${remark}`).toSorted(),
    );
    expect(read.filter((name) => name.startsWith('connection'))).toEqual(
      world.connections.map(({ id }) => `connection ${id}`),
    );
  });

  it('comes small and as large as lists get, and no seed twice', () => {
    const names = allWorlds().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(large).toMatchObject({ contacts: 10_000, connections: 30_000 });
  });
});

/** The people on both lists as `migrate import` would store them. */
async function namesRead(world: WorldFiles): Promise<string[]> {
  const folder = tempFolder();
  const paths = (['contacts.csv', 'connections.csv'] as const).map((name) => {
    writeFileSync(join(folder, name), world[name]);
    return join(folder, name);
  });
  const names: string[] = [];
  for await (const result of readPaths(paths)) {
    if (result.status !== 'read') throw new Error(`${result.path}: ${result.status}`);
    for (const record of result.reading.records) {
      if (record.type === 'connection') names.push(`connection ${record.connection.id}`);
      if (record.type !== 'contact' || record.contact.kind !== 'person') continue;
      names.push(`contact ${record.contact.id} ${record.contact.remark}`);
    }
  }
  return names;
}
