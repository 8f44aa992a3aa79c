import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runWarm } from './warm/run-warm.ts';

export const root = join(import.meta.dirname, '../..');
export const samples = join(root, 'templates/sample-exports');
const program = join(root, 'bin/run.js');

if (!existsSync(join(root, 'dist/commands')))
  throw new Error('The program is not built: run "npm run build" first.');

/** As a user's shell: English, without what the test runner sets and without what slows every Node start here. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const {
    NODE_EXTRA_CA_CERTS: _,
    MIGRATE_WORKSPACE: __,
    NODE_ENV: ___,
    MIGRATE_PASSPHRASE_FILE: ____,
    ...env
  } = process.env;
  return { ...env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
}

export interface Run {
  exit: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built program in a folder and waits for it: in a copy of one that is loaded, where that can be. */
export function migrate(cwd: string, args: string[], input = '', env: NodeJS.ProcessEnv = {}): Run {
  return runWarm(cwd, args, input, { ...cleanEnv(), ...env }) ?? migrateCold(cwd, args, input, env);
}

/** The same, started as a user starts it; for what only that shows, and for what a copy cannot do: threads and programs of its own. */
export function migrateCold(cwd: string, args: string[], input = '', env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...cleanEnv(), ...env },
    encoding: 'utf8',
    input,
    // A list of thousands of people is more than the megabyte Node allows by itself.
    maxBuffer: 256 * 1024 ** 2,
  });
  return { exit: status, stdout, stderr };
}

/** Runs with `--json` and reads the document: standard output must hold nothing else. */
export function migrateJson(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const run = migrate(cwd, [...args, '--json'], '', env);
  return { ...run, json: JSON.parse(run.stdout) };
}

/** Starts the built program and does not wait. */
export function startMigrate(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...cleanEnv(), ...env },
    stdio: 'ignore',
  });
}
