import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What starts the program, a terminal, a browser or npm, or goes through a whole year. */
const program = [
  'test/{bench,e2e,package}/**/*.test.ts',
  'test/invite/year.test.ts',
  'test/report/writers/html.test.ts',
  'test/review/web/**/*.test.ts',
];
const timed = 'test/e2e/start-up.test.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
    maxWorkers: availableParallelism(),
    // A fifth less time: what lives for a moment is thrown away rarely and at once.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      // What a contributor runs after each change: `npm run test:fast`.
      {
        extends: true,
        test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: program, sequence: { groupOrder: 0 } },
      },
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
