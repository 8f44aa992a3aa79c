import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kills } from '../../bench/faults/kills.ts';
import { sockets } from '../../bench/faults/sockets.ts';
import { openStage, type Stage } from '../../bench/faults/stage.ts';
import { writes } from '../../bench/faults/writes.ts';
import '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

// Letting go of databases collects all memory, and the runner's is large; Linux removes files that are open.
vi.mock('../../src/engine.ts', async (original) => ({
  ...(await original<object>()),
  letGoOfDatabases: async () => {},
}));

// The long series are in bench/faults/; docs/trust.md tells what they came to.
const temp = tempFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

const canFault = (() => {
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
})();

// Elsewhere `npx tsx bench/faults/kills.ts` says loudly that nothing was tested.
describe.skipIf(!canFault)('nothing of the owner’s is lost, left behind or readable by others', () => {
  let stage: Stage;
  beforeAll(async () => {
    vi.stubEnv('TMPDIR', temp);
    stage = (await openStage('test'))!;
  });
  afterAll(() => stage?.nest.close());

  it('when the program is killed 300 times, in every command that writes', async () => {
    expect(await kills({ tries: 300, seed: 1 }, stage)).toMatchObject([{ tries: 300, lost: [] }]);
  }, 900_000);

  it('when its writes fail', async () => {
    const outcomes = await writes({ tries: 40, seed: 1 }, stage);
    expect(outcomes.flatMap(({ lost }) => lost)).toEqual([]);
    expect(outcomes.reduce((sum, { tries }) => sum + tries, 0)).toBe(40);
  }, 900_000);

  it('to the network: commands open no socket, the review in a browser one, on this machine alone', async () => {
    for (const outcome of await sockets({ tries: 3, seed: 1 }, stage))
      expect(outcome).toMatchObject({ lost: [] });
  }, 900_000);
});
