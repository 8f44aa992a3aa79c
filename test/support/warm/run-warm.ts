import { spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/*
 * Most of what a command costs is loading the program. So each worker of the tests loads it once (nest.js), and a command runs in a
 * copy of that process: the built program, with arguments, environment, folder, standard streams and memory of its own. On Linux
 * with a C compiler; elsewhere the program is started each time. `test/e2e/warm.test.ts` holds that both do the same.
 */

const LONGEST = 60_000;
const nest = join(import.meta.dirname, 'nest.js');
/** Written last by the build. */
const built = join(import.meta.dirname, '../../../man/migrate.1');

/** Runs a command in a copy of the loaded program; null where there can be none. */
export function runWarm(cwd: string, args: string[], input: string, env: NodeJS.ProcessEnv) {
  const folder = inject('warm');
  if (!folder) return null;
  const place = join(folder, process.env.VITEST_POOL_ID ?? '1');
  const at = (name: string) => join(place, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  rmSync(at('exit'), { force: true });
  writeFileSync(at('stdin'), input);
  writeFileSync(at('question.json'), JSON.stringify({ args, cwd, env }));
  const news = openSync(at('news'), constants.O_RDONLY | constants.O_NONBLOCK);
  if (!isAlive(at('nest'))) start(place, join(folder, 'shim.so'));
  const go = openSync(at('go'), 'w');
  try {
    writeSync(go, '.');
    const copy = nextNumber(news);
    // How it ended; it has written that down, unless it died.
    nextNumber(news, copy);
  } catch (error) {
    throw new Error(`${args.join(' ')}: ${(error as Error).message}\n${read('log')}`);
  } finally {
    closeSync(go);
    closeSync(news);
  }
  return {
    exit: existsSync(at('exit')) ? Number(read('exit')) : null,
    stdout: read('stdout'),
    stderr: read('stderr'),
  };
}

/** Whether it runs, and is what was built last. */
function isAlive(file: string): boolean {
  if (!existsSync(file)) return false;
  const { pid, of } = JSON.parse(readFileSync(file, 'utf8'));
  try {
    if (of === statSync(built).mtimeMs) return process.kill(pid, 0);
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
  return false;
}

/** Lasts longer than this test file, whose worker others follow in; ends when all tests have run (folder.ts). */
function start(place: string, shim: string): void {
  const log = openSync(join(place, 'log'), 'w');
  const go = openSync(join(place, 'go'), 'r');
  const news = openSync(join(place, 'news'), 'w');
  const { PATH } = process.env;
  const child = spawn(process.execPath, ['--single-threaded', nest, place], {
    env: { PATH, LC_ALL: 'C.UTF-8', NO_COLOR: '1', LD_PRELOAD: shim },
    stdio: ['ignore', log, log, go, news],
    detached: true,
  });
  child.unref();
  for (const descriptor of [log, go, news]) closeSync(descriptor);
  writeFileSync(join(place, 'nest'), JSON.stringify({ pid: child.pid, of: statSync(built).mtimeMs }));
}

const clock = new Int32Array(new SharedArrayBuffer(4));

/** Waits for what the loaded program tells of its copy, and kills the copy when that takes too long. */
function nextNumber(news: number, copy?: number): number {
  const bytes = Buffer.alloc(4);
  for (const late = Date.now() + LONGEST; Date.now() < late; Atomics.wait(clock, 0, 0, 1)) {
    try {
      if (readSync(news, bytes) === 0) throw new Error('the loaded program has ended');
      return bytes.readInt32LE();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
  if (copy !== undefined) process.kill(copy, 'SIGKILL');
  throw new Error(`more than ${LONGEST / 1000} s`);
}
