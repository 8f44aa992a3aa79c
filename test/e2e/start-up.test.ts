import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanEnv, root } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const hook = join(tempFolder(), 'tell.cjs');
writeFileSync(
  hook,
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(String(user + system)); });",
);

/** What one run takes, in ms of the processor: what waits for others costs nothing. */
function cost(...args: string[]): number {
  const run = spawnSync(process.execPath, ['-r', hook, ...args], { env: cleanEnv(), encoding: 'utf8' });
  return Number(run.stderr) / 1000;
}

/** Runs in turn, so that a machine that slows down slows both; the middle of eleven. */
function timesNode(flag: string): number {
  const ratios = Array.from({ length: 11 }, () => cost(join(root, 'bin/run.js'), flag) / cost('-e', '0'));
  return ratios.sort((a, b) => a - b)[5]!;
}

it.each([
  ['--version', 3.5],
  ['--help', 4],
])('%s takes less than %s times what Node itself takes to start', (flag, times) => {
  expect(timesNode(flag)).toBeLessThan(times);
});
