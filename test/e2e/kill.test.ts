import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { migrateJson, samples, startMigrate } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();

/** Kills the program after each of many delays, so that it dies in the middle of everything it does. */
async function killAtManyMoments(cwd: string, args: string[], longest: number): Promise<number> {
  let killed = 0;
  for (let delay = 60; delay <= longest; delay += Math.ceil(longest / 12)) {
    const child = startMigrate(cwd, args);
    const exit = once(child, 'exit');
    await wait(delay);
    child.kill('SIGKILL');
    const [, signal] = await exit;
    if (signal === 'SIGKILL') killed += 1;
  }
  return killed;
}

/** A folder with an export of so many people. */
function homeWith(people: number): string {
  const home = mkdtempSync(join(temp, 'home-'));
  const rows = Array.from({ length: people }, (_, i) => `wxid_${i},"王伟${i}, 腾讯",昵称${i}`);
  writeFileSync(join(home, 'contacts.csv'), `用户名,备注,昵称\n${rows.join('\n')}\n`);
  return home;
}

describe('kill -9', () => {
  it('in the middle of an import leaves all of a file or nothing, and a clean second try', async () => {
    const home = homeWith(4000);
    expect(await killAtManyMoments(home, ['import', 'contacts.csv', samples], 900)).toBeGreaterThan(0);
    // Where nothing is left there is nobody to list, which `people` says.
    const { people = [] } = migrateJson(home, ['people', '--side', 'wechat']).json;
    const { exit, json } = migrateJson(home, ['import', 'contacts.csv', samples]);
    expect(exit).toBe(0);
    expect([0, 4000]).toContain(people.filter(({ id }: { id: string }) => /^wxid_\d+$/.test(id)).length);
    expect(json.files[0].added + json.files[0].unchanged).toBe(4000);
  });

  it('in the middle of a match leaves a workspace that matches as if nothing had happened', async () => {
    // Few, so that kills come near its end too.
    const home = homeWith(300);
    migrateJson(home, ['import', 'contacts.csv', samples]);
    expect(await killAtManyMoments(home, ['match', '--no-interactive', '--json'], 900)).toBeGreaterThan(0);
    const after = migrateJson(home, ['match', '--no-interactive']);
    const untouched = homeWith(300);
    migrateJson(untouched, ['import', 'contacts.csv', samples]);
    expect(after.stdout).toBe(migrateJson(untouched, ['match', '--no-interactive']).stdout);
  });
}, 120_000);
