#!/usr/bin/env node
// Runs the built program.
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);
if (existsSync(program)) {
  const { execute } = await import(program.href);
  await execute({ dir: import.meta.url });
} else {
  process.stderr.write('migrate is not built yet: run "npm run build" first.\n');
  process.exitCode = 1;
}
