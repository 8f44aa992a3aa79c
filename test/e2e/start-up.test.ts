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

/** The least of several runs, in ms of the processor: what waits for others costs nothing. */
function cost(...args: string[]): number {
  const times = Array.from({ length: 10 }, () =>
    Number(spawnSync(process.execPath, ['-r', hook, ...args], { env: cleanEnv(), encoding: 'utf8' }).stderr),
  );
  return Math.min(...times) / 1000;
}

it.each([
  ['--version', 3.5],
  ['--help', 4],
])('%s takes less than %s times what Node itself takes to start', (flag, times) => {
  expect(cost(join(root, 'bin/run.js'), flag) / cost('-e', '0')).toBeLessThan(times);
});
