// The built program with all its commands in memory, ready to be copied (shim.c).
import { readFileSync, readlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { main } from '../../dist/cli.js';

const url = new URL('../..', import.meta.url);
export const root = fileURLToPath(url);

export async function loadProgram() {
  const { commands } = JSON.parse(readFileSync(new URL('oclif.manifest.json', url)));
  for (const id of Object.keys(commands))
    await import(new URL(`dist/commands/${id.replaceAll(':', '/')}.js`, url).href).catch(() => {});
  createRequire(import.meta.url)('libsql');
  return main;
}

/** Waits here for ever, and returns in each copy. */
export function hatch() {
  setPriority(0x7fffffff, 1);
  // node remembers the number of the process it was.
  Object.defineProperty(process, 'pid', { value: Number(readlinkSync('/proc/self')) });
}

/** A copy has no threads but this one to end in order with. */
export function end() {
  process.kill(process.pid, 'SIGKILL');
}
