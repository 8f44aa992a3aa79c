import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('sets what the engine knows: of a flag that there is no more, V8 would tell everybody who matches', () => {
  const program = "import { inlineLess } from './src/migration/match/inline-less.ts'; inlineLess();";
  const told = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: 'pipe',
    encoding: 'utf8',
  });
  expect(told).toBe('');
});
