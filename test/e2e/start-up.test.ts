import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { cleanEnv, migrate, root } from '../support/program.ts';

/** The quickest of several runs, in ms: what is left when the machine is not busy with something else. */
function quickest(run: () => void): number {
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Bundled it takes four to five times as long, by machine; unbundled, eight. */
it('help comes within six times the start of Node itself', () => {
  const bare = quickest(() => spawnSync(process.execPath, ['-e', '0'], { env: cleanEnv() }));
  const help = quickest(() => migrate(root, ['--help']));
  expect(help / bare).toBeLessThan(6);
});
