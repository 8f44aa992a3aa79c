import { defineConfig } from 'vitest/config';

const timed = 'test/e2e/start-up.test.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [timed], sequence: { groupOrder: 0 } },
      },
      // What compares times runs when nothing else does.
      { extends: true, test: { name: 'timed', include: [timed], sequence: { groupOrder: 1 } } },
    ],
  },
});
