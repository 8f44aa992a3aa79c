#!/usr/bin/env node
// Runs the built program.
import { existsSync } from 'node:fs';
import { execute } from '@oclif/core';

if (existsSync(new URL('../dist/commands', import.meta.url))) {
  await execute({ dir: import.meta.url });
} else {
  process.stderr.write('migrate is not built yet: run "npm run build" first.\n');
  process.exitCode = 1;
}
