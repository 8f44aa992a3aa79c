#!/usr/bin/env node
// Runs the program from source: node --import tsx bin/dev.js
import { rmSync } from 'node:fs';
import { execute } from '@oclif/core';

// A manifest of the last build would hide commands added since.
rmSync(new URL('../oclif.manifest.json', import.meta.url), { force: true });
await execute({ development: true, dir: import.meta.url });
