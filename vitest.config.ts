import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What starts programs, terminals or browsers, makes many keys, unpacks bombs, or goes through weeks. */
const program = [
  'test/{bench,documents,e2e,package}/**/*.test.ts',
  'test/invite/year.test.ts',
  'test/migration/ask/ask.test.ts',
  'test/migration/workspace/purge.test.ts',
  'test/report/writers/html.test.ts',
  'test/review/web/**/*.test.ts',
  'test/sources/{bad-input,encrypted}.test.ts',
  'test/workspace/store/{encrypt,folder}.test.ts',
];
/** What changes modules or the process for itself. */
const alone = [
  'test/owner-only.test.ts',
  'test/sources/files/read-paths.test.ts',
  'test/sources/wechat-4-db.test.ts',
  'test/terminal/clipboard.test.ts',
];
const timed = 'test/e2e/start-up.test.ts';

/** What takes long and does not look so: beside it there is time for all others. */
const long = ['bench/faults', 'invite/year', 'e2e/match-again', 'e2e/kill', 'e2e/lock-kill', 'writers/html'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      long.some((name) => moduleId.endsWith(`${name}.test.ts`));
    const rank = (file: TestSpecification) => (isLong(file) ? 0 : file.project.name === 'program' ? 1 : 2);
    // Among their like those that took longest the last time, or else the largest.
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
    setupFiles: 'test/support/as-built.ts',
    // One more than there are cores: who tests in a terminal or a browser waits half of the time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // A fifth less time: what lives for a moment is thrown away rarely and at once.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      // The first two are what a contributor runs after each change: `npm run test:fast`. Most of the time of a small file
      // is loading what it tests, so one process loads it for many.
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [...program, ...alone],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'program',
          include: program,
          exclude: [timed],
          globalSetup: 'test/support/warm/folder.ts',
          sequence: { groupOrder: 0 },
        },
      },
      // What compares times runs when nothing else does.
      { extends: true, test: { name: 'timed', include: [timed], sequence: { groupOrder: 1 } } },
    ],
  },
});
